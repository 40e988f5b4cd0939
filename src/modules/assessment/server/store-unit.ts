// SQL of one unit's page in one statement: the units around it, their figures over the years, leaders, peers.
import { sql, type RawBuilder } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { KeptFigure } from '../figures.ts';
import type { PeriodUnit } from '../periods.ts';
import type { ComponentFigure, ComponentId } from '../types.ts';
import type { PeriodRow } from './store.ts';

/** The figure of a unit in a year; its practices only of the unit that is looked at. */
export type UnitYear = {
  year: number;
  index: number | null;
  employees: number;
  components: ComponentFigure[];
  practices: Record<string, KeptFigure> | null;
};
export type Leader = { name: string; nip: string; kind: 'definitive' | 'acting' | 'daily-acting' };
export type UnitAround = PeriodUnit & {
  /** The oldest first: of the unit itself every counted year up to the period's, of a unit below the last two of these. */
  years: UnitYear[];
  /** The definitive leader before those who act. */
  leaders: Leader[];
  /** The middle of each component over the units of the same level; none of fewer than five units. */
  peers: Partial<Record<ComponentId, number>> | null;
};

const liveUnits = (period: PeriodRow, code: string) => {
  const day = sql`${period.asOf ?? period.startsOn}::date`;
  return sql`
    with unit as (select unit_id from people.unit_card where code = ${code})
    select u.unit_id, u.code, u.name, u.echelon, u.parent_id from unit
    join people.tree_on(${day}) t on t.unit_id = unit.unit_id join people.units_on(${day}) u on u.unit_id = t.ancestor_id
    union all
    select u.unit_id, u.code, u.name, u.echelon, u.parent_id from unit join people.units_on(${day}) u on u.parent_id = unit.unit_id
  `;
};

const frozenUnits = (year: number, code: string) => sql`
  with unit as materialized (
    select u.* from assessment.snapshot s cross join lateral jsonb_to_recordset(s.tree)
      as u ("unitId" bigint, code text, name text, echelon text, "parentId" bigint, above jsonb) where s.year = ${year}
  )
  select u."unitId" as unit_id, u.code, u.name, u.echelon, u."parentId" as parent_id
  from unit own join unit u on u."parentId" = own."unitId" or own.above @> to_jsonb(u."unitId")
  where own.code = ${code}
`;

const years = (year: number, isOwn: RawBuilder<boolean>) => sql`(
  select json_agg(json_build_object('year', f.year, 'index', f.index, 'employees', f.employees,
    'components', f.components, 'practices', case when ${isOwn} then f.practices end) order by f.year)
  from assessment.figure f where f.unit_id = a.unit_id and f.year <= ${year} and (${isOwn} or f.year >= ${year - 1})
)`;

const leaders = (period: PeriodRow) => sql`(
  select json_agg(json_build_object('name', p.name, 'nip', p.nip, 'kind', h.kind) order by h.kind = 'definitive' desc, p.name)
  from people.heads_on(${period.asOf ?? period.startsOn}::date) h join people.person_card p on p.id = h.person_id
  where h.unit_id = a.unit_id
)`;

const peers = (year: number) => sql`(
  select json_object_agg(e.component, e.middle) from assessment.peer e where e.year = ${year} and e.echelon = a.echelon
)`;

/**
 * The unit of a code with those above and directly below it, by code: of the period's day, or as frozen with it. Costs the
 * same in any ministry. Figures and leaders of those below only where they are asked for.
 */
export async function selectUnitsAround(
  db: Db,
  period: PeriodRow,
  { code, withBelow }: { code: string; withBelow: boolean }
): Promise<UnitAround[]> {
  const isBelow = withBelow ? sql<boolean>`own.unit_id = a.parent_id` : sql<boolean>`false`;
  const isOwn = sql<boolean>`a.code = ${code}`;
  const { rows } = await sql<UnitAround>`${keptPlan}
    with around as materialized (
      ${period.state === 'closed' ? frozenUnits(period.year, code) : liveUnits(period, code)}
    ), own as (select unit_id from around where code = ${code})
    select a.*, coalesce(shown.years, '[]') as years, coalesce(shown.leaders, '[]') as leaders, shown.peers
    from around a left join lateral (
      select ${years(period.year, isOwn)} as years, ${leaders(period)} as leaders,
        case when ${isOwn} then ${peers(period.year)} end as peers
      from own where own.unit_id = a.unit_id or ${isBelow}
    ) shown on true
    order by a.code
  `.execute(db);
  return rows;
}
