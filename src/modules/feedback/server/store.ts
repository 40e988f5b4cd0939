// Every statement about single recommendations, their actions, reviews and steps.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';
import type { Action, Recommendation, Standing } from '../types.ts';

const columns =
  sql.raw(`id, year, unit_id, given_unit_id, no, component, practice, origin, priority, title, body, opened_at,
  opened_at::date as opened_on, opened_by, plan_by, state, commitment, owner_id, due_on, committed_at, committed_by,
  plan, planned_at, planned_at::date as planned_on, planned_by, approved_at, approved_by, result, success, failure, outcome_at,
  outcome_at::date as outcome_on, outcome_by, needs_result, needs_reason, needs_at, needs_by, closed_at,
  closed_at::date as closed_on, closed_by, lesson, lesson_at, lesson_at::date as lesson_on, lesson_by, asset_id,
  leader_step, leader_on, owner_step, owner_on, revision`);

/** The recommendation, or not found. */
export async function selectRecommendation(db: Db, id: number): Promise<Recommendation> {
  const { rows } = await sql<Recommendation>`select ${columns} from feedback.recommendation where id = ${id}`.execute(
    db
  );
  return rows[0] ?? notFound('recommendation');
}

/** The recommendation, held until the transaction ends. */
export async function lockRecommendation(tx: Tx, id: number): Promise<Recommendation> {
  const { rows } = await sql<Recommendation>`
    select ${columns} from feedback.recommendation where id = ${id} for update
  `.execute(tx);
  return rows[0] ?? notFound('recommendation');
}

/** Stores what a step has made of it. */
export async function updateRecommendation(tx: Tx, r: Recommendation): Promise<void> {
  await sql`
    update feedback.recommendation set unit_id = ${r.unitId}, state = ${r.state}, commitment = ${r.commitment}, owner_id = ${r.ownerId},
      due_on = ${r.dueOn}, committed_at = ${r.committedAt}, committed_by = ${r.committedBy}, plan = ${r.plan},
      planned_at = ${r.plannedAt}, planned_by = ${r.plannedBy}, approved_at = ${r.approvedAt}, approved_by = ${r.approvedBy},
      result = ${r.result}, success = ${r.success}, failure = ${r.failure}, outcome_at = ${r.outcomeAt},
      outcome_by = ${r.outcomeBy}, needs_result = ${r.needsResult}, needs_reason = ${r.needsReason}, needs_at = ${r.needsAt},
      needs_by = ${r.needsBy}, closed_at = ${r.closedAt}, closed_by = ${r.closedBy}, lesson = ${r.lesson},
      lesson_at = ${r.lessonAt}, lesson_by = ${r.lessonBy}, asset_id = ${r.assetId}, leader_step = ${r.leaderStep},
      leader_on = ${r.leaderOn}, owner_step = ${r.ownerStep}, owner_on = ${r.ownerOn}, revision = revision + 1
    where id = ${r.id}
  `.execute(tx);
}

export type NewRecommendation = Pick<
  Recommendation,
  'unitId' | 'year' | 'component' | 'practice' | 'origin' | 'priority' | 'title' | 'body' | 'planBy'
> & { token: string | null };

