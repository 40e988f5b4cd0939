// SQL of what pages and reports read: units of a period, their figures, evidence row by row.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Evidence, EvidenceRow, EvidenceScope } from '#platform/server/evidence.ts';
import type { ComponentFigure } from '../types.ts';
import type { KeptFigure } from '../figures.ts';
import type { PeriodUnit } from '../periods.ts';
import { selectSnapshot } from './store-frozen.ts';
import type { PeriodRow } from './store.ts';

/** The units of a period by code: of the day it holds for, or as frozen with it. */
export async function selectPeriodUnits(db: Db, period: PeriodRow): Promise<PeriodUnit[]> {
  if (period.state === 'closed') return (await selectSnapshot(db, period.year)).tree;
  const { rows } = await sql<PeriodUnit>`
    select unit_id, code, name, echelon, parent_id from people.units_on(${period.asOf ?? period.startsOn}::date) order by code
  `.execute(db);
  return rows;
}

export type UnitFigureRow = {
  unitId: number;
  practices: Record<string, KeptFigure>;
  components: ComponentFigure[];
  index: number | null;
  employees: number;
};

/** The kept figures of a period, of the units asked or of all. */
export async function selectUnitFigures(
  db: Db,
  year: number,
  units: readonly number[] | null
): Promise<UnitFigureRow[]> {
  const asked = units === null ? sql`true` : sql`unit_id = any(${[...units]}::bigint[])`;
  const { rows } = await sql<UnitFigureRow>`
    select unit_id, practices, components, index, employees from assessment.figure where year = ${year} and ${asked}
  `.execute(db);
  return rows;
}

/** The units in the subtree of a unit on a day, itself among them. */
export async function selectSubtree(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from people.tree_reaching(${day}::date) where ancestor_id = ${unitId}
  `.execute(db);
  return rows.map((row) => row.unitId);
}

export type DrillRow = EvidenceRow & {
  personId: number | null;
  personName: string | null;
  nip: string | null;
  unitCode: string;
};
export type DrillPage = { achieved: boolean | null; limit: number; offset: number };
/** Whom the reader sees by name: these people, and everyone in these units (null = in all). */
export type Sight = { people: readonly number[]; units: readonly number[] | null };
type Drill = { page: DrillPage; sight: Sight };

/**
 * Rows with names. Those the reader may see come first, by name; the others in an order that tells nothing: by name they
 * could be matched with a list of the unit's people.
 */
function named(rows: ReturnType<Evidence['rows']>, rule: Evidence, { page, sight }: Drill) {
  const person = sql`case when ${rule.subject === 'person'} then e.subject::bigint else a.person_id end`;
  const isSeen = sql`p.id is not null and (p.id = any(${[...sight.people]}::bigint[]) or
    ${sight.units === null ? sql`true` : sql`e.unit_id = any(${[...sight.units]}::bigint[])`})`;
  return sql<DrillRow>`
    select e.subject, e.unit_id, e.achieved, e.record_kind, e.record_id, e.on_date, e.is_late,
      p.id as person_id, p.name as person_name, p.nip, u.code as unit_code
    from (${rows}) e
    join people.unit_card u on u.unit_id = e.unit_id
    left join learning.activity_card a on a.id = case when e.record_kind = 'learning.activity' then nullif(e.record_id, '')::bigint end
    left join people.person_card p on p.id = ${person}
    where ${page.achieved === null ? sql`true` : sql`e.achieved = ${page.achieved}`}
    order by (${isSeen}) desc, u.code, case when ${isSeen} then p.name end, md5(${rule.practice} || e.subject), e.subject
    limit ${page.limit} offset ${page.offset}
  `;
}

/** Evidence as the rule sees it now, one page of rows. */
export async function selectLiveEvidence(
  db: Db,
  rule: Evidence,
  of: Drill & { scope: EvidenceScope }
): Promise<DrillRow[]> {
  return (await named(rule.rows(of.scope), rule, of).execute(db)).rows;
}

/** Evidence as it was frozen, one page of rows. */
export async function selectFrozenEvidence(
  db: Db,
  rule: Evidence,
  of: Drill & { year: number; units: readonly number[] }
): Promise<DrillRow[]> {
  const frozen = sql<EvidenceRow>`select subject, unit_id, achieved, record_kind, record_id, on_date, false as is_late
    from assessment.evidence where year = ${of.year} and practice = ${rule.practice} and unit_id = any(${[...of.units]}::bigint[])`;
  return (await named(frozen, rule, of).execute(db)).rows;
}
