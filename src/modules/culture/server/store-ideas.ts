// Ideas and votes in the database.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { IdeaQuery, IdeaShow } from '../schema.ts';
import type { Answer, Idea, Outcome } from '../types.ts';

const columns = sql`
  i.id, i.unit_id, i.asked_unit_id, i.title, i.body, i.author_id, i.proposed_at, i.due_on, i.answer, i.answer_words,
  i.trial_scope, i.trial_until, i.answered_by, i.answered_at, i.outcome, i.outcome_words, i.outcome_at, i.withdrawn_at,
  i.withdrawn_reason, i.activity_id
`;
const votes = sql<number>`(
  select count(*) from culture.vote v where v.idea_id = i.id and v.taken_back_at is null
)`;
const isMine = (personId: number) => sql<boolean>`exists (
  select from culture.vote v where v.idea_id = i.id and v.taken_back_at is null and v.person_id = ${personId}
)`;

/** One idea, or not found. */
export async function selectIdea(db: Db, id: number): Promise<Idea> {
  const { rows } = await sql<Idea>`${keptPlan} select ${columns} from culture.idea i where i.id = ${id}`.execute(db);
  return rows[0] ?? notFound('idea');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockIdea(tx: Tx, id: number): Promise<Idea> {
  await sql`select 1 from culture.idea where id = ${id} for update`.execute(tx);
  return selectIdea(tx, id);
}

type Start = Pick<
  Idea,
  'unitId' | 'askedUnitId' | 'title' | 'body' | 'authorId' | 'proposedAt' | 'dueOn' | 'activityId'
> & {
  token: string | null;
};

/** Keeps a new idea; undefined when the same form has proposed it before. */
export async function insertIdea(tx: Tx, start: Start): Promise<number | undefined> {
  const row = await tx
    .insertInto('culture.idea')
    .values(start)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which idea a form has proposed already. */
export async function selectIdeaByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('culture.idea').select('id').where(sql.ref('token'), '=', token).executeTakeFirst();
  return row?.id;
}

type Said = { by: number; at: Date };

/** Writes what the leader answered. */
export async function updateAnswer(
  tx: Tx,
  idea: Pick<Idea, 'id'>,
  given: Said & { answer: Answer; words: string; scope: string; until: Day | null }
): Promise<void> {
  await tx
    .updateTable('culture.idea')
    .set({
      answer: given.answer,
      answerWords: given.words,
      trialScope: given.scope,
      trialUntil: given.until,
      answeredBy: given.by,
      answeredAt: given.at
    })
    .where('id', '=', idea.id)
    .execute();
}

/** Writes what came of it. */
export async function updateOutcome(
  tx: Tx,
  idea: Pick<Idea, 'id'>,
  told: Said & { outcome: Outcome; words: string }
): Promise<void> {
  await tx
    .updateTable('culture.idea')
    .set({ outcome: told.outcome, outcomeWords: told.words, outcomeBy: told.by, outcomeAt: told.at })
    .where('id', '=', idea.id)
    .execute();
}

/** Takes an idea back. */
export async function updateIdeaWithdrawn(
  tx: Tx,
  idea: Pick<Idea, 'id'>,
  of: { at: Date; reason: string }
): Promise<void> {
  await tx
    .updateTable('culture.idea')
    .set({ withdrawnAt: of.at, withdrawnReason: of.reason })
    .where('id', '=', idea.id)
    .execute();
}

/** Gives a vote, or takes it back where it was given. */
export async function turnVote(tx: Tx, of: { ideaId: number; personId: number; at: Date }): Promise<void> {
  await sql`
    insert into culture.vote as v (idea_id, person_id, at) values (${of.ideaId}, ${of.personId}, ${of.at})
    on conflict (idea_id, person_id) do update
      set at = excluded.at, taken_back_at = case when v.taken_back_at is null then excluded.at end
  `.execute(tx);
}

export type Votes = { votes: number; isMine: boolean };

/** How many are for an idea, and whether the reader is. */
export async function selectVotes(db: Db, id: number, personId: number): Promise<Votes> {
  const { rows } = await sql<Votes>`
    select ${votes} as votes, ${isMine(personId)} as is_mine from culture.idea i where i.id = ${id}
  `.execute(db);
  return rows[0] ?? { votes: 0, isMine: false };
}

const conditions = (personId: number): Record<IdeaShow, RawBuilder<boolean>> => ({
  open: sql`i.answer is null and i.withdrawn_at is null`,
  taken: sql`i.answer in ('support', 'trial')`,
  reason: sql`i.answer = 'reason'`,
  mine: sql`i.author_id = ${personId}`,
  all: sql`i.withdrawn_at is null`
});
const found = (q: string) =>
  q === '' ? sql`true` : sql`(i.title ilike '%' || ${q} || '%' or i.body ilike '%' || ${q} || '%')`;

export type IdeaLine = Pick<
  Idea,
  'id' | 'title' | 'authorId' | 'proposedAt' | 'dueOn' | 'answer' | 'outcome' | 'withdrawnAt'
> &
  Votes & { authorName: string; unitName: string };

/** How many ideas stand on a page of their list. */
export const ideaPage = 30;

/** One page of the ideas, the newest first. */
export async function selectIdeas(
  db: Db,
  query: IdeaQuery,
  reader: { personId: number; day: Day; limit?: number }
): Promise<IdeaLine[]> {
  const limit = reader.limit ?? ideaPage;
  const { rows } = await sql<IdeaLine>`
    select i.id, i.title, i.author_id, i.proposed_at, i.due_on, i.answer, i.outcome, i.withdrawn_at, ${votes} as votes,
      ${isMine(reader.personId)} as is_mine, coalesce(p.name, '') as author_name, coalesce(u.name, '') as unit_name
    from (
      select * from culture.idea i where ${conditions(reader.personId)[query.show]} and ${found(query.q)}
      order by i.proposed_at desc, i.id desc limit ${limit} offset ${(query.page - 1) * ideaPage}
    ) i
    left join people.person_card p on p.id = i.author_id
    left join people.units_reaching(${reader.day}::date) u on u.unit_id = i.unit_id
    order by i.proposed_at desc, i.id desc
  `.execute(db);
  return rows;
}

/** How many ideas fall under each choice. */
export async function selectIdeaCounts(db: Db, q: string, personId: number): Promise<Record<IdeaShow, number>> {
  const counts = Object.entries(conditions(personId)).map(
    ([show, condition]) => sql`count(*) filter (where ${condition}) as ${sql.ref(show)}`
  );
  const { rows } = await sql<Record<IdeaShow, number>>`
    select ${sql.join(counts)} from culture.idea i where ${found(q)}
  `.execute(db);
  return rows[0] as Record<IdeaShow, number>;
}

/** Which of these ideas there are: all are open to everybody who signed in. */
export async function selectIdeaIds(db: Db, ids: readonly number[]): Promise<{ id: number }[]> {
  return db
    .selectFrom('culture.idea')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
}

export type IdeaOfActivity = Pick<Idea, 'id' | 'title' | 'answer'>;

/** The ideas that came up in an activity. */
export async function selectByActivity(db: Db, activityId: number): Promise<IdeaOfActivity[]> {
  const { rows } = await sql<IdeaOfActivity>`
    select id, title, answer from culture.idea where activity_id = ${activityId} and withdrawn_at is null order by id limit 100
  `.execute(db);
  return rows;
}
