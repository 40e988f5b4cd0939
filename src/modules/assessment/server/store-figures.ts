// SQL that sums the counts up the tree and keeps the scored figure of every unit.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { UnitFigure } from '../figures.ts';
import { leastPeers } from '../rules-peers.ts';

export type Sum = {
  unitId: number;
  practice: string;
  achieved: number;
  population: number;
  base: number;
  provisional: number;
};

/** Counts of whole subtrees, for the units asked (null = every unit that exists on the day). */
export async function selectSums(
  db: Db,
  year: number,
  at: { day: Day; units: readonly number[] | null }
): Promise<Sum[]> {
  const { rows } = await summedUp(sql`(select * from assessment.tally where year = ${year})`, at).execute(db);
  return rows;
}

/** Counts of units, one row a practice and unit, summed up the tree of a day. */
export function summedUp(
  counts: RawBuilder<unknown>,
  at: { day: Day; units: readonly number[] | null }
): RawBuilder<Sum> {
  const asked = at.units === null ? sql`true` : sql`t.ancestor_id = any(${[...at.units]}::bigint[])`;
  return sql<Sum>`
    select t.ancestor_id as unit_id, y.practice,
      sum(y.achieved)::integer as achieved, sum(y.population)::integer as population, sum(y.base)::integer as base,
      sum(y.provisional)::integer as provisional
    from ${counts} y
    join people.tree_reaching(${at.day}::date) t on t.unit_id = y.unit_id
    where ${asked}
    group by t.ancestor_id, y.practice
  `;
}

export type Headed = { unitId: number; code: string; echelon: string; employees: number };

/** The units asked (null = all of the day) with how many employees count in their subtree. */
export async function selectHeadcounts(
  db: Db,
  year: number,
  at: { day: Day; units: readonly number[] | null }
): Promise<Headed[]> {
  const asked = at.units === null ? sql`true` : sql`u.unit_id = any(${[...at.units]}::bigint[])`;
  const { rows } = await sql<Headed>`
    select u.unit_id, u.code, u.echelon, coalesce(sum(h.employees), 0)::integer as employees
    from people.units_on(${at.day}::date) u
    left join people.tree_reaching(${at.day}::date) t on t.ancestor_id = u.unit_id
    left join (
      select unit_id, count(*) as employees from assessment.headcount where year = ${year} group by unit_id
    ) h on h.unit_id = t.unit_id
    where ${asked}
    group by u.unit_id, u.code, u.echelon
  `.execute(db);
  return rows;
}

/** The units with all units above them: whose figures a change in these units touches. */
export async function selectWithAncestors(db: Db, day: Day, units: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ ancestorId: number }>`
    select distinct ancestor_id from people.tree_reaching(${day}::date) where unit_id = any(${[...units]}::bigint[])
  `.execute(db);
  return rows.map((row) => row.ancestorId);
}

/** In which units these people count. */
export async function selectUnitsOf(db: Db, year: number, people: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ unitId: number }>`
    select distinct unit_id from assessment.headcount where year = ${year} and person_id = any(${[...people]}::bigint[])
  `.execute(db);
  return rows.map((row) => row.unitId);
}

/** Keeps the figures that changed. */
export async function saveFigures(
  tx: Tx,
  year: number,
  { figures, now }: { figures: readonly UnitFigure[]; now: Date }
): Promise<void> {
  await sql`
    insert into assessment.figure as kept (year, unit_id, practices, components, index, employees, counted_at)
    select ${year}, f."unitId", f.practices, f.components, f.index, f.employees, ${now}
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
      as f ("unitId" bigint, practices jsonb, components jsonb, index numeric, employees integer)
    on conflict (year, unit_id) do update set practices = excluded.practices, components = excluded.components,
      index = excluded.index, employees = excluded.employees, counted_at = excluded.counted_at
    where (kept.practices, kept.components, kept.index, kept.employees)
      is distinct from (excluded.practices, excluded.components, excluded.index, excluded.employees)
  `.execute(tx);
}

/** Forgets the figures of all other units: they are no longer there. */
export async function deleteOtherFigures(tx: Tx, year: number, units: readonly number[]): Promise<void> {
  await sql`delete from assessment.figure where year = ${year} and unit_id <> all(${[...units]}::bigint[])`.execute(tx);
}

/** Keeps the middle of each component over the units of a level, where at least five have one. */
export async function rebuildPeers(tx: Tx, year: number, day: Day): Promise<void> {
  await sql`delete from assessment.peer where year = ${year}`.execute(tx);
  await sql`
    insert into assessment.peer (year, echelon, component, middle)
    select ${year}, u.echelon, c.id, percentile_cont(0.5) within group (order by c.score)
    from assessment.figure f
    join people.units_on(${day}::date) u on u.unit_id = f.unit_id
    cross join jsonb_to_recordset(f.components) as c (id text, score double precision)
    where f.year = ${year} and c.score is not null
    group by u.echelon, c.id having count(*) >= ${leastPeers}
  `.execute(tx);
}
