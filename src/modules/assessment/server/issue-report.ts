// The yearly report of a unit is issued: its figures kept, their digest taken, a code given by which anyone can check it.
import { codeTyped, digestOf, newCode } from '#modules/records/server/index.ts';
import { holdsOver } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import type { ReportContent } from '../report.ts';
import { readUnit, shownPeriod, type UnitView } from './read-unit.ts';
import {
  insertReport,
  lockReport,
  selectReportByCode,
  selectReports,
  type CheckedReport,
  type IssuedReport
} from './store-report.ts';
import { selectScheme } from './store.ts';

export type { CheckedReport, IssuedReport };

/** The report of a unit as its figures stand, the latest that was issued, and whether they have changed since. */
export type ReportState = {
  content: ReportContent;
  view: UnitView;
  issued: IssuedReport[];
  isStale: boolean;
  mayIssue: boolean;
};

function contentOf(view: UnitView, name: ReportContent['scheme']['name']): ReportContent {
  const { code, name: unitName, echelon } = view.unit;
  return {
    year: view.year,
    asOf: view.asOf,
    isClosed: view.isClosed,
    scheme: { name, isOfficial: view.isOfficial, decree: view.decree },
    unit: { code, name: unitName, echelon, employees: view.employees },
    index: view.index,
    last: view.last,
    components: view.components.map(({ id, score, state, last, measured, total }) => ({
      ...{ id: id as ReportContent['components'][number]['id'], score, last, measured, total },
      state: state as ReportContent['components'][number]['state']
    })),
    practices: view.practices.map(({ id, state, achieved, population, base, expected, score }) => ({
      ...{ id, state, achieved, population, base, expected, score }
    })),
    movers: view.movers.map(({ id, gain, missing }) => ({ id, gain, missing })),
    below: view.below.map((unit) => ({
      ...{ code: unit.code, name: unit.name, employees: unit.employees, index: unit.index, last: unit.last }
    }))
  };
}

type Asked = { year?: number | undefined };

/** The report of a unit; not found as its page is. Its figures are read in no language, so that everybody issues the same. */
export async function readReport(ctx: Ctx, code: string, { year }: Asked): Promise<ReportState> {
  const view = await readUnit(ctx, code, { year, locale: 'id' });
  const { schemeId } = await shownPeriod(ctx, view.year);
  const content = contentOf(view, (await selectScheme(ctx.db, schemeId)).name);
  const issued = await selectReports(ctx.db, { year: view.year, unitId: view.unit.unitId });
  const above = [view.unit, ...view.path].map(({ unitId }) => unitId);
  return {
    ...{ content, view, issued },
    isStale: issued[0] !== undefined && issued[0].sha256 !== digestOf(content),
    mayIssue: !view.isHidden && holdsOver(ctx.actor, 'assessment.names', above)
  };
}

/**
 * Issues the report of a unit as its figures stand; while they do not change, the code stays the same. For who may see the
 * names behind the unit's figures (`assessment.names`).
 */
export async function issueReport(ctx: Ctx, code: string, asked: Asked): Promise<IssuedReport> {
  const { content, view, mayIssue } = await readReport(ctx, code, asked);
  if (!mayIssue) throw refusal('not-allowed');
  const of = { year: content.year, unitId: view.unit.unitId };
  return inTransaction(ctx.db, async (tx) => {
    await lockReport(tx, of);
    const sha256 = digestOf(content);
    const [last] = await selectReports(tx, of);
    if (last?.sha256 === sha256) return last;
    const issuedBy = ctx.actor.personId ?? notFound('person');
    const id = await insertReport(tx, {
      ...{ ...of, code: newCode(), content, sha256 },
      ...{ issuedAt: ctx.now, issuedBy }
    });
    await emit(ctx, tx, {
      name: 'assessment.report.issued',
      subject: `assessment.report:${id}`,
      unitId: of.unitId,
      payload: { year: of.year, sha256 }
    });
    return (await selectReports(tx, of))[0] ?? notFound('report');
  });
}

/** An issued report of a unit: the latest, or the one of a code; not found if there is none. */
export async function issuedReport(ctx: Ctx, unit: string, of: Asked & { code: string | null }): Promise<IssuedReport> {
  const { issued } = await readReport(ctx, unit, of);
  const wanted = of.code === null ? undefined : codeTyped(of.code);
  return (of.code === null ? issued[0] : issued.find(({ code }) => code === wanted)) ?? notFound('report');
}

/** What the code of a report says, to anyone; undefined for a code that was never given. */
export async function checkReport(ctx: Ctx, text: string): Promise<CheckedReport | undefined> {
  const code = codeTyped(text);
  return code === undefined ? undefined : selectReportByCode(ctx.db, code);
}
