// Questions in the database: without an author, without a time, under a number drawn by lot.
import { randomInt } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { QuestionQuery, QuestionShow } from '../schema.ts';
import type { Question } from '../types.ts';
import { ledUnits } from './store-units.ts';

const columns = sql`
  q.id, q.unit_id, q.body, q.asked_on, q.due_on, q.answer, q.answered_by, q.answered_at, q.set_aside_at, q.set_aside_reason
`;

/** One question, or not found. */
export async function selectQuestion(db: Db, id: number): Promise<Question> {
  const { rows } = await sql<Question>`${keptPlan}
    select ${columns} from culture.question q where q.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('question');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockQuestion(tx: Tx, id: number): Promise<Question> {
  await sql`select 1 from culture.question where id = ${id} for update`.execute(tx);
  return selectQuestion(tx, id);
}

/** Whether a form has asked already. */
export async function selectIsAsked(db: Db, token: string): Promise<boolean> {
  const { rows } = await sql`select 1 from culture.question where token = ${token}`.execute(db);
  return rows.length > 0;
}

const numbers = 200_000_000_000_000;

/** Keeps a question. */
export async function insertQuestion(
  tx: Tx,
  asked: Pick<Question, 'unitId' | 'body' | 'askedOn' | 'dueOn'> & { token: string | null }
): Promise<void> {
  const { unitId, body, askedOn, dueOn, token } = asked;
  await tx
    .insertInto('culture.question')
    .values({ id: randomInt(1, numbers), unitId, body, askedOn, dueOn, token })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .execute();
}

type Said = { by: number; at: Date; words: string };

/** Writes the answer. */
export async function updateQuestionAnswer(tx: Tx, question: Pick<Question, 'id'>, said: Said): Promise<void> {
  await tx
    .updateTable('culture.question')
    .set({ answer: said.words, answeredBy: said.by, answeredAt: said.at })
    .where('id', '=', question.id)
    .execute();
}

/** Sets a question aside. */
export async function updateSetAside(tx: Tx, question: Pick<Question, 'id'>, said: Said): Promise<void> {
  await tx
    .updateTable('culture.question')
    .set({ setAsideBy: said.by, setAsideAt: said.at, setAsideReason: said.words })
    .where('id', '=', question.id)
    .execute();
}

/** What the reader brings along: whom she carries, and over which units she sets questions aside (null = all). */
export type QuestionSight = { carried: number[]; moderated: number[] | null; day: Day };

/** Whether a question waits for the reader: to be answered by who leads, to be looked at by who sets aside. */
const isHers = (sight: QuestionSight): RawBuilder<boolean> => {
  if (sight.moderated === null) return sql`true`;
  const over = sql`array(
    select t.unit_id from people.tree_reaching(${sight.day}::date) t
    where t.ancestor_id = any(${ledUnits(sight)} || ${sight.moderated}::bigint[])
  )`;
  return sql`q.unit_id = any(${over})`;
};

const conditions = (sight: QuestionSight): Record<QuestionShow, RawBuilder<boolean>> => ({
  answered: sql`q.answered_at is not null`,
  aside: sql`q.set_aside_at is not null`,
  waiting: sql`(q.answered_at is null and q.set_aside_at is null and ${isHers(sight)})`
});

/** The words of a question are looked through once it was answered, never while it waits. */
const found = (q: string) =>
  q === ''
    ? sql`true`
    : sql`(q.answered_at is not null and (q.body ilike '%' || ${q} || '%' or q.answer ilike '%' || ${q} || '%'))`;

export type QuestionLine = Pick<
  Question,
  'id' | 'askedOn' | 'dueOn' | 'answer' | 'answeredAt' | 'setAsideAt' | 'setAsideReason'
> & {
  /** Empty where it was set aside: the reason is told, the words are not. */
  body: string;
  unitName: string;
};

/** How many questions stand on a page of their list. */
export const questionPage = 30;

/** One page of the questions that the reader may see. */
export async function selectQuestions(
  db: Db,
  query: QuestionQuery,
  sight: QuestionSight & { limit?: number }
): Promise<QuestionLine[]> {
  const { rows } = await sql<QuestionLine>`
    select q.id, q.asked_on, q.due_on, q.answer, q.answered_at, q.set_aside_at, q.set_aside_reason,
      case when q.set_aside_at is null then q.body else '' end as body, coalesce(u.name, '') as unit_name
    from (
      select * from culture.question q where ${conditions(sight)[query.show]} and ${found(query.q)}
      order by coalesce(q.answered_at::date, q.set_aside_at::date, q.asked_on) desc, q.id
      limit ${sight.limit ?? questionPage} offset ${(query.page - 1) * questionPage}
    ) q
    left join people.units_reaching(${sight.day}::date) u on u.unit_id = q.unit_id
    order by coalesce(q.answered_at::date, q.set_aside_at::date, q.asked_on) desc, q.id
  `.execute(db);
  return rows;
}

export type QuestionCounts = Record<QuestionShow, number> & { open: number; oldest: Day | null };

/** How many fall under each choice, and how many wait in all since when: told to everybody. */
export async function selectQuestionCounts(db: Db, q: string, sight: QuestionSight): Promise<QuestionCounts> {
  const shows = conditions(sight);
  const { rows } = await sql<QuestionCounts>`
    select count(*) filter (where ${shows.answered} and ${found(q)}) as answered,
      count(*) filter (where ${shows.aside}) as aside, count(*) filter (where ${shows.waiting}) as waiting,
      count(*) filter (where q.answered_at is null and q.set_aside_at is null) as open,
      min(q.asked_on) filter (where q.answered_at is null and q.set_aside_at is null) as oldest
    from culture.question q
  `.execute(db);
  return rows[0] ?? { answered: 0, aside: 0, waiting: 0, open: 0, oldest: null };
}

/** Which of these questions were answered in public. */
export async function selectPublic(db: Db, ids: readonly number[]): Promise<{ id: number }[]> {
  const { rows } = await sql<{ id: number }>`
    select id from culture.question where id = any(${[...ids]}::bigint[]) and answered_at is not null
  `.execute(db);
  return rows;
}
