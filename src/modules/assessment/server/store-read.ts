// SQL of what pages and reports read: units of a period, their figures, evidence row by row.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Evidence, EvidenceRow, EvidenceScope } from '#platform/server/evidence.ts';
import type { UnitFigure } from '../figures.ts';
import type { PeriodUnit } from '../periods.ts';
import type { RowWindow } from '../rules-window.ts';
import { selectSnapshot } from './store-frozen.ts';
import { ownerOfRow, unitsWithRecordsOf } from './store-records.ts';
import type { PeriodRow } from './store.ts';

/** The units of a period by code: of the day it holds for, or as frozen with it. */
export async function selectPeriodUnits(db: Db, period: PeriodRow): Promise<PeriodUnit[]> {
  if (period.state === 'closed') return (await selectSnapshot(db, period.year)).tree;
  const { rows } = await sql<{ units: PeriodUnit[] }>`${keptPlan}
    select json_agg(json_build_object('unitId', unit_id, 'code', code, 'name', name, 'echelon', echelon, 'parentId', parent_id)
      order by code) as units
    from people.units_on(${period.asOf ?? period.startsOn}::date)
  `.execute(db);
  return rows[0]?.units ?? [];
}

/** The kept figures of a period, of the units asked or of all. */
export async function selectUnitFigures(db: Db, year: number, units: readonly number[] | null): Promise<UnitFigure[]> {
  const asked = units === null ? sql`true` : sql`unit_id = any(${[...units]}::bigint[])`;
  const { rows } = await sql<UnitFigure>`
    select unit_id, practices, components, index, employees from assessment.figure where year = ${year} and ${asked}
  `.execute(db);
  return rows;
}

/** The units in the subtree of a unit on a day, itself among them, as an array for `selectRowCounts`. */
export const subtreeOn = (unitId: number, day: Day): RawBuilder<number[]> =>
  sql`array(select unit_id from people.tree_reaching(${day}::date) where ancestor_id = ${unitId})`;

/** The same of units that are known. */
export const unitArray = (units: readonly number[]): RawBuilder<number[]> => sql`${[...units]}::bigint[]`;

export type DrillRow = EvidenceRow & {
  personId: number | null;
  personName: string | null;
  nip: string | null;
  unitCode: string;
};
export type DrillPage = { achieved: boolean | null; limit: number; offset: number };
/** Whom the reader sees by name: these people, and everyone in these units (null = in all). */
export type Sight = { people: readonly number[]; units: readonly number[] | null };
/** Rows behind a number: of which rule and year, as it counts now or as it was frozen. */
export type Behind = { rule: Evidence; year: number; scopeOf: ScopeOf | null };
/** The scope of some units; of rules that count people, of some people in them. */
type ScopeOf = (units: readonly number[], people?: readonly number[]) => EvidenceScope;
type Seen = { sight: Sight; achieved: boolean | null };

const isAsked = (achieved: boolean | null) => (achieved === null ? sql`true` : sql`e.achieved = ${achieved}`);

/** Whether a row stands on a document whose verification waits: rules that stand on none do not say so. */
const isProvisional = ({ rule, scopeOf }: Behind) =>
  scopeOf && !rule.standsOnDocuments ? sql<boolean>`false` : sql<boolean>`coalesce(e.is_provisional, false)`;

/** The rows of some units with the person each is about, `e` with `p`; `sight` decides `isSeen`. */
function evidenceIn(
  { rule, year, scopeOf }: Behind,
  units: readonly number[],
  people?: readonly number[]
): RawBuilder<unknown> {
  const rows = scopeOf
    ? rule.rows(scopeOf(units, people))
    : sql`select subject, unit_id, achieved, record_kind, record_id, on_date, false as is_late, is_provisional
        from assessment.evidence where year = ${year} and practice = ${rule.practice} and unit_id = any(${[...units]}::bigint[])`;
  if (rule.subject === 'person') return sql`(${rows}) e left join people.person_card p on p.id = e.subject::bigint`;
  return sql`(${rows}) e left join people.person_card p on p.id = ${ownerOfRow}`;
}

