// How one practice stands in the reader's unit, in the units below it and in the ministry.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Practice } from '../catalogue.ts';
import { expandPractices, type UnitFigure } from '../figures.ts';
import type { PeriodUnit } from '../periods.ts';
import { hasOwnFigures } from '../rules.ts';
import type { PracticeFigure, Scheme } from '../types.ts';
import { readDrillDown } from './read-drill-down.ts';
import type { ShownRow } from './shown-rows.ts';
import { selectNearestFigure, selectRootCode } from './store-nearest.ts';
import { selectPeriodUnits, selectUnitFigures } from './store-read.ts';
import type { PeriodRow } from './store.ts';

/** How the practice stands in one unit. */
export type PracticeInUnit = { code: string; name: string; figure: PracticeFigure; last: number | null };
export type PracticeUnits = {
  /** My unit and the ministry. */
  units: PracticeInUnit[];
  /** The units below mine. */
  below: PracticeInUnit[];
  /** Who has not achieved in my unit: the first of those whom I may see. */
  open: ShownRow[];
};

const nowhere: PracticeUnits = { units: [], below: [], open: [] };
const fewRows = { achieved: false, limit: 8, offset: 0 };

/** Where the reader may compare a practice; small units below are left out. */
export async function practiceUnits(
  ctx: Ctx,
  of: { period: PeriodRow | undefined; practice: Practice; scheme: Scheme | undefined }
): Promise<PracticeUnits> {
  const { period, practice, scheme } = of;
  if (!period || !scheme) return nowhere;
  const own = await selectNearestFigure(ctx.db, period.year, { unitId: ctx.actor.unitId });
  const tree = await selectPeriodUnits(ctx.db, period);
  const rootCode = await selectRootCode(ctx.db, today(ctx));
  const shown = [own?.code, rootCode].flatMap((code) => tree.find((unit) => unit.code === code) ?? []);
  const children = tree.filter((unit) => unit.parentId === own?.unitId);
  const standing = await standingIn(ctx, period, { practice, units: [...new Set([...shown, ...children])] });
  const isShown = (unit: PeriodUnit) => standing.get(unit.unitId) ?? [];
  const large = children.filter((unit) => hasOwnFigures(standing.get(unit.unitId)?.employees ?? 0, scheme));
  const asked = { code: own?.code ?? '', practice: practice.id, year: period.year };
  const rows = own ? (await readDrillDown(ctx, asked, fewRows)).rows : [];
  return {
    units: [...new Set(shown)].flatMap(isShown),
    below: large.flatMap(isShown),
    open: rows.filter((row) => !row.isWithheld)
  };
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
  const figureIn = (row: UnitFigure) => expandPractices(row.practices, only)[0];
  const entries = of.units.flatMap(({ unitId, code, name }) => {
    const row = now.get(unitId);
    const figure = row && figureIn(row);
    if (!figure) return [];
    const last = past.get(unitId)?.practices[of.practice.id]?.score ?? null;
    return [[unitId, { code, name, figure, last, employees: row.employees }] as const];
  });
  return new Map(entries);
}
