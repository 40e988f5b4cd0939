// Units as this module names and chooses them, who leads them, and how many work in them.
import { sql, type RawBuilder } from 'kysely';
import { unitsWith, type Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { leastPeople } from '../rules.ts';
import type { UnitChoice } from '../types.ts';

/** The ids of a unit and all above it, closed units included, itself first. */
export async function selectAncestors(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`${keptPlan}
    select ancestor_id as id from people.tree_reaching(${day}::date) where unit_id = ${unitId} order by depth
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The name of a unit today, or the last it had. */
export async function selectUnitName(db: Db, unitId: number, day: Day): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from people.units_reaching(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows[0]?.name ?? '';
}

/** The units led today by one of these people, as an array in SQL. */
export const ledUnits = (of: { carried: readonly number[]; day: Day }): RawBuilder<number[]> => sql`array(
  select h.unit_id from people.heads_on(${of.day}::date) h where h.person_id = any(${[...of.carried]}::bigint[])
)`;

/** Whether one of these people leads the unit or one above it. */
export async function selectLeads(
  db: Db,
  unitId: number,
  of: { carried: readonly number[]; day: Day }
): Promise<boolean> {
  const { rows } = await sql`${keptPlan}
    select 1 from people.tree_reaching(${of.day}::date) t
    where t.unit_id = ${unitId} and t.ancestor_id = any(${ledUnits(of)}) limit 1
  `.execute(db);
  return rows.length > 0;
}

/** The nearest unit from this one upwards that somebody else leads; this one where nobody does. */
export async function selectAskedUnit(db: Db, of: { unitId: number; not: number; day: Day }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select t.ancestor_id as id from people.tree_on(${of.day}::date) t
    where t.unit_id = ${of.unitId} and exists (
      select from people.heads_on(${of.day}::date) h where h.unit_id = t.ancestor_id and h.person_id <> ${of.not}
    ) and not exists (
      select from people.heads_on(${of.day}::date) own where own.unit_id = t.ancestor_id and own.person_id = ${of.not}
    )
    order by t.depth limit 1
  `.execute(db);
  return rows[0]?.id ?? of.unitId;
}

/** The own unit and those above it in which enough people work that an asker cannot be guessed, the nearest first. */
export async function selectBoxes(db: Db, unitId: number | null, day: Day): Promise<UnitChoice[]> {
  const { rows } = await sql<UnitChoice>`
    select u.unit_id as id, u.name
    from people.tree_on(${day}::date) t join people.units_on(${day}::date) u on u.unit_id = t.ancestor_id
    where t.unit_id = ${unitId}::bigint and ${leastPeople} <= (
      select count(*) from (
        select 1 from people.tree_on(${day}::date) below
        join people.placements_on(${day}::date) p on p.unit_id = below.unit_id and p.status = 'active'
        where below.ancestor_id = u.unit_id limit ${leastPeople}
      ) few
    )
    order by t.depth
  `.execute(db);
  return rows;
}

/** The day so many working days later by the dated calendar. */
export async function selectDue(db: Db, from: Day, days: number): Promise<Day> {
  const { rows } = await sql<{ due: Day }>`
    select people.working_days_after(${from}::date, ${days}) as due
  `.execute(db);
  return rows[0]?.due ?? from;
}

/** The units for which somebody keeps the culture; null = all. */
export const keptUnits = (actor: Actor): number[] | null => unitsWith(actor, 'culture.keep');

export type Home = UnitChoice & { code: string; echelon: string };

/** The units that the actor keeps, the highest first; of some levels alone where they are named. */
export async function selectHomes(
  db: Db,
  of: { kept: number[] | null; day: Day; levels?: readonly string[] }
): Promise<Home[]> {
  const isKept =
    of.kept === null
      ? sql`true`
      : sql`u.unit_id = any(array(
          select t.unit_id from people.tree_on(${of.day}::date) t where t.ancestor_id = any(${of.kept}::bigint[])))`;
  const isLevel = of.levels ? sql`u.echelon = any(${[...of.levels]}::text[])` : sql`true`;
  const { rows } = await sql<Home>`
    select u.unit_id as id, u.name, u.code, u.echelon from people.units_on(${of.day}::date) u
    where ${isKept} and ${isLevel} order by u.code limit 400
  `.execute(db);
  return rows;
}

/** Units by their codes; how many there are tells whether all are known. */
export async function selectByCode(db: Db, codes: readonly string[], day: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select unit_id as id from people.units_on(${day}::date) where code = any(${[...codes]}::text[])
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The units of some levels under a unit, itself with them. */
export async function selectOfLevels(
  db: Db,
  of: { unitId: number; levels: readonly string[]; day: Day }
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select u.unit_id as id from people.tree_on(${of.day}::date) t
    join people.units_on(${of.day}::date) u on u.unit_id = t.unit_id and u.echelon = any(${[...of.levels]}::text[])
    where t.ancestor_id = ${of.unitId}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The level of a unit on a day; undefined where it does not exist. */
export async function selectEchelon(db: Db, unitId: number, day: Day): Promise<string | undefined> {
  const { rows } = await sql<{ echelon: string }>`
    select echelon from people.units_on(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows[0]?.echelon;
}

/** The units that somebody leads today, by name. */
export async function selectLedUnits(db: Db, of: { carried: readonly number[]; day: Day }): Promise<UnitChoice[]> {
  const { rows } = await sql<UnitChoice>`
    select u.unit_id as id, u.name from people.units_on(${of.day}::date) u where u.unit_id = any(${ledUnits(of)})
    order by u.code
  `.execute(db);
  return rows;
}
