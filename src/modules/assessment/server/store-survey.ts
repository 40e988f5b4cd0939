// SQL of the survey within the index: taken over from the closed campaign as it was frozen, read for scoring and pages.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import type { Wording } from '../rules-wording.ts';
import type { PracticeId, SurveyCell } from '../types.ts';

/** Takes over what the survey of the year found; nothing while none was closed. Never rolled up anew over another tree. */
export async function copySurvey(tx: Tx, year: number): Promise<void> {
  await sql`delete from assessment.survey where year = ${year}`.execute(tx);
  await sql`
    insert into assessment.survey (year, practice, unit_id, asked, is_shown, answers, mean, margin)
    select year, practice, unit_id, asked, is_shown, answers, mean, margin from surveys.index_figure where year = ${year}
  `.execute(tx);
  await sql`delete from assessment.survey_wording where year = ${year}`.execute(tx);
  await sql`
    insert into assessment.survey_wording (year, since, practice, wording)
    select year, since, practice, wording from surveys.index_wording where year = ${year}
  `.execute(tx);
}

/** On which wording the survey figures of all years stand, from which day on. */
export async function selectWordings(db: Db): Promise<Wording[]> {
  const { rows } = await sql<Wording>`
    ${keptPlan} select year, since, practice, wording from assessment.survey_wording
  `.execute(db);
  return rows;
}

export type SurveyRow = SurveyCell & { unitId: number; practice: PracticeId };

/** What the survey of a year found, in the units asked or in all. */
export async function selectSurvey(db: Db, year: number, units: readonly number[] | null): Promise<SurveyRow[]> {
  const asked = units === null ? sql`true` : sql`unit_id = any(${[...units]}::bigint[])`;
  const { rows } = await sql<SurveyRow>`
    select practice, unit_id, asked, is_shown, answers, mean, margin from assessment.survey
    where year = ${year} and ${asked}
  `.execute(db);
  return rows;
}

/** Of which practices the survey of a year asked. */
export async function selectSurveyed(db: Db, year: number): Promise<Set<PracticeId>> {
  const { rows } = await sql<{ practice: PracticeId }>`
    select distinct practice from assessment.survey where year = ${year}
  `.execute(db);
  return new Set(rows.map(({ practice }) => practice));
}

/** The cells of each unit, by practice. */
export function cellsByUnit(rows: readonly SurveyRow[]): Map<number, Map<PracticeId, SurveyCell>> {
  const units = new Map<number, Map<PracticeId, SurveyCell>>();
  for (const { unitId, practice, ...cell } of rows) {
    const own = units.get(unitId) ?? new Map<PracticeId, SurveyCell>();
    units.set(unitId, own.set(practice, cell));
  }
  return units;
}
