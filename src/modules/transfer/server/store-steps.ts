// Statements about the history of notes, plans and innovations: only added to.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** Which record a step belongs to. */
export type StepOf = { of: 'note' | 'plan' | 'innovation'; id: number };
export type NewStep = {
  kind: string;
  byId: number;
  at: Date;
  note?: string | undefined;
  details?: Record<string, unknown> | undefined;
  token?: string | undefined;
};
export type StepRow = {
  id: number;
  kind: string;
  byId: number;
  by: string;
  at: Date;
  note: string;
  details: Record<string, unknown>;
};

const column = ({ of }: StepOf) => sql.ref({ note: 'note_id', plan: 'plan_id', innovation: 'innovation_id' }[of]);

/** Adds a step to a record. */
export async function insertStep(tx: Tx, record: StepOf, step: NewStep): Promise<void> {
  const { kind, byId, at, note = '', details = {}, token } = step;
  await sql`
    insert into transfer.step (${column(record)}, kind, by_id, at, note, details, token)
    values (${record.id}, ${kind}, ${byId}, ${at}, ${note}, ${JSON.stringify(details)}, ${token || null})
  `.execute(tx);
}

/** Whether the form with this token was already carried out on the record. */
export async function isTokenUsed(tx: Tx, record: StepOf, token: string): Promise<boolean> {
  const { rows } = await sql`
    select from transfer.step where ${column(record)} = ${record.id} and token = ${token}
  `.execute(tx);
  return rows.length > 0;
}

/** The innovation that a form with this token has begun, if it was sent before. */
export async function innovationOfToken(tx: Tx, token: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select innovation_id as id from transfer.step where token = ${token} and innovation_id is not null
  `.execute(tx);
  return rows[0]?.id;
}

/** Makes two sendings of one form take turns. */
export async function lockToken(tx: Tx, token: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`transfer:${token}`}, 0))`.execute(tx);
}

/** The steps of a record with the names of who took them, oldest first. */
export async function selectSteps(db: Db, record: StepOf): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.id, s.kind, s.by_id, card.name as by, s.at, s.note, s.details
    from transfer.step s join people.person_card card on card.id = s.by_id
    where ${column(record)} = ${record.id} order by s.id
  `.execute(db);
  return rows;
}
