// The drill-down of a number: the subjects behind it and the record of each, as far as the reader may see them.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { practiceOf, type Practice } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import { idsAbove, pathTo, type PeriodUnit } from '../periods.ts';
import { hasOwnFigures } from '../rules.ts';
import type { PracticeFigure, PracticeTerms, Scheme } from '../types.ts';
import { hiddenFigures } from '../view.ts';
import { evidenceOf } from './evidence-rules.ts';
import { shownYear } from './read-unit.ts';
import { shownRows, sightOf, type ShownRow } from './shown-rows.ts';
import { selectSnapshot } from './store-frozen.ts';
import {
  selectFrozenEvidence,
  selectLiveEvidence,
  selectPeriodUnits,
  selectSubtree,
  selectUnitFigures,
  type DrillPage,
  type DrillRow
} from './store-read.ts';
import { evidenceScope, selectPeriod, selectScheme, type PeriodRow } from './store.ts';
import { maySeeSmall } from './unit-figures.ts';

export type DrillDown = {
  year: number;
  isClosed: boolean;
  asOf: string;
  schemeName: string;
  isOfficial: boolean;
  unit: PeriodUnit;
  path: PeriodUnit[];
  practice: Practice;
  terms: PracticeTerms | undefined;
  figure: PracticeFigure;
  last: number | null;
  rows: ShownRow[];
  hasRule: boolean;
  /** Too few people, and the reader is none of them. */
  isHidden: boolean;
  minimumGroup: number;
};

type Asked = { code: string; practice: string; year?: number | undefined };

/** One practice in one unit and year, with a page of the rows behind its number. */
export async function readDrillDown(ctx: Ctx, of: Asked, page: DrillPage): Promise<DrillDown> {
  const period = await selectPeriod(ctx.db, await shownYear(ctx, of.year));
  const practice = practiceOf(period.year, of.practice) ?? notFound(`practice ${of.practice}`);
  const units = await selectPeriodUnits(ctx.db, period);
  const unit = units.find((each) => each.code === of.code) ?? notFound(`unit ${of.code}`);
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const figures = await figuresOf(ctx, { period, unit, practice, scheme, path: pathTo(unit, units) });
  const rows = figures.isHidden ? [] : await rowsBehind(ctx, { period, unit, practice, scheme, page });
  return {
    ...periodFacts(period, scheme),
    unit,
    path: pathTo(unit, units),
    practice,
    terms: scheme.practices[practice.id],
    ...figures,
    rows: await shownRows(ctx, rows),
    hasRule: evidenceOf(practice.id) !== undefined,
    minimumGroup: scheme.minimumGroup
  };
}

const periodFacts = (period: PeriodRow, scheme: Scheme) => ({
  year: period.year,
  isClosed: period.state === 'closed',
  asOf: period.asOf ?? period.startsOn,
  schemeName: scheme.name.id,
  isOfficial: scheme.official
});

type Cell = { period: PeriodRow; unit: PeriodUnit; practice: Practice; scheme: Scheme };

async function figuresOf(
  ctx: Ctx,
  of: Cell & { path: readonly PeriodUnit[] }
): Promise<{ figure: PracticeFigure; last: number | null; isHidden: boolean }> {
  const { period, unit, practice, scheme } = of;
  const [kept] = await selectUnitFigures(ctx.db, period.year, [unit.unitId]);
  const [past] = await selectUnitFigures(ctx.db, period.year - 1, [unit.unitId]);
  const only = { components: [], practices: [practice] };
  const figure = expandPractices(kept?.practices ?? {}, only)[0] ?? notFound('figure');
  const isSmall = !hasOwnFigures(kept?.employees ?? 0, scheme);
  const isHidden = isSmall && !(await maySeeSmall(ctx, of));
  return {
    figure: isHidden ? (hiddenFigures([figure])[0] ?? figure) : figure,
    last: isHidden ? null : (past?.practices[practice.id]?.score ?? null),
    isHidden
  };
}

async function rowsBehind(ctx: Ctx, of: Cell & { page: DrillPage }): Promise<DrillRow[]> {
  const { period, unit, page, scheme } = of;
  const rule = evidenceOf(of.practice.id);
  if (!rule || period.asOf === null) return [];
  const sight = await sightOf(ctx);
  if (period.state === 'closed') {
    const { tree } = await selectSnapshot(ctx.db, period.year);
    const units = tree.filter((each) => idsAbove(each, tree).includes(unit.unitId)).map((each) => each.unitId);
    return selectFrozenEvidence(ctx.db, rule, { year: period.year, units, page, sight });
  }
  const units = await selectSubtree(ctx.db, unit.unitId, period.asOf);
  const scope = evidenceScope(period, period.asOf, { units, jpAYear: scheme.jpAYear });
  return selectLiveEvidence(ctx.db, rule, { scope, page, sight });
}
