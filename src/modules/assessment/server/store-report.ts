// SQL of issued reports.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { ReportContent } from '../report.ts';

/** A report as it was issued. */
export type IssuedReport = {
  id: number;
  code: string;
  content: ReportContent;
  sha256: string;
  issuedAt: Date;
  issuedBy: string;
};
type Of = { year: number; unitId: number };

/** Makes those who issue the report of a unit and year take turns. */
export async function lockReport(tx: Tx, { year, unitId }: Of): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`assessment.report:${unitId}:${year}`}, 0))`.execute(tx);
}

/** The reports of a unit and year, the latest first. */
export async function selectReports(db: Db, { year, unitId }: Of): Promise<IssuedReport[]> {
  const { rows } = await sql<IssuedReport>`
    select r.id, r.code, r.content, r.sha256, r.issued_at, p.name as issued_by
    from assessment.report r join people.person_card p on p.id = r.issued_by
    where r.year = ${year} and r.unit_id = ${unitId} order by r.id desc
  `.execute(db);
  return rows;
}

type NewReport = Of & { code: string; content: ReportContent; sha256: string; issuedAt: Date; issuedBy: number };

/** Keeps a report as it is issued. */
export async function insertReport(tx: Tx, { content, ...row }: NewReport): Promise<number> {
  const values = { ...row, content: JSON.stringify(content) };
  return (await tx.insertInto('assessment.report').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

/** What anyone with the code of a report learns. */
export type CheckedReport = {
  code: string;
  unit: string;
  year: number;
  index: number | null;
  sha256: string;
  issuedAt: Date;
  /** A later report of the unit and year was issued. */
  isReplaced: boolean;
};

/** What stands behind a code. */
export async function selectReportByCode(db: Db, code: string): Promise<CheckedReport | undefined> {
  const { rows } = await sql<CheckedReport>`
    select r.code, r.content -> 'unit' ->> 'name' as unit, r.year, (r.content ->> 'index')::double precision as index, r.sha256,
      r.issued_at,
      exists (select from assessment.report l where l.unit_id = r.unit_id and l.year = r.year and l.id > r.id) as is_replaced
    from assessment.report r where r.code = ${code}
  `.execute(db);
  return rows[0];
}
