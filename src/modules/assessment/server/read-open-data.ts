// Which closed years may be taken by whom, and their figures as they may be published.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import type { OpenData, OpenPlace, OpenYear } from '../open-data.ts';
import { mayTakeYear } from '../policy.ts';
import { publishedUnits, type OpenUnit } from '../rules-open.ts';
import { hasOwnFigures } from '../rules.ts';
import { selectSnapshot, type FrozenUnit } from './store-frozen.ts';
import { selectUnitFigures } from './store-read.ts';
import { selectPeriods, selectScheme, type PeriodRow } from './store.ts';

async function openYear(ctx: Ctx, period: PeriodRow): Promise<OpenYear> {
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const { sha256 } = await selectSnapshot(ctx.db, period.year);
  return {
    ...{ year: period.year, asOf: period.asOf ?? period.endsOn, closedAt: period.closedAt, sha256 },
    ...{ scheme: scheme.name, isOfficial: scheme.official, decree: scheme.decree, minimumGroup: scheme.minimumGroup }
  };
}

/** The closed years whose figures the reader may take, the newest first; an official one anybody. */
export async function openYears(ctx: Ctx): Promise<OpenYear[]> {
  const closed = (await selectPeriods(ctx.db)).filter(({ state }) => state === 'closed');
  const years: OpenYear[] = [];
  for (const period of closed) {
    const year = await openYear(ctx, period);
    if (mayTakeYear(ctx.actor, { isClosed: true, isOfficial: year.isOfficial })) years.push(year);
  }
  return years;
}

const isPublished = ({ echelon, parentId }: FrozenUnit): boolean => parentId === null || echelon === 'I';

/** The figures of a closed year as they may be published; not found for who may not take them. */
export async function readOpenData(ctx: Ctx, asked: number): Promise<OpenData> {
  const year = (await openYears(ctx)).find((each) => each.year === asked) ?? notFound(`open data of ${asked}`);
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
