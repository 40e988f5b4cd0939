// Units and people as hand-overs need them: who leads above a unit, what a unit is called.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

export type UnitName = { id: number; code: string; name: string };

/** The units above one with itself, and whether one of these people leads one of them. */
export async function selectLine(
  db: Db,
  of: { unitId: number; carried: readonly number[]; day: Day }
): Promise<{ above: number[]; isLeader: boolean }> {
  const { rows } = await sql<{ above: number[]; isLeader: boolean }>`${keptPlan}
    with line as materialized (
      select t.ancestor_id from people.tree_reaching(${of.day}::date) t where t.unit_id = ${of.unitId}
    )
    select coalesce((select json_agg(ancestor_id) from line), '[]') as above, exists (
      select from people.heads_on(${of.day}::date) h join line on line.ancestor_id = h.unit_id
      where h.person_id = any(${[...of.carried]}::bigint[])
    ) as is_leader
  `.execute(db);
  return rows[0]!;
}

/** A unit by its code or its number, as it is or was last called. */
export async function selectUnit(db: Db, of: string | number, day: Day): Promise<UnitName | undefined> {
  const { rows } = await sql<UnitName>`
    select unit_id as id, code, name from people.units_reaching(${day}::date)
    where ${typeof of === 'string' ? sql`code = ${of}` : sql`unit_id = ${of}`}
  `.execute(db);
  return rows[0];
}

/** The units that these people lead on a day. */
export async function selectLed(db: Db, carried: readonly number[], day: Day): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select distinct u.unit_id as id, u.code, u.name from people.heads_on(${day}::date) h
    join people.units_on(${day}::date) u on u.unit_id = h.unit_id
    where h.person_id = any(${[...carried]}::bigint[]) order by u.code
  `.execute(db);
  return rows;
}

/** How many assets of a unit and those below, of these select, nobody used for a year though they are older than that. */
export async function countUnused(
  db: Db,
  of: { unitId: number; day: Day; seen: RawBuilder<unknown> }
): Promise<{ unused: number; published: number }> {
  const { rows } = await sql<{ unused: number; published: number }>`
    select count(*) as published, count(*) filter (where a.submitted_at < ${of.day}::date - 365 and not exists (
      select from knowledge.asset_used x where x.asset_id = a.id and x.used_on > ${of.day}::date - 365
    )) as unused
    from (${of.seen}) a
    where a.state = 'published' and a.unit_id = any(array(
      select t.unit_id from people.tree_reaching(${of.day}::date) t where t.ancestor_id = ${of.unitId}
    ))
  `.execute(db);
  return rows[0]!;
}
