// Figures as screens show them: named in the reader's language, with last year and peers beside. Pure.
import type { ComponentFigure as Drawn, FigureState } from '#ui/figure.ts';
import type { Places } from './catalogue.ts';
import type { ComponentFigure, ComponentId, Level, PracticeFigure, Text } from './types.ts';

export type Locale = 'id' | 'en';

/** The text in the reader's language. */
export const inLocale = (text: Text, locale: Locale): string => text[locale];

type Beside = {
  locale: Locale;
  code: string;
  year: number;
  last: readonly ComponentFigure[] | undefined;
  peers: Partial<Record<ComponentId, number | null>>;
};

/** The ten components of a unit, ready to be drawn, each leading to its part of the unit's page. */
export function drawnComponents(components: readonly ComponentFigure[], places: Places, beside: Beside): Drawn[] {
  return components.map((component) => {
    const place = places.components.find((each) => each.id === component.id);
    return {
      id: component.id,
      no: place?.no ?? 0,
      name: place ? inLocale(place.name, beside.locale) : component.id,
      short: place ? inLocale(place.short, beside.locale) : component.id,
      score: component.score,
      state: component.state satisfies FigureState,
      last: beside.last?.find((each) => each.id === component.id)?.score ?? null,
      peers: beside.peers[component.id] ?? null,
      measured: component.measured,
      total: component.total,
      href: `/units/${beside.code}?year=${beside.year}&component=${component.id}#practices`
    };
  });
}

export type Mover = { id: string; gain: number; missing: number; achieved: number; expected: number };

/**
 * The practices that would move the index most: the points gained if each alone met its expectation, and how many more
 * achieved that takes. `indexWith` gives the index with the figures changed.
 */
export function movers(
  figures: readonly PracticeFigure[],
  indexWith: (changed: readonly PracticeFigure[]) => number | null,
  most = 3
): Mover[] {
  const now = indexWith(figures) ?? 0;
  const gains = figures.flatMap((figure) => {
    if (figure.score === null || figure.score >= 100) return [];
    const full = figures.map((each) => (each.id === figure.id ? { ...each, score: 100 } : each));
    const { achieved, expected } = figure;
    const missing = Math.ceil((expected ?? 0) - (achieved ?? 0));
    return [
      { id: figure.id, gain: (indexWith(full) ?? 0) - now, missing, achieved: achieved ?? 0, expected: expected ?? 0 }
    ];
  });
  return gains
    .filter((mover) => mover.gain > 0)
    .sort((a, b) => b.gain - a.gain || a.id.localeCompare(b.id))
    .slice(0, most);
}

export type PracticeLine = PracticeFigure & { component: ComponentId; level: Level; text: string; last: number | null };

/** The practices with their text and last year's score, in the order of the catalogue. */
export function practiceLines(
  figures: readonly PracticeFigure[],
  places: Places,
  beside: { locale: Locale; last: readonly PracticeFigure[] }
): PracticeLine[] {
  const known = new Map(places.practices.map((practice) => [practice.id, practice]));
  const last = new Map(beside.last.map((figure) => [figure.id, figure.score]));
  return figures.flatMap((figure) => {
    const practice = known.get(figure.id);
    if (!practice) return [];
    const { component, level, text } = practice;
    return [{ ...figure, component, level, text: inLocale(text, beside.locale), last: last.get(figure.id) ?? null }];
  });
}
