// Every statement about single needs and their steps.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Need } from '../types.ts';

const columns =
  sql.raw(`id, person_id, unit_id, year, kind, origin, dki_on, competency_code, topic, why, urgency, solution,
  state, way, note, proposed_at, answered_at, answered_by, followed_as, followed_id, revision`);

/** The need, or not found. */
export async function selectNeed(db: Db, id: number): Promise<Need> {
  const { rows } = await sql<Need>`select ${columns} from needs.need where id = ${id}`.execute(db);
  return rows[0] ?? notFound('need');
}

/** The need, held until the transaction ends. */
export async function lockNeed(tx: Tx, id: number): Promise<Need> {
  const { rows } = await sql<Need>`select ${columns} from needs.need where id = ${id} for update`.execute(tx);
  return rows[0] ?? notFound('need');
}

/** Makes two statements of one person about a year take turns. */
export async function lockYear(tx: Tx, personId: number, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`needs:${personId}:${year}`}, 0))`.execute(tx);
}

/** What a person said about a year, the newest first. */
export async function selectNeeds(db: Db, personId: number, year: number): Promise<Need[]> {
  const { rows } = await sql<Need>`
    select ${columns} from needs.need where person_id = ${personId} and year = ${year} order by id desc
  `.execute(db);
  return rows;
}

/** The need that a form with this token has proposed before, if it has. */
export async function selectOfToken(db: Db, token: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from needs.need where token = ${token}`.execute(db);
  return rows[0]?.id;
}

type NewNeed = Pick<
  Need,
  | 'personId'
  | 'unitId'
  | 'year'
  | 'kind'
  | 'origin'
  | 'dkiOn'
  | 'competencyCode'
  | 'topic'
  | 'why'
  | 'urgency'
  | 'solution'
> & { proposedAt: Date; token: string | null };

/** Stores a need or the statement that there is none; gives its id. */
export async function insertNeed(tx: Tx, row: NewNeed): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into needs.need (person_id, unit_id, year, kind, origin, dki_on, competency_code, topic, why, urgency, solution,
      proposed_at, token)
    values (${row.personId}, ${row.unitId}, ${row.year}, ${row.kind}, ${row.origin}, ${row.dkiOn}, ${row.competencyCode},
      ${row.topic}, ${row.why}, ${row.urgency}, ${row.solution}, ${row.proposedAt}, ${row.token})
    returning id
  `.execute(tx);
  return rows[0]?.id ?? notFound('need');
}

/** Stores what a step has made of it. */
export async function updateNeed(tx: Tx, row: Need): Promise<void> {
  await sql`
    update needs.need set state = ${row.state}, way = ${row.way}, note = ${row.note}, answered_at = ${row.answeredAt},
      answered_by = ${row.answeredBy}, followed_as = ${row.followedAs}, followed_id = ${row.followedId}, revision = revision + 1
    where id = ${row.id}
  `.execute(tx);
}

type NewStep = {
  needId: number;
  kind: string;
  byId: number;
  at: Date;
  note?: string;
  details?: Record<string, unknown>;
};

/** Adds a step; steps are never changed. */
export async function insertStep(tx: Tx, { needId, kind, byId, at, note = '', details = {} }: NewStep): Promise<void> {
  await sql`
    insert into needs.step (need_id, kind, by_id, at, note, details)
    values (${needId}, ${kind}, ${byId}, ${at}, ${note}, ${JSON.stringify(details)})
  `.execute(tx);
}

export type StepRow = { kind: string; by: string; at: Date; note: string };

/** The steps of a need with names, oldest first. */
export async function selectSteps(db: Db, needId: number): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.kind, card.name as by, s.at, s.note from needs.step s join people.person_card card on card.id = s.by_id
    where s.need_id = ${needId} order by s.id
  `.execute(db);
  return rows;
}
