// SQL of the figures of units as they stood when months ended.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import type { KeptFigure } from '../figures.ts';
import type { ComponentFigure } from '../types.ts';

/** Keeps the figures of every unit as they stand now for a month, by its first day; what was kept before stays. */
export async function keepMoment(
  tx: Tx,
  of: { year: number; schemeId: number; month: Day; asOf: Day; now: Date }
): Promise<void> {
  await sql`
    insert into assessment.moment (year, as_of, unit_id, scheme_id, index, components, practices, employees, kept_at)
    select year, ${of.asOf}::date, unit_id, ${of.schemeId}, index, components, practices, employees, ${of.now}
    from assessment.figure where year = ${of.year} and not exists (
      select from assessment.moment k where k.year = ${of.year}
        and k.as_of >= ${of.month}::date and k.as_of < ${of.month}::date + interval '1 month'
    )
  `.execute(tx);
}

/** The figures of a unit as kept on a day. */
export type KeptMoment = {
  asOf: Day;
  schemeId: number;
  index: number | null;
  components: ComponentFigure[];
  practices: Record<string, KeptFigure>;
  employees: number;
};
type Of = { year: number; unitId: number };

/** The days of a year on which figures of a unit were kept. */
export async function selectMomentDays(db: Db, { year, unitId }: Of): Promise<Day[]> {
  const { rows } = await sql<{ asOf: Day }>`${keptPlan}
    select as_of from assessment.moment where unit_id = ${unitId} and year = ${year} order by as_of
  `.execute(db);
  return rows.map(({ asOf }) => asOf);
}

/** The figures of a unit as kept on a day, if they were. */
export async function selectMoment(
  db: Db,
  { year, unitId, asOf }: Of & { asOf: Day }
): Promise<KeptMoment | undefined> {
  const { rows } = await sql<KeptMoment>`${keptPlan}
    select as_of, scheme_id, index, components, practices, employees from assessment.moment
    where unit_id = ${unitId} and year = ${year} and as_of = ${asOf}::date
  `.execute(db);
  return rows[0];
}

/** A practice of a unit as kept on a day; null where it was not measured. */
export type PracticeMoment = { asOf: Day; schemeId: number; employees: number; figure: KeptFigure | null };

/** One practice of a unit over the kept days of a year, the first first. */
export async function selectPracticeMoments(db: Db, of: Of & { practice: string }): Promise<PracticeMoment[]> {
  const { rows } = await sql<PracticeMoment>`${keptPlan}
    select as_of, scheme_id, employees, practices -> ${of.practice} as figure from assessment.moment
    where unit_id = ${of.unitId} and year = ${of.year} order by as_of
  `.execute(db);
  return rows;
}
