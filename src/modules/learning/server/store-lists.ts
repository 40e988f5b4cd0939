// Statements behind the lists and pages of learning: own activities, the supervisor's desk, duties, deadlines.
import { sql } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';
import type { Standing } from '../rules-groups.ts';
import type { Activity, ActivityState, Solution } from '../types.ts';

const size = 50;
export type ListFilter = {
  personId: number;
  today: Day;
  year?: number | undefined;
  states?: readonly Standing[];
  page?: number;
};
export type ListedActivity = Pick<
  Activity,
  'id' | 'title' | 'state' | 'solution' | 'isWorthSharing' | 'startsOn' | 'endsOn'
> & {
  noticedAt: Date | null;
  isOut: boolean;
};

/** `standingOf` of rules-groups in SQL. */
const standing = (today: Day) =>
  sql`case when a.state = 'granted' and a.ends_on < ${today}::date then 'due' else a.state end`;

const outcomes = sql`
  left join knowledge.asset_card asset on asset.id = a.asset_id
  left join knowledge.held_sharing sharing on sharing.id = a.sharing_id`;

/** A page of a person's activities, the newest first, with how many there are in all. */
export async function selectActivities(
  db: Db,
  filter: ListFilter
): Promise<{ rows: ListedActivity[]; total: number; pages: number }> {
  const { personId, today, year = null, page = 1 } = filter;
  const states = filter.states ? [...filter.states] : null;
  const where = sql`a.person_id = ${personId}
    and (${year}::integer is null or extract(year from coalesce(a.ends_on, a.created_at::date)) = ${year}::integer)
    and (${states}::text[] is null or ${standing(today)} = any(${states}::text[]))`;
  const { rows: counts } = await sql<{ total: number }>`
    select count(*) as total from learning.activity a where ${where}`.execute(db);
  const { rows } = await sql<ListedActivity>`
    select a.id, a.title, a.state, a.solution, a.is_worth_sharing, a.starts_on, a.ends_on, a.noticed_at,
      (asset.state = 'published' or sharing.id is not null) is true as is_out
    from learning.activity a ${outcomes}
    where ${where}
    order by a.ends_on desc nulls first, a.id desc limit ${size} offset ${(page - 1) * size}
  `.execute(db);
  const total = counts[0]?.total ?? 0;
  return { rows, total, pages: Math.max(1, Math.ceil(total / size)) };
}

/** How many activities of a person stand how in a year. */
export async function countByStanding(
  db: Db,
  { personId, year, today }: { personId: number; year: number; today: Day }
): Promise<Partial<Record<Standing, number>>> {
  const { rows } = await sql<{ state: Standing; count: number }>`
    select ${standing(today)} as state, count(*) from learning.activity a
    where person_id = ${personId} and extract(year from coalesce(ends_on, created_at::date)) = ${year}::integer group by 1
  `.execute(db);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

/** What became of an activity: its asset or its sharing. */
export type Outcome = {
  assetTitle: string | null;
  assetState: string | null;
  heldOn: Day | null;
};
/** By when the supervisor answers, the report is due, and the outcome. */
export type Deadlines = { answerBy: Day | null; reportBy: Day | null; outcomeBy: Day | null };

/** The outcome and the deadlines of one activity. */
export async function selectAround(db: Db, id: number): Promise<Outcome & Deadlines> {
  const { rows } = await sql<Outcome & Deadlines>`
    select asset.title as asset_title, asset.state as asset_state, sharing.held_on,
      people.working_days_after(a.noticed_at::date, 5) as answer_by,
      people.working_days_after(a.ends_on, 10) as report_by, a.ends_on + 30 as outcome_by
    from learning.activity a ${outcomes} where a.id = ${id}
  `.execute(db);
  return rows[0] as Outcome & Deadlines;
}

/** Something that waits for a supervisor's decision. */
export type Pending = {
  id: number;
  kind: 'notice' | 'report';
  solution: Solution;
  title: string;
  personId: number;
  name: string;
  startsOn: Day | null;
  endsOn: Day | null;
  plannedMinutes: number;
  documents: number;
  revision: number;
  since: Day;
  due: Day;
};

/** What waits for a decision about these people, the oldest first. */
export async function selectPending(db: Db, personIds: readonly number[]): Promise<Pending[]> {
  const { rows } = await sql<Pending>`${keptPlan}
    select a.id, case a.state when 'waiting' then 'notice' else 'report' end as kind, a.solution, a.title, a.person_id, card.name,
      a.starts_on, a.ends_on, a.planned_minutes, a.documents, a.revision, w.since,
      people.working_days_after(w.since, 5) as due
    from learning.activity a join people.person_card card on card.id = a.person_id
    cross join lateral (select (case a.state when 'waiting' then a.noticed_at else a.reported_at end)::date as since) w
    where a.person_id = any(${[...personIds]}::bigint[]) and a.state in ('waiting', 'reported')
    order by w.since, a.id
  `.execute(db);
  return rows;
}

/** An own activity that waits for the next step of its learner. */
export type Owed = {
  id: number;
  title: string;
  state: ActivityState;
  solution: Solution;
  since: Day;
  reportBy: Day;
  outcomeBy: Day;
};

/** The activities of a person that wait for the person: to revise, to evaluate, to report, to share. */
export async function selectOwed(db: Db, personId: number, today: Day): Promise<Owed[]> {
  const { rows } = await sql<Owed>`${keptPlan}
    select a.id, a.title, a.state, a.solution, a.ends_on + 30 as outcome_by, people.working_days_after(a.ends_on, 10) as report_by,
      coalesce(case a.state when 'returned' then a.answered_at::date when 'evaluated' then a.evaluated_at::date
        when 'accepted' then a.accepted_at::date end, a.ends_on) as since
    from learning.activity a
    where a.person_id = ${personId}
      and (a.state in ('returned', 'evaluated', 'accepted') or a.state in ('granted', 'waiting') and a.ends_on < ${today}::date)
    order by since, a.id limit 100
  `.execute(db);
  return rows;
}

/** Learning of a person beside one activity that is noticed or granted and touches its days. */
export async function selectBeside(db: Db, activity: Activity): Promise<Beside[]> {
  const { rows } = await sql<Beside>`
    select id, title, solution, slots, starts_on, ends_on from learning.activity
    where person_id = ${activity.personId} and id <> ${activity.id} and state in ('waiting', 'granted')
      and starts_on <= ${activity.endsOn}::date and ends_on >= ${activity.startsOn}::date
    order by starts_on, id
  `.execute(db);
  return rows;
}

/** What lies beside an activity: enough to tell whether both want the same moment. */
export type Beside = Pick<Activity, 'id' | 'title' | 'solution' | 'slots' | 'startsOn' | 'endsOn'>;
