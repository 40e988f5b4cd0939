// Objections to measures in the database.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { ObjectionAnswer, ObjectionQuery, ObjectionShow } from '../schema.ts';

export type Objection = {
  id: number;
  year: number;
  practice: string;
  unitId: number | null;
  unitName: string;
  personId: number;
  name: string;
  reason: string;
  madeAt: Date;
  outcome: 'changes' | 'stays' | null;
  answer: string;
  answeredBy: number | null;
  answererName: string | null;
  answeredAt: Date | null;
};
export type ObjectionList = { lines: Objection[]; total: number };

/** How many objections stand on a page of their list. */
export const objectionPage = 50;

const columns = sql`o.id, o.year, o.practice, o.unit_id, coalesce(u.name, '') as unit_name, o.person_id, p.name, o.reason, o.made_at, o.outcome,
  o.answer, o.answered_by, a.name as answerer_name, o.answered_at`;
const joined = sql`committee.objection o join people.person_card p on p.id = o.person_id
  left join people.person_card a on a.id = o.answered_by left join people.units_reaching(current_date) u on u.unit_id = o.unit_id`;

type NewObjection = {
  year: number;
  practice: string;
  unitId: number | null;
  personId: number;
  reason: string;
  madeAt: Date;
  token: string | null;
};

/** Keeps an objection; undefined when the same form has made it before. */
export async function insertObjection(tx: Tx, objection: NewObjection): Promise<number | undefined> {
  const row = await tx
    .insertInto('committee.objection')
    .values(objection)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which objection a form has made already. */
export async function selectByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('committee.objection').select('id').where('token', '=', token).executeTakeFirst();
  return row?.id;
}

/** One objection, or not found. */
export async function selectObjection(db: Db, id: number): Promise<Objection> {
  const { rows } = await sql<Objection>`${keptPlan} select ${columns} from ${joined} where o.id = ${id}`.execute(db);
  return rows[0] ?? notFound('objection');
}

/** Answers an objection that has no answer; false where it has one. */
export async function answerObjection(
  tx: Tx,
  id: number,
  of: ObjectionAnswer & { by: number; at: Date }
): Promise<boolean> {
  const row = await tx
    .updateTable('committee.objection')
    .set({ outcome: of.outcome, answer: of.answer, answeredBy: of.by, answeredAt: of.at })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

type Reader = { personId: number; all: boolean };

const shown = ({ personId }: Reader) => ({
  open: sql<boolean>`o.answered_at is null`,
  answered: sql<boolean>`o.answered_at is not null`,
  mine: sql<boolean>`o.person_id = ${personId}`
});

/** Open ones are for who made them and who answers, answered ones for everybody; those with the words that are sought. */
const found = ({ personId, all }: Reader, q: string) => sql<boolean>`
  (${all} or o.person_id = ${personId} or o.answered_at is not null)
    and (${q} = '' or concat_ws(' ', o.practice, o.reason, o.answer) ilike '%' || ${q} || '%')`;

/** How many objections fall under each choice. */
export async function selectObjectionCounts(db: Db, q: string, of: Reader): Promise<Record<ObjectionShow, number>> {
  const counts = Object.entries(shown(of)).map(
    ([show, condition]) => sql`count(*) filter (where ${condition}) as ${sql.ref(show)}`
  );
  const { rows } = await sql<Record<ObjectionShow, number>>`
    select ${sql.join(counts)} from committee.objection o where ${found(of, q)}
  `.execute(db);
  return rows[0] ?? { open: 0, answered: 0, mine: 0 };
}

/** Objections by what is asked, one page or (`size` null) all, the oldest open one first; of one person, or of all. */
export async function selectObjections(
  db: Db,
  query: ObjectionQuery,
  of: Reader & { size: number | null }
): Promise<ObjectionList> {
  const { rows } = await sql<Objection & { total: number }>`
    select ${columns}, count(*) over () as total from ${joined}
    where ${shown(of)[query.show]} and ${found(of, query.q)}
    order by o.answered_at is not null, case when o.answered_at is null then o.made_at end, o.answered_at desc, o.id
    limit ${of.size} offset ${of.size === null ? 0 : (query.page - 1) * of.size}
  `.execute(db);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}
