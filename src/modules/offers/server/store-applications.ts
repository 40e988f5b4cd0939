// Every statement about single applications: who applied or was nominated, what was said and decided.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Application } from '../types.ts';

const columns =
  sql.raw(`id, offer_id, person_id, unit_id, nominated_by, nominated_at, why, wish, state, applied_at, support,
  support_reason, support_by, support_at, decided_at, decided_by, reason, activity_id, seen_at, revision`);

/** What one person has to do with an offer, if anything. */
export async function selectOptionalApplication(
  db: Db,
  of: { offerId: number; personId: number }
): Promise<Application | undefined> {
  const { rows } = await sql<Application>`
    select ${columns} from offers.application where offer_id = ${of.offerId} and person_id = ${of.personId}
  `.execute(db);
  return rows[0];
}

/** The application, or not found. */
export async function selectApplication(db: Db, id: number): Promise<Application> {
  const { rows } = await sql<Application>`select ${columns} from offers.application where id = ${id}`.execute(db);
  return rows[0] ?? notFound('application');
}

/** Everyone who has to do with an offer, in the order in which they came. */
export async function selectApplications(db: Db, offerId: number): Promise<Application[]> {
  const { rows } = await sql<Application>`
    select ${columns} from offers.application where offer_id = ${offerId} order by id
  `.execute(db);
  return rows;
}

type NewApplication = Pick<
  Application,
  'offerId' | 'personId' | 'unitId' | 'nominatedBy' | 'nominatedAt' | 'why' | 'wish' | 'state' | 'appliedAt'
>;

/** Stores an application, or what became of an earlier one of the same person. */
export async function saveApplication(tx: Tx, row: NewApplication): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into offers.application (offer_id, person_id, unit_id, nominated_by, nominated_at, why, wish, state, applied_at)
    values (${row.offerId}, ${row.personId}, ${row.unitId}, ${row.nominatedBy}, ${row.nominatedAt}, ${row.why}, ${row.wish},
      ${row.state}, ${row.appliedAt})
    on conflict (offer_id, person_id) do update set unit_id = excluded.unit_id, nominated_by = excluded.nominated_by,
      nominated_at = excluded.nominated_at, why = excluded.why, wish = excluded.wish, state = excluded.state,
      applied_at = excluded.applied_at, support = '', support_reason = '', support_by = null, support_at = null, reason = '',
      revision = offers.application.revision + 1
    returning id
  `.execute(tx);
  return rows[0]?.id ?? notFound('application');
}

/** Stores what a step has made of an application. */
export async function updateApplication(tx: Tx, row: Application): Promise<void> {
  await sql`
    update offers.application set state = ${row.state}, why = ${row.why}, wish = ${row.wish}, applied_at = ${row.appliedAt},
      support = ${row.support}, support_reason = ${row.supportReason}, support_by = ${row.supportBy},
      support_at = ${row.supportAt}, decided_at = ${row.decidedAt}, decided_by = ${row.decidedBy}, reason = ${row.reason},
      activity_id = ${row.activityId}, seen_at = ${row.seenAt}, revision = revision + 1
    where id = ${row.id}
  `.execute(tx);
}