/** Of a person the reader sees, or in a unit where she sees everyone; whether a row is shown is the policy's to say. */
const isSeen = ({ people, units }: Sight) => sql`(p.id = any(${[...people]}::bigint[]) is true
  or ${units === null ? sql`true` : sql`e.unit_id = any(${[...units]}::bigint[])`})`;

/** How many rows of a number each of these units holds as last counted, by code; units without any are left out. */
export async function selectRowCounts(
  db: Db,
  { rule, year }: Behind,
  of: { units: RawBuilder<number[]>; achieved: boolean | null }
): Promise<{ unitId: number; count: number }[]> {
  const count = { all: sql`population`, yes: sql`achieved`, no: sql`population - achieved` };
  const counted = count[of.achieved === null ? 'all' : of.achieved ? 'yes' : 'no'];
  const { rows } = await sql<{ unitId: number; count: number }>`${keptPlan}
    select t.unit_id, ${counted} as count from assessment.tally t join people.unit_card u on u.unit_id = t.unit_id
    where t.year = ${year} and t.practice = ${rule.practice} and t.unit_id = any(${of.units}) and ${counted} > 0
    order by u.code
  `.execute(db);
  return rows;
}

/** How many of what these units achieved stands on documents that still wait for verification, as last counted. */
export async function selectWaitingCount(db: Db, { rule, year }: Behind, units: RawBuilder<number[]>): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`${keptPlan}
    select coalesce(sum(t.provisional), 0)::integer as waiting from assessment.tally t
    where t.year = ${year} and t.practice = ${rule.practice} and t.unit_id = any(${units})
  `.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** The units in which rows about these people can stand: where they count in the year, or else where their records lie. */
export async function selectUnitsOfPeople(
  db: Db,
  { rule, year }: Behind,
  people: readonly number[]
): Promise<Set<number>> {
  const places =
    rule.subject === 'person'
      ? sql`select unit_id from assessment.headcount where year = ${year} and person_id = any(${[...people]}::bigint[])`
      : unitsWithRecordsOf(people);
  const { rows } = await sql<{ unitId: number }>`${keptPlan} select distinct unit_id from (${places}) places`.execute(
    db
  );
  return new Set(rows.map((row) => row.unitId));
}

/** How many rows of these units are about people the reader sees. */
export async function selectSeenCounts(
  db: Db,
  behind: Behind,
  { units, sight, achieved }: Seen & { units: readonly number[] }
): Promise<Map<number, number>> {
  const { rows } = await sql<{ unitId: number; count: number }>`
    select e.unit_id, count(*) as count from ${evidenceIn(behind, units, sight.people)}
    where ${isAsked(achieved)} and ${isSeen(sight)} group by e.unit_id
  `.execute(db);
  return new Map(rows.map((row) => [row.unitId, row.count]));
}

/**
 * A page of rows with names. Those the reader may see come first, by name; the others in an order that tells nothing: by
 * name they could be matched with a list of the unit's people.
 */
export async function selectEvidencePage(
  db: Db,
  behind: Behind,
  { sight, achieved, limit, window }: Seen & { limit: number; window: RowWindow }
): Promise<DrillRow[]> {
  const { seenIn, unseenIn, offset } = window;
  const seen = isSeen(sight);
  const { rows } = await sql<DrillRow>`
    select e.subject, e.unit_id, e.achieved, e.record_kind, e.record_id, e.on_date, e.is_late, ${isProvisional(behind)} as is_provisional,
      p.id as person_id, p.name as person_name, p.nip, u.code as unit_code
    from ${evidenceIn(behind, [...new Set([...seenIn, ...unseenIn])])} join people.unit_card u on u.unit_id = e.unit_id
    where ${isAsked(achieved)}
      and e.unit_id = any(case when ${seen} then ${seenIn}::bigint[] else ${unseenIn}::bigint[] end)
    order by (${seen}) desc, u.code, case when ${seen} then p.name end, md5(${behind.rule.practice} || e.subject), e.subject
    limit ${limit} offset ${offset}
  `.execute(db);
  return rows;
}
