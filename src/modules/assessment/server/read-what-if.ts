// What a unit's index would be if more had been achieved, with the practices that would move it most to choose from.
import type { Ctx } from '#platform/server/context.ts';
import { expandPractices } from '../figures.ts';
import type { PeriodUnit } from '../periods.ts';
import { movers } from '../rules-movers.ts';
import { canGrow, suppose } from '../rules-what-if.ts';
import { inLocale, type Locale } from '../view.ts';
import { periodFactsOf, placeOf, shownPeriod } from './read-unit.ts';
import { unitSources } from './unit-figures.ts';

/** A practice that may be supposed, with how many more it takes to meet its expectation and what that would give. */
export type Choice = { id: string; text: string; missing: number; gain: number; more: number };
export type WhatIf = ReturnType<typeof periodFactsOf> & {
  unit: PeriodUnit;
  path: PeriodUnit[];
  choices: Choice[];
  /** The index as it stands and as it would be; null where the unit has none or its counts are not the reader's to see. */
  now: number | null;
  then: number | null;
  components: { id: string; no: number; name: string; now: number | null; then: number | null }[];
};

type Asked = { year?: number | undefined; locale: Locale; more: ReadonlyMap<string, number>; most: number };

/** What the index of a unit would be if so many `more` had achieved these practices; not found as its page is. */
export async function readWhatIf(ctx: Ctx, code: string, { year, locale, more, most }: Asked): Promise<WhatIf> {
  const period = await shownPeriod(ctx, year);
  const sources = await unitSources(ctx, code, { period, locale });
  const { unit, path, places, scheme, now, isHidden } = sources;
  const known = { places, scheme };
  const figures = isHidden || now.index === null ? [] : expandPractices(now.practices ?? {}, places);
  const growing = new Set(figures.filter((figure) => canGrow(figure, known)).map(({ id }) => id));
  const likely = movers(figures, known, figures.length).filter(({ id }) => growing.has(id));
  const shown = likely.filter(({ id }, at) => at < most || more.has(id));
  const [standing, supposed] = [suppose(figures, new Map(), known), suppose(figures, more, known)];
  return {
    ...periodFactsOf(sources),
    unit: placeOf(unit),
    path: path.map(placeOf),
    choices: shown.map(({ id, missing, gain }) => {
      const text = places.practices.find((practice) => practice.id === id)?.text;
      return { id, missing, gain, text: text ? inLocale(text, locale) : id, more: more.get(id) ?? 0 };
    }),
    now: standing.index,
    then: supposed.index,
    components: places.components.map(({ id, no, name }, at) => ({
      ...{ id, no, name: inLocale(name, locale) },
      now: standing.components[at]?.score ?? null,
      then: supposed.components[at]?.score ?? null
    }))
  };
}
