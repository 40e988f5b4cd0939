// The sharing calendar of a unit in the database: whose it is, its dates and sessions, who was there by rank.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { RankGroup } from '../rules-session.ts';
import type { DateLine } from './store-series.ts';

/** Levels of units that keep a calendar; those below share in that of the nearest one above. */
const asked = sql`array['', 'I', 'II', 'III']`;

/** The unit whose calendar a unit belongs to on a day. */
export async function selectAskedUnit(db: Db, unitId: number, day: Day): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select u.unit_id as id from people.tree_reaching(${day}::date) t
    join people.units_on(${day}::date) u on u.unit_id = t.ancestor_id and u.echelon = any(${asked})
    where t.unit_id = ${unitId} order by t.depth limit 1
  `.execute(db);
  return rows[0]?.id;
}

export type CalendarUnit = { id: number; code: string; name: string };

/** A unit by its code, if it exists on a day. */
export async function selectUnitByCode(db: Db, code: string, day: Day): Promise<CalendarUnit | undefined> {
  const { rows } = await sql<CalendarUnit>`
    select unit_id as id, code, name from people.units_reaching(${day}::date) where code = ${code}
  `.execute(db);
  return rows[0];
}

/** The units that share one calendar: the one asked and those below it that are not. */
export async function selectSharers(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ unitId: number }>`
    select t.unit_id from people.tree_reaching(${day}::date) t
    where t.ancestor_id = ${unitId} and not exists (
      select from people.tree_reaching(${day}::date) n
      join people.units_on(${day}::date) u on u.unit_id = n.ancestor_id and u.echelon = any(${asked})
      where n.unit_id = t.unit_id and n.depth < t.depth
    )
  `.execute(db);
  return rows.map((row) => row.unitId);
}

export type CalendarSeries = { id: number; title: string; organiserName: string };
type Asked = { units: readonly number[]; year: number };
const yearOf = (year: number) => sql`between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`;

/** The series of a year in these units. */
export async function selectSeriesIn(db: Db, { units, year }: Asked): Promise<CalendarSeries[]> {
  const { rows } = await sql<CalendarSeries>`
    select s.id, s.title, p.name as organiser_name from knowledge.series s join people.person_card p on p.id = s.organiser_id
    where s.unit_id = any(${[...units]}::bigint[]) and s.starts_on ${yearOf(year)} order by s.starts_on, s.id
  `.execute(db);
  return rows;
}

export type CalendarLine = Pick<
  DateLine,
  'onDate' | 'plannedOn' | 'topic' | 'speakerId' | 'speakerName' | 'sharingId' | 'isHeld' | 'droppedOn' | 'reach'
> & { key: string; seriesId: number | null };

/** The dates of the year and the sessions that were planned beside them, in order. */
export async function selectCalendar(db: Db, { units, year }: Asked): Promise<CalendarLine[]> {
  const own = [...units];
  const { rows } = await sql<CalendarLine>`
    with line as (
      select 'd' || d.id as key, d.series_id, d.on_date, d.planned_on, d.topic, d.speaker_id, d.sharing_id, d.dropped_on
      from knowledge.series_date d join knowledge.series s on s.id = d.series_id
      where s.unit_id = any(${own}::bigint[]) and d.on_date ${yearOf(year)}
      union all
      select 's' || s.id, null, s.held_on, s.held_on, s.title, s.speaker_id, s.id, null from knowledge.sharing s
      where s.unit_id = any(${own}::bigint[]) and s.held_on ${yearOf(year)} and s.state <> 'cancelled'
        and not exists (select from knowledge.series_date d where d.sharing_id = s.id)
    )
    select l.*, h.id is not null as is_held, coalesce(p.name, '') as speaker_name, (
      select count(*) from knowledge.sharing_attendance a where a.sharing_id = l.sharing_id and a.person_id <> l.speaker_id
    ) as reach
    from line l left join knowledge.held_sharing h on h.id = l.sharing_id
    left join people.person_card p on p.id = l.speaker_id
    order by l.on_date, l.key limit 400
  `.execute(db);
  return rows;
}

/** Who works in these units today by kind of job, and how many of each were at a session of the year. */
export async function selectRanks(db: Db, of: Asked & { day: Day }): Promise<RankGroup[]> {
  const { rows } = await sql<RankGroup>`
    with there as (
      select distinct person_id from knowledge.sharing_presence where held_on ${yearOf(of.year)}
    )
    select k.job_kind as kind, count(*) as people, count(t.person_id) as present
    from people.placements_on(${of.day}::date) k left join there t on t.person_id = k.person_id
    where k.unit_id = any(${[...of.units]}::bigint[]) and k.status = 'active' group by k.job_kind order by k.job_kind
  `.execute(db);
  return rows;
}

/** Whether one of these people leads the unit or one above it on a day. */
export async function selectLeadsUnit(
  db: Db,
  unitId: number,
  who: { people: readonly number[]; day: Day }
): Promise<boolean> {
  const { rows } = await sql`
    select from people.heads_on(${who.day}::date) h join people.tree_reaching(${who.day}::date) t on t.ancestor_id = h.unit_id
    where t.unit_id = ${unitId} and h.person_id = any(${[...who.people]}::bigint[]) limit 1
  `.execute(db);
  return rows.length > 0;
}
