// Units and job families as this module names them, and who is at work.
import { sql } from 'kysely';
import { unitsWith, type Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { FamilyChoice } from '../types.ts';

export type UnitLine = { id: number; name: string };

/** The units for which somebody keeps documents; null = all. */
export const keptUnits = (actor: Actor): number[] | null => unitsWith(actor, 'governance.keep');

/** The ids of a unit and all above it, closed units included. */
export async function selectAncestors(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`${keptPlan}
    select ancestor_id as id from people.tree_reaching(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The units that the actor keeps, the highest first. */
export async function selectHomes(db: Db, kept: number[] | null, day: Day): Promise<UnitLine[]> {
  const { rows } = await sql<UnitLine>`
    select u.unit_id as id, u.name from people.units_on(${day}::date) u
    where ${
      kept === null
        ? sql`true`
        : sql`u.unit_id = any(array(
      select t.unit_id from people.tree_on(${day}::date) t where t.ancestor_id = any(${kept}::bigint[])))`
    }
    order by u.code limit 400
  `.execute(db);
  return rows;
}

/** The name of a unit today, or the last it had. */
export async function selectUnitName(db: Db, unitId: number, day: Day): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from people.units_reaching(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows[0]?.name ?? '';
}

/** Whether everybody among these people is at work somewhere on a day. */
export async function selectAllAtWork(db: Db, people: readonly number[], day: Day): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct person_id) as n from people.placements_on(${day}::date)
    where person_id = any(${[...people]}::bigint[]) and status = 'active'
  `.execute(db);
  return rows[0]?.n === new Set(people).size;
}

/** The job families held on a day, those of leadership left out, the largest first; named by their shortest title. */
export async function selectFamilies(db: Db, day: Day): Promise<FamilyChoice[]> {
  const { rows } = await sql<FamilyChoice>`
    select regexp_replace(job_code, '[.][0-9]+$', '') as code, count(*) as people,
      (array_agg(title order by length(title), title))[1] as name
    from people.placements_on(${day}::date)
    where status = 'active' and job_kind <> 'struktural' and job_code is not null
    group by 1 order by 2 desc, 1 limit 60
  `.execute(db);
  return rows;
}
