// Home's figure: my own practices with evidence, my unit, my level-I unit; and what would move my unit most.
import type { Ctx } from '#platform/server/context.ts';
import type { ComponentFigure as Drawn } from '#ui/figure.ts';
import { catalogueFor, type Places } from '../catalogue.ts';
import { personalComponents, type PersonalState } from '../view-person.ts';
import { drawnComponents, type Locale, type Mover } from '../view.ts';
import { allEvidence } from './evidence-rules.ts';
import { readUnit } from './read-unit.ts';
import { selectNearestFigure, type NearestFigure } from './store-nearest.ts';
import { selectPersonal } from './store-person.ts';
import { evidenceScope, selectPeriods, selectScheme, type PeriodRow } from './store.ts';

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
  const period = (await selectPeriods(ctx.db)).find((each) => each.asOf !== null && each.state === 'open');
  const own = period ? await selectNearestFigure(ctx.db, period.year, { unitId: ctx.actor.unitId }) : undefined;
  if (!period || !own) return null;
  const places = catalogueFor(period.year);
  const practices = await personalStates(ctx, period);
  const view = await readUnit(ctx, own.code, { year: period.year, locale });
  const [, levelOne] = own.above;
  const above = levelOne ? await selectNearestFigure(ctx.db, period.year, { code: levelOne.code }) : undefined;
  const draw = (figure: NearestFigure) => ({
    label: figure.name,
    index: figure.index,
    components: drawnOf(figure, places, { locale, year: period.year })
  });
  const texts = new Map(view.practices.map((line) => [line.id, line.text]));
  return {
    year: period.year,
    me: { ...personalComponents(practices, places, locale), practices },
    units: [own, above].flatMap((figure) => (figure ? [draw(figure)] : [])),
    movers: view.movers.map((mover) => ({ ...mover, text: texts.get(mover.id) ?? mover.id })),
    unitCode: own.code,
    unitName: own.name
  };
}

const drawnOf = (figure: NearestFigure, places: Places, of: { locale: Locale; year: number }): Drawn[] =>
  drawnComponents(figure.components, places, { ...of, code: figure.code, last: undefined, peers: {} });

/** How each personal practice stands for the reader: achieved, not yet, no occasion, or not yet measurable. */
export async function personalStates(ctx: Ctx, period: PeriodRow): Promise<PersonalState[]> {
  const { personId } = ctx.actor;
  const rules = allEvidence().filter((rule) => rule.subject === 'person');
  const { jpAYear } = await selectScheme(ctx.db, period.schemeId);
  const scopeOf = (units: readonly number[]) =>
    evidenceScope(period, period.asOf ?? period.startsOn, { units, jpAYear });
  const found =
    personId === null
      ? new Map<string, boolean>()
      : await selectPersonal(ctx.db, rules, { year: period.year, personId, scopeOf });
  const measured = new Set(rules.map((rule) => rule.practice));
  return catalogueFor(period.year)
    .practices.filter((practice) => practice.level === 'individual')
    .map(({ id, component }) => ({ id, component, isMeasured: measured.has(id), achieved: found.get(id) ?? null }));
}
