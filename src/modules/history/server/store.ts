// Every statement about single records of the history and the activities they are.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { OwnText, TrainingRecord } from '../types.ts';

const columns = sql`
  r.id, r.person_id, r.unit_id, r.activity_id, r.state, r.semantik_id, r.kind, r.name, r.field, r.organiser, r.starts_on, r.ends_on,
  r.minutes, r.certificate_no, r.certificate_on, r.own, r.chosen, r.revision`;

/** The record, or not found. */
export async function selectRecord(db: Db, id: number): Promise<TrainingRecord> {
  const { rows } = await sql<TrainingRecord>`select ${columns} from history.record r where r.id = ${id}`.execute(db);
  return rows[0] ?? notFound('training record');
}

/** The same, held until the transaction ends. */
export async function lockRecord(tx: Tx, id: number): Promise<TrainingRecord> {
  const { rows } = await sql<TrainingRecord>`
    select ${columns} from history.record r where r.id = ${id} for update`.execute(tx);
  return rows[0] ?? notFound('training record');
}

/** What the activity that a record is says of itself; its minutes are those of the ledger without what the record gave. */
export async function selectOwnText(
  db: Db,
  record: Pick<TrainingRecord, 'id' | 'activityId'>
): Promise<OwnText | undefined> {
  if (record.activityId === null) return undefined;
  const { rows } = await sql<OwnText>`
    select a.id as activity_id, a.title, a.source, a.starts_on, a.ends_on, a.certificate_no, l.minutes as ledger_minutes,
      case when l.minutes > 0 then l.minutes else a.planned_minutes end as minutes
    from learning.structured_card a cross join lateral (
      select (a.ledger_minutes - coalesce(sum(h.minutes), 0))::integer as minutes from learning.history_hours h
      where h.history_id = ${record.id} and h.activity_id = a.id
    ) l where a.id = ${record.activityId}`.execute(db);
  return rows[0];
}

/** Saves a settlement: which text holds, and what the own one said. */
export async function updateSettled(tx: Tx, record: TrainingRecord, by: { personId: number; at: Date }): Promise<void> {
  await sql`
    update history.record set state = 'settled', own = ${JSON.stringify(record.own)}::jsonb,
      chosen = ${JSON.stringify(record.chosen)}::jsonb, settled_at = ${by.at}, settled_by = ${by.personId}, revision = revision + 1
    where id = ${record.id}`.execute(tx);
}

/** Parts a record from the activity it was taken for; they are never matched again. */
export async function updateParted(tx: Tx, record: TrainingRecord): Promise<void> {
  await sql`
    update history.record set state = 'new', activity_id = null, revision = revision + 1,
      other_activities = other_activities || ${record.activityId}::bigint
    where id = ${record.id}`.execute(tx);
}

/** Adds what was done with a record, with what stood there before; steps are never changed. */
export async function insertStep(
  tx: Tx,
  step: { recordId: number; kind: 'settle' | 'part'; byId: number; at: Date; details: unknown }
): Promise<void> {
  await tx
    .insertInto('history.step')
    .values({ ...step, details: JSON.stringify(step.details) })
    .execute();
}
