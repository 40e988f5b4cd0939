// SQL of lists: what waits for a panel, what an author sent, which panel judges an appeal.
import { sql, type RawBuilder } from 'kysely';
import type { Level } from '#modules/knowledge/types.ts';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Submission, SubmissionKind, SubmissionState, Verdict } from '../types.ts';

/** The unit of another panel in force that judges an appeal: the one with the least to do, never the first one's. */
export async function selectOtherPanel(
  db: Db,
  before: Pick<Submission, 'panelUnitId'>,
  day: Day
): Promise<number | undefined> {
  const { rows } = await sql<{ unitId: number }>`
    select p.unit_id from quality.panel p
    where p.valid @> ${day}::date and p.unit_id <> ${before.panelUnitId}
    order by (select count(*) from quality.submission s where s.panel_unit_id = p.unit_id and s.state = 'open'), p.unit_id limit 1
  `.execute(db);
  return rows[0]?.unitId;
}

export type SubmissionLine = {
  id: number;
  assetId: number;
  title: string;
  kind: SubmissionKind;
  state: SubmissionState;
  unitName: string;
  panelUnitId: number;
  panelUnitName: string;
  submittedAt: Date;
  dueOn: Day;
  closedAt: Date | null;
  proposedLevel: Level;
  votes: number;
  decisionId: number | null;
  verdict: Verdict | null;
  level: Level | null;
  /** Working days from the submission to the decision, or to today. */
  workingDays: number;
  /** The reader's own vote is in. */
  hasVoted: boolean;
  /** The reader judges it at all. */
  isEligible: boolean;
  isAssetThere: boolean;
};

type Asked = { where: RawBuilder<boolean>; personId: number; day: Day; limit: number };

/** Submissions with what their lists show. */
async function selectLines(db: Db, { where, personId, day, limit }: Asked): Promise<SubmissionLine[]> {
  const { rows } = await sql<SubmissionLine>`
    select s.id, s.asset_id, v.title, s.kind, s.state, coalesce(u.name, '') as unit_name, s.panel_unit_id,
      coalesce(pu.name, '') as panel_unit_name,
      s.submitted_at, s.due_on, s.closed_at, s.proposed_level,
      (select count(*) from quality.vote v where v.submission_id = s.id) as votes, d.id as decision_id, d.verdict, d.level,
      coalesce(d.working_days, now_at.number - since.number) as working_days,
      exists (select from quality.vote v where v.submission_id = s.id and v.person_id = ${personId}) as has_voted,
      ${judges(sql`${personId}::bigint`)} as is_eligible, a.state <> 'withdrawn' as is_asset_there
    from (select * from quality.submission s where ${where} order by s.state <> 'open', s.due_on, s.id desc limit ${limit}) s
    join knowledge.standing_asset a on a.id = s.asset_id
    join knowledge.version_title v on v.asset_id = s.asset_id and v.version = s.version
    left join people.units_reaching(${day}::date) u on u.unit_id = s.unit_id
    left join people.units_reaching(${day}::date) pu on pu.unit_id = s.panel_unit_id
    left join quality.decision d on d.submission_id = s.id
    left join people.day_number since on since.day = s.submitted_at::date
    left join people.day_number now_at on now_at.day = ${day}::date
    order by s.state <> 'open', case when s.state = 'open' then s.due_on end, s.closed_at desc nulls last, s.id desc
  `.execute(db);
  return rows;
}

