// Home's figure: my own practices with evidence, my unit, my level-I unit; and what would move my unit most.
import type { Ctx } from '#platform/server/context.ts';
import type { ComponentFigure as Drawn } from '#ui/figure.ts';
import { catalogueFor, type Places } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import { movers, type Mover } from '../rules-movers.ts';
import { personalComponents, type PersonalState } from '../view-person.ts';
import { drawnComponents, inLocale, type Locale } from '../view.ts';
import { personalStates } from './personal-states.ts';
import { selectNearestFigure, type NearestFigure } from './store-nearest.ts';
import { selectUnitFigures } from './store-read.ts';
import { selectPeriods, selectScheme, type PeriodRow } from './store.ts';

export type HomeScope = { label: string; index: number | null; components: Drawn[] };
export type HomeMover = Mover & { text: string };
export type Home = {
  year: number;
  me: { done: number; asked: number; components: Drawn[]; practices: PersonalState[] };
  units: HomeScope[];
  movers: HomeMover[];
  unitCode: string;
  unitName: string;
};

/** The reader's home in the newest counted year; null before anything was counted or where the reader has no unit. */
export async function readHome(ctx: Ctx, locale: Locale): Promise<Home | null> {
  const period = (await selectPeriods(ctx.db)).find((each) => each.asOf !== null);
  const own = period ? await selectNearestFigure(ctx.db, period.year, { unitId: ctx.actor.unitId }) : undefined;
  if (!period || !own) return null;
  const places = catalogueFor(period.year);
  const [, levelOne] = own.above;
  const [practices, above, strongest] = await Promise.all([
    personalStates(ctx, period),
    levelOne && selectNearestFigure(ctx.db, period.year, { code: levelOne.code }),
    moversOf(ctx, { period, unitId: own.unitId, places, locale })
  ]);
  return {
    year: period.year,
    me: { ...personalComponents(practices, places, locale), practices },
    units: [own, above].flatMap((figure) => (figure ? [scopeOf(figure, places, { locale, year: period.year })] : [])),
    movers: strongest,
    unitCode: own.code,
    unitName: own.name
  };
}

function scopeOf(figure: NearestFigure, places: Places, of: { locale: Locale; year: number }): HomeScope {
  const components = drawnComponents(figure.components, places, {
    ...of,
    code: figure.code,
    last: undefined,
    peers: {}
  });
  return { label: figure.name, index: figure.index, components };
}

async function moversOf(
  ctx: Ctx,
  of: { period: PeriodRow; unitId: number; places: Places; locale: Locale }
): Promise<HomeMover[]> {
  const { period, places } = of;
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const [figure] = await selectUnitFigures(ctx.db, period.year, [of.unitId]);
  const texts = new Map(places.practices.map(({ id, text }) => [id, inLocale(text, of.locale)]));
  const strongest = movers(expandPractices(figure?.practices ?? {}, places), { places, scheme });
  return strongest.map((mover) => ({ ...mover, text: texts.get(mover.id) ?? mover.id }));
}
