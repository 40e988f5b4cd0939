// SQL of what is shown: results of a unit and those below it, comments, and the totals of a campaign that runs.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Campaign } from '../types.ts';
import type { ResultRow } from './store-close.ts';

export type UnitAt = { unitId: number; code: string; name: string; parentId: number | null };

/** A unit of a campaign with those above it, the nearest first, as its tree stood on the last day. */
export async function selectLine(db: Db, code: string, day: Day): Promise<UnitAt[]> {
  const { rows } = await sql<UnitAt>`
    select u.unit_id, u.code, u.name, u.parent_id
    from people.unit_card own join people.tree_reaching(${day}::date) t on t.unit_id = own.unit_id
    join people.units_reaching(${day}::date) u on u.unit_id = t.ancestor_id
    where own.code = ${code} order by t.depth
  `.execute(db);
  return rows;
}

/** The uppermost unit that a campaign asked. */
export async function selectTop(db: Db, { id, unitCode, closesOn }: Campaign): Promise<string | undefined> {
  if (unitCode !== null) return unitCode;
  const { rows } = await sql<{ code: string }>`
    select u.code from surveys.result r join people.unit_card u on u.unit_id = r.unit_id
    join people.tree_reaching(${closesOn}::date) t on t.ancestor_id = r.unit_id
    where r.campaign_id = ${id} and r.scale = '' group by u.code order by count(*) desc, u.code limit 1
  `.execute(db);
  return rows[0]?.code;
}

/** The code of the unit in which somebody works. */
export async function selectCode(db: Db, unitId: number | null): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`select code from people.unit_card where unit_id = ${unitId}`.execute(db);
  return rows[0]?.code;
}

/** Whether a unit has a result in a campaign. */
export async function hasResult(db: Db, id: number, code: string): Promise<boolean> {
  const { rows } = await sql`
    select from surveys.result r join people.unit_card u on u.unit_id = r.unit_id
    where r.campaign_id = ${id} and u.code = ${code} limit 1
  `.execute(db);
  return rows.length > 0;
}

/** All rows of a unit in a campaign. */
export async function selectResults(db: Db, id: number, unitId: number): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select unit_id, scale, asked, is_shown, answers, mean, margin, items from surveys.result
    where campaign_id = ${id} and unit_id = ${unitId}
  `.execute(db);
  return rows;
}

/** Of these units the one whose response is shown in a campaign, the first in their order. */
export async function selectFirstShown(db: Db, id: number, units: readonly UnitAt[]): Promise<UnitAt | null> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from surveys.result
    where campaign_id = ${id} and scale = '' and is_shown and unit_id = any(${units.map((unit) => unit.unitId)}::bigint[])
  `.execute(db);
  return units.find(({ unitId }) => rows.some((row) => row.unitId === unitId)) ?? null;
}

export type BelowRow = Omit<ResultRow, 'items' | 'unitId'> & { code: string; name: string };

/** One scale in the units directly below a unit, by code. */
export async function selectBelow(
  db: Db,
  of: { id: number; unitId: number; scale: string; day: Day }
): Promise<BelowRow[]> {
  const { rows } = await sql<BelowRow>`
    select u.code, u.name, r.scale, r.asked, r.is_shown, r.answers, r.mean, r.margin
    from people.units_reaching(${of.day}::date) u
    join surveys.result r on r.unit_id = u.unit_id and r.campaign_id = ${of.id} and r.scale = ${of.scale}
    where u.parent_id = ${of.unitId} order by u.code
  `.execute(db);
  return rows;
}

/** What was written at a unit, by scale, in an order that tells nothing. */
export async function selectComments(db: Db, id: number, unitId: number): Promise<{ scale: string; words: string }[]> {
  const { rows } = await sql<{ scale: string; words: string }>`
    select scale, words from surveys.comment where campaign_id = ${id} and unit_id = ${unitId}
    order by scale, md5(words), words
  `.execute(db);
  return rows;
}

export type RunningRow = { code: string; name: string; above: number[]; invited: number; answered: number };

/**
 * How many of the whole and of each large unit of level I have answered while a campaign runs, each with the units above it
 * and itself; of no smaller unit.
 */
export async function selectRunning(db: Db, id: number, of: { day: Day; least: number }): Promise<RunningRow[]> {
  const { rows } = await sql<RunningRow>`
    with asked as (
      select i.unit_id, count(*) as invited, count(a.person_id) as answered
      from surveys.invitation i left join surveys.answered a on a.campaign_id = i.campaign_id and a.person_id = i.person_id
      where i.campaign_id = ${id} group by i.unit_id
    )
    select '' as code, '' as name, '{}'::bigint[] as above, sum(invited)::integer as invited, sum(answered)::integer as answered from asked having sum(invited) >= ${of.least}
    union all
    select u.code, u.name, (select array_agg(up.ancestor_id) from people.tree_on(${of.day}::date) up where up.unit_id = u.unit_id),
      sum(invited)::integer, sum(answered)::integer
    from asked join people.tree_reaching(${of.day}::date) t on t.unit_id = asked.unit_id
    join people.units_on(${of.day}::date) u on u.unit_id = t.ancestor_id and u.echelon = 'I'
    group by u.unit_id, u.code, u.name having sum(invited) >= ${of.least}
    order by code
  `.execute(db);
  return rows;
}