/** Makes those who open recommendations of a year take turns, so that numbers follow one another. */
export async function lockYear(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`feedback:${year}`}, 0))`.execute(tx);
}

/** Stores recommendations, numbered on within their units; those of a known token stay as they are. Ids of the new ones. */
export async function insertRecommendations(
  tx: Tx,
  list: readonly NewRecommendation[],
  opened: { at: Date; by: number | null; commitBy: Day }
): Promise<{ id: number; unitId: number }[]> {
  const { rows } = await sql<{ id: number; unitId: number }>`
    insert into feedback.recommendation (unit_id, given_unit_id, year, no, component, practice, origin, priority, title, body,
      opened_at, opened_by, plan_by, leader_step, leader_on, token)
    select n."unitId", n."unitId", n.year,
      coalesce((select max(no) from feedback.recommendation r where r.given_unit_id = n."unitId" and r.year = n.year), 0)
        + row_number() over (partition by n."unitId", n.year order by n.ordinal),
      n.component, n.practice, n.origin, n.priority, n.title, n.body, ${opened.at}, ${opened.by}, n."planBy", 'commit',
      ${opened.commitBy}, n.token
    from jsonb_to_recordset(${JSON.stringify(list.map((each, ordinal) => ({ ...each, ordinal })))}::jsonb) as n
      ("unitId" bigint, year integer, component text, practice text, origin text, priority smallint, title text, body text,
       "planBy" date, token text, ordinal integer)
    where not exists (select from feedback.recommendation r where r.token = n.token)
    order by n.ordinal
    returning id, unit_id
  `.execute(tx);
  return rows;
}

/** The ids of recommendations by their tokens. */
export async function selectOfTokens(db: Db, tokens: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ token: string; id: number }>`
    select token, id from feedback.recommendation where token = any(${[...tokens]}::text[])
  `.execute(db);
  return new Map(rows.map(({ token, id }) => [token, id]));
}

export type NewStep = {
  recommendationId: number;
  kind: string;
  byId: number | null;
  at: Date;
  note?: string;
  details?: Record<string, unknown>;
};

/** Adds a step; steps are never changed. */
export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  await sql`
    insert into feedback.step (recommendation_id, kind, by_id, at, note, details)
    values (${step.recommendationId}, ${step.kind}, ${step.byId}, ${step.at}, ${step.note ?? ''},
      ${JSON.stringify(step.details ?? {})})
  `.execute(tx);
}

/** Adds the first step to many. */
export async function insertOpened(
  tx: Tx,
  ids: readonly number[],
  opened: { at: Date; by: number | null }
): Promise<void> {
  await sql`
    insert into feedback.step (recommendation_id, kind, by_id, at)
    select id, 'open', ${opened.by}, ${opened.at} from unnest(${[...ids]}::bigint[]) id
  `.execute(tx);
}

export type StepRow = { kind: string; by: string; at: Date; note: string };

/** The steps of a recommendation with names, oldest first. */
export async function selectSteps(db: Db, id: number): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.kind, coalesce(card.name, '') as by, s.at, s.note from feedback.step s
    left join people.person_card card on card.id = s.by_id where s.recommendation_id = ${id} order by s.id
  `.execute(db);
  return rows;
}

const actionColumns =
  sql.raw(`a.id, a.recommendation_id, a.what, a.owner_id, a.due_on, a.added_by, a.done_on, a.done_by, a.done_at,
  a.done_note, a.confirmed_by, a.confirmed_at`);
export type NamedAction = Action & { owner: string };

/** The actions of a recommendation with their owners, by their day. */
export async function selectActions(db: Db, recommendationId: number): Promise<NamedAction[]> {
  const { rows } = await sql<NamedAction>`
    select ${actionColumns}, card.name as owner from feedback.action a join people.person_card card on card.id = a.owner_id
    where a.recommendation_id = ${recommendationId} order by a.due_on, a.id
  `.execute(db);
  return rows;
}

/** Adds an action; the same form sent twice adds it once. */
export async function insertAction(
  tx: Tx,
  row: {
    recommendationId: number;
    what: string;
    ownerId: number;
    dueOn: Day;
    by: number;
    at: Date;
    token: string | null;
  }
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into feedback.action (recommendation_id, what, owner_id, due_on, added_by, added_at, token)
    values (${row.recommendationId}, ${row.what}, ${row.ownerId}, ${row.dueOn}, ${row.by}, ${row.at}, ${row.token})
    on conflict (token) do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Stores that an action was done, confirmed or is open again. */
export async function updateAction(tx: Tx, a: Action): Promise<void> {
  await sql`
    update feedback.action set done_on = ${a.doneOn}, done_by = ${a.doneBy}, done_at = ${a.doneAt}, done_note = ${a.doneNote},
      confirmed_by = ${a.confirmedBy}, confirmed_at = ${a.confirmedAt} where id = ${a.id}
  `.execute(tx);
}

export type ReviewRow = { on: Day; by: string; standing: Standing; note: string };

/** The leader's reviews, newest first. */
export async function selectReviews(db: Db, recommendationId: number): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select r.at::date as on, card.name as by, r.standing, r.note from feedback.review r
    join people.person_card card on card.id = r.by_id where r.recommendation_id = ${recommendationId} order by r.at desc
  `.execute(db);
  return rows;
}

/** Adds a review. */
export async function insertReview(
  tx: Tx,
  row: { recommendationId: number; by: number; at: Date; standing: Standing; note: string }
): Promise<void> {
  await sql`
    insert into feedback.review (recommendation_id, by_id, at, standing, note)
    values (${row.recommendationId}, ${row.by}, ${row.at}, ${row.standing}, ${row.note})
  `.execute(tx);
}

/** Whether a lesson of the recommendation was spread. */
export async function isSpread(db: Db, recommendationId: number): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (
      select from feedback.spread_topic t join feedback.spread s on s.id = t.spread_id and s.kind = 'lesson'
      where t.recommendation_id = ${recommendationId}
    ) as is
  `.execute(db);
  return rows[0]?.is ?? false;
}
