// SQL of one unit's page: the units around it, their figures over the years, their peers. Costs the same in any ministry.
import { sql } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { PeriodUnit } from '../periods.ts';
import type { ComponentFigure, ComponentId } from '../types.ts';
import type { UnitFigureRow } from './store-read.ts';
import type { PeriodRow } from './store.ts';

/** The unit of a code with those above and directly below it, by code: of the period's day, or as frozen with it. */
export async function selectUnitsAround(db: Db, period: PeriodRow, code: string): Promise<PeriodUnit[]> {
  return period.state === 'closed' ? selectFrozenAround(db, period.year, code) : selectLiveAround(db, period, code);
}

async function selectLiveAround(db: Db, period: PeriodRow, code: string): Promise<PeriodUnit[]> {
  const day = sql`${period.asOf ?? period.startsOn}::date`;
  const { rows } = await sql<PeriodUnit>`${keptPlan}
    with unit as (select unit_id from people.unit_card where code = ${code})
    select u.unit_id, u.code, u.name, u.echelon, u.parent_id from unit
    join people.tree_on(${day}) t on t.unit_id = unit.unit_id join people.units_on(${day}) u on u.unit_id = t.ancestor_id
    union all
    select u.unit_id, u.code, u.name, u.echelon, u.parent_id from unit join people.units_on(${day}) u on u.parent_id = unit.unit_id
    order by code
  `.execute(db);
  return rows;
}

async function selectFrozenAround(db: Db, year: number, code: string): Promise<PeriodUnit[]> {
  const { rows } = await sql<PeriodUnit>`
    with unit as materialized (
      select u.* from assessment.snapshot s cross join lateral jsonb_to_recordset(s.tree)
        as u ("unitId" bigint, code text, name text, echelon text, "parentId" bigint, above jsonb) where s.year = ${year}
    )
    select u."unitId" as unit_id, u.code, u.name, u.echelon, u."parentId" as parent_id
    from unit own join unit u on u."parentId" = own."unitId" or own.above @> to_jsonb(u."unitId")
    where own.code = ${code}
    order by code
  `.execute(db);
  return rows;
}

export type UnitYear = { year: number; index: number | null; components: ComponentFigure[] };
export type FiguresAround = { now: Map<number, UnitFigureRow>; past: Map<number, UnitFigureRow>; history: UnitYear[] };
type Row = UnitFigureRow & { year: number };

/** The figures of a unit in every counted year up to one, and of the units below it in the last two of these. */
export async function selectFiguresAround(
  db: Db,
  year: number,
  of: { unitId: number; below: readonly number[] }
): Promise<FiguresAround> {
  const { rows } = await sql<Row>`${keptPlan}
    select year, unit_id, practices, components, index, employees from assessment.figure
    where unit_id = ${of.unitId} and year <= ${year}
    union all
    select year, unit_id, '{}', components, index, employees from assessment.figure
    where unit_id = any(${[...of.below]}::bigint[]) and year in (${year}, ${year - 1})
    order by year
  `.execute(db);
  const ofYear = (asked: number) => new Map(rows.filter((row) => row.year === asked).map((row) => [row.unitId, row]));
  return { now: ofYear(year), past: ofYear(year - 1), history: rows.filter((row) => row.unitId === of.unitId) };
}

/** The middle of each component over the units of the same level; none of fewer than five units. */
export async function selectPeers(
  db: Db,
  year: number,
  unit: PeriodUnit
): Promise<Partial<Record<ComponentId, number>>> {
  const { rows } = await sql<{ component: ComponentId; middle: number }>`${keptPlan}
    select component, middle from assessment.peer where year = ${year} and echelon = ${unit.echelon}
  `.execute(db);
  return Object.fromEntries(rows.map((row) => [row.component, row.middle]));
}
