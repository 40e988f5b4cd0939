// Which closed years may be taken by whom, and their figures as they may be published.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import type { OpenData, OpenPlace, OpenYear } from '../open-data.ts';
import { mayTakeYear } from '../policy.ts';
import { publishedUnits, type OpenUnit } from '../rules-open.ts';
import { hasOwnFigures } from '../rules.ts';
import { selectDigest, selectSnapshot, type FrozenUnit } from './store-frozen.ts';
import { selectUnitFigures } from './store-read.ts';
import { selectOptionalPeriod, selectPeriods, selectScheme, type PeriodRow } from './store.ts';

/** A closed year, if the reader may take its figures. */
async function openYear(ctx: Ctx, period: PeriodRow): Promise<OpenYear | null> {
  const { name: scheme, official: isOfficial, decree, minimumGroup } = await selectScheme(ctx.db, period.schemeId);
  if (!mayTakeYear(ctx.actor, { isClosed: period.state === 'closed', isOfficial })) return null;
  return {
    ...{ year: period.year, asOf: period.asOf ?? period.endsOn, closedAt: period.closedAt },
    ...{ sha256: (await selectDigest(ctx.db, period.year)) ?? '', scheme, isOfficial, decree, minimumGroup }
  };
}

/** The closed years whose figures the reader may take, the newest first; an official one anybody. */
export async function openYears(ctx: Ctx): Promise<OpenYear[]> {
  const periods = await selectPeriods(ctx.db);
  const years = await Promise.all(periods.map((period) => openYear(ctx, period)));
  return years.filter((year) => year !== null);
}

const isPublished = ({ echelon, parentId }: FrozenUnit): boolean => parentId === null || echelon === 'I';

/** The figures of a closed year as they may be published; not found for who may not take them. */
export async function readOpenData(ctx: Ctx, asked: number): Promise<OpenData> {
  const period = await selectOptionalPeriod(ctx.db, asked);
  const year = (period && (await openYear(ctx, period))) ?? notFound(`open data of ${asked}`);
  const tree = (await selectSnapshot(ctx.db, asked)).tree.filter(isPublished);
  const places = catalogueFor(asked);
  const ids = tree.map(({ unitId }) => unitId);
  const figures = new Map((await selectUnitFigures(ctx.db, asked, ids)).map((figure) => [figure.unitId, figure]));
  const units = tree.flatMap((unit): (OpenUnit & { place: OpenPlace })[] => {
    const figure = figures.get(unit.unitId);
    if (!figure || !hasOwnFigures(figure.employees, year)) return [];
    const { index, components, practices } = figure;
    const place = { name: unit.name, level: unit.echelon, employees: figure.employees };
    const isWhole = unit.parentId === null;
    return [{ code: unit.code, isWhole, index, components, practices: expandPractices(practices, places), place }];
  });
  const published = publishedUnits(units, { practices: places.practices, least: year.minimumGroup });
  return {
    ...year,
    units: published.flatMap((each) => {
      const place = units.find(({ code }) => code === each.code)?.place;
      return place ? [{ ...place, ...each }] : [];
    })
  };
}
