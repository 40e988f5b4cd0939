// A person's own figure: a count of practices with evidence, no score, compared with nobody. Pure.
import type { ComponentFigure as Drawn } from '#ui/figure.ts';
import type { Places } from './catalogue.ts';
import type { ComponentId } from './types.ts';
import { inLocale, type Locale } from './view.ts';

/** How one personal practice stands; `achieved` null = no occasion yet. */
export type PersonalState = { id: string; component: ComponentId; isMeasured: boolean; achieved: boolean | null };

/** The ten components as counts: practices of mine with evidence, of those that are asked of a person. */
export function personalComponents(
  practices: readonly PersonalState[],
  places: Places,
  locale: Locale
): { done: number; asked: number; components: Drawn[] } {
  const components = places.components.map((place) => {
    const own = practices.filter((practice) => practice.component === place.id);
    const measured = own.filter((practice) => practice.achieved === true).length;
    const isMeasurable = own.some((practice) => practice.isMeasured);
    const state = own.length === 0 ? 'not-applicable' : isMeasurable ? 'measured' : 'not-yet-measurable';
    return {
      id: place.id,
      no: place.no,
      name: inLocale(place.name, locale),
      short: inLocale(place.short, locale),
      score: null,
      state,
      last: null,
      peers: null,
      measured,
      total: own.length,
      href: `/practices?level=individual&component=${place.id}`
    } satisfies Drawn;
  });
  return {
    done: practices.filter((practice) => practice.achieved === true).length,
    asked: practices.length,
    components
  };
}
