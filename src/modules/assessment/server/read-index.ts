// The index of a period for programs and tables: every unit with components and all 164 practices.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '../catalogue.ts';
import { expandPractices, type Catalogue, type UnitFigure } from '../figures.ts';
import type { Decree, PracticeFigure, Scheme } from '../types.ts';
import type { PeriodUnit } from '../periods.ts';
import { selectPeriodUnits, selectUnitFigures } from './store-read.ts';
import { selectPeriod, selectScheme } from './store.ts';

export type UnitReport = {
  code: string;
  name: string;
  parent: string | null;
  index: number | null;
  components: { id: string; score: number | null; measured: number; total: number }[];
  practices: PracticeFigure[];
};
export type IndexReport = {
  period: number;
  scheme: { name: string; official: boolean; decree: Decree | null };
  units: UnitReport[];
};

/** The index of all units of a year, or of one unit with those under it, as the `index --json` of the command line. */
export async function readIndex(ctx: Ctx, year: number, code?: string): Promise<IndexReport> {
  const period = await selectPeriod(ctx.db, year);
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const all = await selectPeriodUnits(ctx.db, period);
  const units = code === undefined ? all : subtree(all, code);
  const figures = new Map((await selectUnitFigures(ctx.db, year, null)).map((figure) => [figure.unitId, figure]));
  const codes = new Map(all.map((unit) => [unit.unitId, unit.code]));
  const known = { catalogue: catalogueFor(year), scheme };
  return {
    period: year,
    scheme: { name: scheme.name.id, official: scheme.official, decree: scheme.decree },
    units: units.flatMap((unit) => {
      const figure = figures.get(unit.unitId);
      return figure ? [unitReport(unit, figure, { ...known, parent: codes.get(unit.parentId ?? -1) ?? null })] : [];
    })
  };
}

function subtree(units: readonly PeriodUnit[], code: string): PeriodUnit[] {
  const top = units.find((unit) => unit.code === code) ?? notFound(`unit ${code}`);
  const inside = new Set([top.unitId]);
  const isInside = (unit: PeriodUnit) => inside.has(unit.unitId) || inside.has(unit.parentId ?? -1);
  for (let size = -1; size !== inside.size;) {
    size = inside.size;
    for (const unit of units) if (isInside(unit)) inside.add(unit.unitId);
  }
  return units.filter((unit) => inside.has(unit.unitId));
}

function unitReport(
  unit: PeriodUnit,
  figure: UnitFigure,
  known: { catalogue: Catalogue; scheme: Scheme; parent: string | null }
): UnitReport {
  return {
    code: unit.code,
    name: unit.name,
    parent: known.parent,
    index: figure.index,
    components: figure.components.map(({ id, score, measured, total }) => ({ id, score, measured, total })),
    practices: expandPractices(figure.practices, known.catalogue)
  };
}
