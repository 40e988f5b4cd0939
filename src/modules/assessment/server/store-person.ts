// SQL of one person's own standing: every personal rule asked at once, within the unit where the person counts.
import { sql } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Evidence, EvidenceScope } from '#platform/server/evidence.ts';
import { selectUnitsOf } from './store-figures.ts';

type Asked = { year: number; personId: number; scopeOf: (units: readonly number[]) => EvidenceScope };

/** Whether the person achieved, by practice; a practice without the occasion is absent. */
export async function selectPersonal(db: Db, rules: readonly Evidence[], asked: Asked): Promise<Map<string, boolean>> {
  const units = await selectUnitsOf(db, asked.year, [asked.personId]);
  if (units.length === 0 || rules.length === 0) return new Map();
  const scope = asked.scopeOf(units);
  const each = rules.map(
    (rule) =>
      sql`select ${rule.practice} as practice, achieved from (${rule.rows(scope)}) e where e.subject = ${String(asked.personId)}`
  );
  const { rows } = await sql<{ practice: string; achieved: boolean }>`${keptPlan}
    ${sql.join(each, sql` union all `)}`.execute(db);
  return new Map(rows.map((row) => [row.practice, row.achieved]));
}

/** Where a person was counted, the frozen rows that speak of the person, the schemes made, the reports issued and the periods closed. */
export async function selectPersonalRows(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const headcount =
    await sql`select year, unit_id, job_kind, months from assessment.headcount where person_id = ${personId}`.execute(
      db
    );
  const practices = await sql`
    select year, practice, achieved, record_kind, record_id, on_date from assessment.evidence
    where subject = ${String(personId)} and practice like 'I.%' order by year, practice
  `.execute(db);
  const schemes = await sql`
    select year, version, name, state, made_at, edited_at, adopted_at from assessment.scheme
    where made_by = ${personId} or edited_by = ${personId} or adopted_by = ${personId}
  `.execute(db);
  const reports =
    await sql`select code, year, unit_id, issued_at from assessment.report where issued_by = ${personId}`.execute(db);
  const closed = await sql`select year, closed_at from assessment.period where closed_by = ${personId}`.execute(db);
  return {
    'assessment.headcount': headcount.rows,
    'assessment.evidence': practices.rows,
    'assessment.report': reports.rows,
    'assessment.scheme': schemes.rows,
    'assessment.period': closed.rows
  };
}
