// Opinions, questions and answers of assets in the database.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Question } from '../rules-question.ts';

/** How many readers said whether an asset helped, and what this one said. */
export type Opinions = { helpful: number; of: number; own: { isHelpful: boolean; reason: string } | null };

/** Loads it for one asset and reader. */
export async function selectOpinions(db: Db, assetId: number, personId: number): Promise<Opinions> {
  const { rows } = await sql<Opinions>`${keptPlan}
    select count(*) filter (where is_helpful) as helpful, count(*) as of,
      (select jsonb_build_object('isHelpful', is_helpful, 'reason', reason) from knowledge.asset_opinion
        where asset_id = ${assetId} and person_id = ${personId}) as own
    from knowledge.asset_opinion where asset_id = ${assetId}
  `.execute(db);
  return rows[0] ?? { helpful: 0, of: 0, own: null };
}

/** Keeps what somebody says of an asset, in the place of what she said before. */
export async function saveOpinion(
  db: Db,
  by: { assetId: number; personId: number; at: Date },
  opinion: { isHelpful: boolean; reason: string }
): Promise<void> {
  await sql`
    insert into knowledge.asset_opinion (asset_id, person_id, is_helpful, reason, at)
    values (${by.assetId}, ${by.personId}, ${opinion.isHelpful}, ${opinion.reason}, ${by.at})
    on conflict (asset_id, person_id) do update set is_helpful = excluded.is_helpful, reason = excluded.reason, at = excluded.at
  `.execute(db);
}

const questionColumns = sql`
  q.id, q.asset_id, q.asked_by, p.name, q.text, q.at, q.withdrawn_at, q.accepted_id,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', n.id, 'answeredBy', n.answered_by, 'name', who.name, 'text', n.text, 'at', n.at,
      'withdrawnAt', n.withdrawn_at,
      'isAuthor', exists (select from knowledge.asset_author w where w.asset_id = q.asset_id and w.person_id = n.answered_by)
    ) order by n.at, n.id)
    from knowledge.answer n join people.person_card who on who.id = n.answered_by where n.question_id = q.id
  ), '[]') as answers
`;

type Kept = Omit<Question, 'answers'> & { answers: (Omit<Question['answers'][number], 'at'> & { at: string })[] };
const questionIn = ({ answers, ...question }: Kept): Question => ({
  ...question,
  answers: answers.map((each) => ({ ...each, at: new Date(each.at) }))
});

/** The questions of an asset that stand, the newest first. */
export async function selectQuestions(db: Db, assetId: number): Promise<Question[]> {
  const { rows } = await sql<Kept>`${keptPlan}
    select ${questionColumns} from knowledge.question q join people.person_card p on p.id = q.asked_by
    where q.asset_id = ${assetId} and q.withdrawn_at is null order by q.at desc, q.id desc limit 200
  `.execute(db);
  return rows.map(questionIn);
}

/** One question with its answers, held until the transaction ends; not found when it is of another asset. */
export async function lockQuestion(tx: Tx, assetId: number, id: number): Promise<Question> {
  await sql`select 1 from knowledge.question where id = ${id} for update`.execute(tx);
  const { rows } = await sql<Kept>`
    select ${questionColumns} from knowledge.question q join people.person_card p on p.id = q.asked_by
    where q.id = ${id} and q.asset_id = ${assetId}
  `.execute(tx);
  return rows[0] ? questionIn(rows[0]) : notFound('question');
}

type Said = { personId: number; text: string; at: Date };

/** Keeps a question; one that was sent twice is the same. */
export async function insertQuestion(
  tx: Tx,
  assetId: number,
  { personId, text, at }: Said
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into knowledge.question (asset_id, asked_by, text, at)
    select ${assetId}, ${personId}, ${text}, ${at} where not exists (
      select from knowledge.question where asset_id = ${assetId} and asked_by = ${personId} and text = ${text} and withdrawn_at is null
    ) returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Keeps an answer; one that was sent twice is the same. */
export async function insertAnswer(
  tx: Tx,
  questionId: number,
  { personId, text, at }: Said
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into knowledge.answer (question_id, answered_by, text, at)
    select ${questionId}, ${personId}, ${text}, ${at} where not exists (
      select from knowledge.answer
      where question_id = ${questionId} and answered_by = ${personId} and text = ${text} and withdrawn_at is null
    ) returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Notes which answer helped who asked. */
export const updateAccepted = async (tx: Tx, question: Pick<Question, 'id'>, answerId: number): Promise<void> =>
  void (await sql`update knowledge.question set accepted_id = ${answerId} where id = ${question.id}`.execute(tx));

/** Takes a question or an answer out of sight; it is kept. */
export async function markWithdrawn(tx: Tx, what: 'question' | 'answer', of: { id: number; at: Date }): Promise<void> {
  await sql`update knowledge.${sql.raw(what)} set withdrawn_at = ${of.at} where id = ${of.id}`.execute(tx);
}
