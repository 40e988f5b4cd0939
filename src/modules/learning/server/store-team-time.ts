// Who of a team gets time to learn, and who does not: one statement for everyone, reckoned where the hours lie.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

/** The time of one person in a year. */
export type PersonTime = {
  personId: number;
  /** JP of the minutes that count. */
  jp: number;
  /** Minutes of the running quarter that count or wait to be confirmed. */
  quarterMinutes: number;
  /** Months of the year with minutes. */
  months: number;
  /** The last day with minutes. */
  lastOn: Day | null;
  /** How the requests of the year were answered. */
  granted: number;
  declined: number;
  waiting: number;
  /** Whether weekly time is kept free. */
  keepsTime: boolean;
};

/** What the minutes `day` of a month under a rule `r` come to: days up to their cap, or sessions up to their number. */
export const jpOfMonth = sql<number>`case when r.minutes_per_jp is not null
  then sum(least(day.minutes / r.minutes_per_jp::float8, r.jp_per_day::float8))
  else least(sum(day.sessions), r.sessions_per_month) * r.jp_per_session::float8 end`;

const year = (day: Day) => sql`date_trunc('year', ${day}::timestamp)`;
const inYear = (day: Day) => sql<boolean>`h.on_date >= ${year(day)} and h.on_date < ${year(day)} + interval '1 year'`;

/** Minutes that count: seen by a system or confirmed; the others wait. */
const counts = sql<boolean>`h.counts_at is not null`;

const hours = (day: Day) => sql`
  select round(sum(jp)::numeric, 4) as jp, sum(quarter_minutes) as quarter_minutes, count(distinct month) as months, max(last_on) as last_on
  from (
    select date_trunc('month', day.on_date::timestamp) as month, max(day.on_date) as last_on, ${jpOfMonth} as jp,
      sum(day.standing) filter (where date_trunc('quarter', day.on_date::timestamp) = date_trunc('quarter', ${day}::timestamp)) as quarter_minutes
    from (
      select h.on_date, h.kind, sum(h.minutes) as standing, coalesce(sum(h.minutes) filter (where ${counts}), 0) as minutes,
        count(*) filter (where ${counts}) as sessions
      from learning.hours h
      where h.person_id = person.id and ${inYear(day)} and h.taken_back_at is null and h.refused_at is null
      group by h.on_date, h.kind
    ) day left join learning.jp_rule r on r.kind = day.kind and r.valid @> day.on_date
    group by r.id, 1
  ) month`;

const answers = (day: Day) => sql`
  select count(*) filter (where answer = 'granted') as granted, count(*) filter (where answer = 'declined') as declined,
    count(*) filter (where state = 'waiting') as waiting
  from learning.activity
  where person_id = person.id and ends_on >= ${year(day)} and starts_on < ${year(day)} + interval '1 year'`;

/** The time of these people in the year of a day: minutes that stand, answers to their requests, time kept free. */
export async function selectTimes(db: Db, people: readonly number[], day: Day): Promise<PersonTime[]> {
  const { rows } = await sql<PersonTime>`${keptPlan}
    select person.id as person_id, coalesce(h.jp, 0) as jp, coalesce(h.quarter_minutes, 0) as quarter_minutes, h.months, h.last_on,
      a.granted, a.declined, a.waiting,
      exists (
        select from learning.block b
        where b.person_id = person.id and b.since <= ${day}::date and coalesce(b.until >= ${day}::date, true)
      ) as keeps_time
    from unnest(${[...people]}::bigint[]) person (id)
    cross join lateral (${hours(day)}) h cross join lateral (${answers(day)}) a
  `.execute(db);
  return rows;
}
