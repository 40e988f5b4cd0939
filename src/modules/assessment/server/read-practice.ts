// The page of one practice: what it asks, how it stands for me, my unit and the ministry, and how it is measured.
import { yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor, practiceOf, type Practice } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import type { PeriodUnit } from '../periods.ts';
import { placeOf } from '../places.ts';
import { hasOwnFigures } from '../rules.ts';
import { siblingsOf } from '../view-practice.ts';
import type { Mine } from '../view-practices.ts';
import { inLocale, type Locale } from '../view.ts';
import type { PracticeFigure, PracticeTerms, Scheme } from '../types.ts';
import { evidenceOf } from './evidence-rules.ts';
import { personalStates } from './personal-states.ts';
import { mineOf, newestPeriod } from './read-practices.ts';
import { ruleText } from './rule-text.ts';
import { selectNearestFigure, selectRootCode } from './store-nearest.ts';
import { selectPeriodUnits, selectUnitFigures, type UnitFigureRow } from './store-read.ts';
import { selectScheme, type PeriodRow } from './store.ts';

/** How the practice stands in one unit. */
export type PracticeInUnit = { code: string; name: string; figure: PracticeFigure; last: number | null };
export type PracticePage = {
  practice: Practice;
  siblings: { id: string; text: string }[];
  year: number;
  asOf: string | null;
  scheme: { name: string; official: boolean } | null;
  terms: PracticeTerms | null;
  doIt: string | null;
  mine: Mine | null;
  /** My unit and the ministry. */
  units: PracticeInUnit[];
  /** The units below mine. */
  below: PracticeInUnit[];
  rule: { sql: string; events: readonly string[] } | null;
};

/** One practice of the newest counted year; not found when there is none of that id. */
export async function readPractice(ctx: Ctx, id: string, locale: Locale): Promise<PracticePage> {
  const period = await newestPeriod(ctx);
  const year = period?.year ?? yearOf(today(ctx));
  const practice = practiceOf(year, id) ?? notFound(`practice ${id}`);
  const scheme = period && (await selectScheme(ctx.db, period.schemeId));
  const mine = period && (await personalStates(ctx, period)).find((state) => state.id === id);
  const rule = evidenceOf(id);
  return {
    practice,
    siblings: siblingsOf(practice, catalogueFor(year).practices).map((each) => ({
      id: each.id,
      text: inLocale(each.text, locale)
    })),
    year,
    asOf: period?.asOf ?? null,
    scheme: scheme ? { name: inLocale(scheme.name, locale), official: scheme.official } : null,
    terms: scheme?.practices[id] ?? null,
    doIt: placeOf(id) ?? null,
    mine: mine ? mineOf(mine) : null,
    ...(await inUnits(ctx, { period, practice, scheme })),
    rule: rule ? { sql: ruleText(ctx.db, rule), events: rule.events } : null
  };
}

async function inUnits(
  ctx: Ctx,
  of: { period: PeriodRow | undefined; practice: Practice; scheme: Scheme | undefined }
): Promise<Pick<PracticePage, 'units' | 'below'>> {
  const { period, practice, scheme } = of;
  if (!period || !scheme) return { units: [], below: [] };
  const own = await selectNearestFigure(ctx.db, period.year, { unitId: ctx.actor.unitId });
  const tree = await selectPeriodUnits(ctx.db, period);
  const rootCode = await selectRootCode(ctx.db);
  const shown = [own?.code, rootCode].flatMap((code) => tree.find((unit) => unit.code === code) ?? []);
  const children = tree.filter((unit) => unit.parentId === own?.unitId);
  const standing = await standingIn(ctx, period, { practice, units: [...new Set([...shown, ...children])] });
  const isShown = (unit: PeriodUnit) => standing.get(unit.unitId) ?? [];
  const large = children.filter((unit) => hasOwnFigures(standing.get(unit.unitId)?.employees ?? 0, scheme));
  return { units: [...new Set(shown)].flatMap(isShown), below: large.flatMap(isShown) };
}

async function standingIn(
  ctx: Ctx,
  period: PeriodRow,
  of: { practice: Practice; units: readonly PeriodUnit[] }
): Promise<Map<number, PracticeInUnit & { employees: number }>> {
  const ids = of.units.map((unit) => unit.unitId);
  const now = new Map((await selectUnitFigures(ctx.db, period.year, ids)).map((row) => [row.unitId, row]));
  const past = new Map((await selectUnitFigures(ctx.db, period.year - 1, ids)).map((row) => [row.unitId, row]));
  const only = { components: [], practices: [of.practice] };
  const figureIn = (row: UnitFigureRow) => expandPractices(row.practices, only)[0];
  const entries = of.units.flatMap(({ unitId, code, name }) => {
    const row = now.get(unitId);
    const figure = row && figureIn(row);
    if (!figure) return [];
    const last = past.get(unitId)?.practices[of.practice.id]?.score ?? null;
    return [[unitId, { code, name, figure, last, employees: row.employees }] as const];
  });
  return new Map(entries);
}