/** Whether somebody judges a submission `s` at all: no author, no conflict, no part in what is appealed against. */
export const judges = (personId: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  not exists (select from knowledge.asset_authorship w where w.asset_id = s.asset_id and w.person_id = ${personId})
  and not exists (select from quality.conflict f where f.asset_id = s.asset_id and f.person_id = ${personId})
  and not (s.kind = 'appeal' and exists (
    select from quality.vote before where before.submission_id = s.previous_id and before.person_id = ${personId}
  ))
)`;

/** The queue of the panels in which somebody sits or which she tends: what is open, then what was closed lately. */
export const selectQueue = (
  db: Db,
  of: { units: readonly number[]; personId: number; day: Day },
  state: 'open' | 'closed'
): Promise<SubmissionLine[]> => {
  const isState = state === 'open' ? sql`s.state = 'open'` : sql`s.state <> 'open'`;
  const where = sql<boolean>`s.panel_unit_id = any(${[...of.units]}::bigint[]) and ${isState}`;
  const recent = sql<boolean>`s.id in (
    select id from quality.submission s where ${where} order by coalesce(closed_at, submitted_at) desc limit 20
  )`;
  return selectLines(db, { where: state === 'open' ? where : recent, personId: of.personId, day: of.day, limit: 300 });
};

/** What somebody sent, or others for an asset of hers, newest first. */
export const selectOwn = (db: Db, personId: number, day: Day): Promise<SubmissionLine[]> => {
  const where = sql<boolean>`s.asset_id in (select asset_id from knowledge.asset_authorship where person_id = ${personId})`;
  return selectLines(db, { where, personId, day, limit: 30 });
};

/** The units in whose panels somebody sits on a day. */
export async function selectSeats(db: Db, personId: number, day: Day): Promise<{ unitId: number; panelId: number }[]> {
  const { rows } = await sql<{ unitId: number; panelId: number }>`
    select unit_id, panel_id from quality.sitting_on(${day}::date) where person_id = ${personId}
  `.execute(db);
  return rows;
}

/** How long assets of a unit with those below it, or of one part of it, wait for a panel. */
export type WaitLine = {
  id: number;
  code: string;
  name: string;
  /** Before a panel now, and how many working days the longest of them. */
  waiting: number;
  longestDays: number | null;
  /** Decided in the last year, and after how many working days half of them. */
  decided: number;
  medianDays: number | null;
};

/** The waits of a unit, itself with all below first, then each unit right below it that sent something. */
export async function selectWaits(db: Db, unitId: number, day: Day): Promise<WaitLine[]> {
  const { rows } = await sql<WaitLine>`
    with part as materialized (
      select u.unit_id, u.code, u.name from people.units_on(${day}::date) u where u.unit_id = ${unitId} or u.parent_id = ${unitId}
    )
    select part.unit_id as id, part.code, part.name, count(*) filter (where s.state = 'open') as waiting,
      max(now_at.number - since.number) filter (where s.state = 'open') as longest_days,
      count(d.id) as decided, percentile_cont(0.5) within group (order by d.working_days) as median_days
    from part join people.tree_reaching(${day}::date) t on t.ancestor_id = part.unit_id
    join quality.submission s on s.unit_id = t.unit_id
    left join quality.decision d on d.submission_id = s.id and d.decided_at >= ${day}::date - 365
    join people.day_number since on since.day = s.submitted_at::date
    join people.day_number now_at on now_at.day = ${day}::date
    where s.state = 'open' or d.id is not null
    group by part.unit_id, part.code, part.name order by part.unit_id <> ${unitId}, part.code
  `.execute(db);
  return rows;
}

export type Pace = { decided: number; onTime: number; averageDays: number | null };

/** How long the panels of these units took for what they decided in the year up to a day. */
export async function selectPace(db: Db, units: readonly number[], day: Day): Promise<Pace> {
  const { rows } = await sql<Pace>`
    select count(*) as decided, count(*) filter (where d.decided_at::date <= s.due_on) as on_time,
      round(avg(d.working_days), 1)::float as average_days
    from quality.decision d join quality.submission s on s.id = d.submission_id
    where s.panel_unit_id = any(${[...units]}::bigint[]) and d.decided_at >= ${day}::date - 365
  `.execute(db);
  return rows[0] ?? { decided: 0, onTime: 0, averageDays: null };
}
