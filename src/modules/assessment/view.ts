// Figures as screens show them: named in the reader's language, with last year and peers beside. Pure.
import type { ComponentFigure as Drawn, FigureState, SmallFigure } from '#ui/figure.ts';
import type { Places } from './catalogue.ts';
import { silentFigure } from './rules.ts';
import { waitsFor } from './waiting.ts';
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
      href: `/units/${beside.code}?year=${beside.year}&component=${component.id}#practices`,
      ...(component.state === 'not-yet-measurable' ? { waitsFor: waitsFor(component.id, places.practices) } : {})
    };
  });
}

/** The ten components of a unit in a list, where only their bars are seen. */
export const smallFigures = (components: readonly ComponentFigure[], places: Places): SmallFigure[] =>
  components.map(({ id, score, state, measured, total }) => {
    const no = places.components.find((each) => each.id === id)?.no ?? 0;
    return { no, score: score === null ? null : Math.round(score * 10) / 10, state, measured, total };
  });

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

/** Figures whose counts the reader may not see: those with counts are withheld, the others stay as they are. */
export const hiddenFigures = (figures: readonly PracticeFigure[]): PracticeFigure[] =>
  figures.map((figure) =>
    figure.achieved === null && figure.score === null ? figure : silentFigure(figure.id, 'withheld')
  );

export type Trend = {
  years: number[];
  rows: { no: number; name: string; short: string; values: (number | null)[] }[];
};

/** The ten components over the years, the oldest first; null where nothing was measured. */
export function trendOf(
  history: readonly { year: number; components: readonly ComponentFigure[] }[],
  places: Places,
  locale: Locale
): Trend {
  return {
    years: history.map(({ year }) => year),
    rows: places.components.map(({ id, no, name, short }) => ({
      no,
      name: inLocale(name, locale),
      short: inLocale(short, locale),
      values: history.map(({ components }) => components.find((each) => each.id === id)?.score ?? null)
    }))
  };
}
