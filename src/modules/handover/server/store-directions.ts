// Directions in the database: given by leaders, answered by whom they address.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Direction, DirectionSubject } from '../types.ts';

const select = sql`
  select d.id, d.unit_id, d.subject, d.body, d.due_on, b.name as by_name, d.given_at, d.addressee_id, a.name as addressee, d.answer,
    d.answered_at
  from handover.direction d join people.person_card b on b.id = d.by_id join people.person_card a on a.id = d.addressee_id
`;

/** Directions of a unit, newest first. */
export async function selectDirections(db: Db, unitId: number): Promise<Direction[]> {
  const { rows } = await sql<Direction>`${select} where d.unit_id = ${unitId} order by d.id desc limit 50`.execute(db);
  return rows;
}

/** Directions that somebody has to answer, the nearest first. */
export async function selectAddressed(db: Db, personId: number): Promise<Direction[]> {
  const { rows } = await sql<Direction>`
    ${select} where d.addressee_id = ${personId} and d.answered_at is null order by d.due_on, d.id limit 50
  `.execute(db);
  return rows;
}

/** One direction, held against every other writer. */
export async function lockDirection(tx: Tx, id: number): Promise<Direction> {
  await sql`select 1 from handover.direction where id = ${id} for update`.execute(tx);
  const { rows } = await sql<Direction>`${select} where d.id = ${id}`.execute(tx);
  return rows[0] ?? notFound('direction');
}

type Given = {
  unitId: number;
  subject: DirectionSubject;
  body: string;
  dueOn: Day;
  byId: number;
  givenAt: Date;
  addresseeId: number;
  token: string | null;
};

/** Keeps a direction; undefined when the same form gave it before. */
export async function insertDirection(tx: Tx, given: Given): Promise<number | undefined> {
  const row = await tx
    .insertInto('handover.direction')
    .values(given)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Keeps what came of it. */
export async function answerDirection(tx: Tx, id: number, answer: string, at: Date): Promise<void> {
  await tx.updateTable('handover.direction').set({ answer, answeredAt: at }).where('id', '=', id).execute();
}
