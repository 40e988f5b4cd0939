// Every statement about work given directly to one team member.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Assignment, AssignmentDraft } from '../types.ts';

const columns =
  sql.raw(`id, person_id, unit_id, post_id, kind, title, goal, starts_on, ends_on, mentor_id, planned_minutes,
  state, given_at, given_by, answered_at, reason, activity_id, revision`);

/** The assignment, or not found. */
export async function selectAssignment(db: Db, id: number): Promise<Assignment> {
  const { rows } = await sql<Assignment>`select ${columns} from offers.assignment where id = ${id}`.execute(db);
  return rows[0] ?? notFound('assignment');
}

/** The same, held until the transaction ends. */
export async function lockAssignment(tx: Tx, id: number): Promise<Assignment> {
  const { rows } = await sql<Assignment>`select ${columns} from offers.assignment where id = ${id} for update`.execute(
    tx
  );
  return rows[0] ?? notFound('assignment');
}

type NewAssignment = AssignmentDraft & {
  unitId: number;
  postId: number | null;
  givenAt: Date;
  givenBy: number;
  token: string | null;
};

/** Gives work; the same form sent twice gives the same. */
export async function insertAssignment(tx: Tx, row: NewAssignment): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into offers.assignment (person_id, unit_id, post_id, kind, title, goal, starts_on, ends_on, mentor_id,
      planned_minutes, given_at, given_by, token)
    values (${row.personId}, ${row.unitId}, ${row.postId}, ${row.kind}, ${row.title}, ${row.goal}, ${row.startsOn},
      ${row.endsOn}, ${row.mentorId}, ${row.plannedMinutes}, ${row.givenAt}, ${row.givenBy}, ${row.token})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new
  `.execute(tx);
  return rows[0] ?? notFound('assignment');
}

/** Stores what a step has made of it. */
export async function updateAssignment(tx: Tx, row: Assignment): Promise<void> {
  await sql`
    update offers.assignment set state = ${row.state}, answered_at = ${row.answeredAt}, reason = ${row.reason},
      activity_id = ${row.activityId}, revision = revision + 1
    where id = ${row.id}
  `.execute(tx);
}
