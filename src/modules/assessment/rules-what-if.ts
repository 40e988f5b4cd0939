// What an index would be if more had been achieved: the figures counted anew under the same scheme. Pure.
import { componentFigure, entersMean, measuredFigure, unitIndex, type Standing } from './rules.ts';
import { sourceIn, yardstickIn } from './rules-sources.ts';
import type { ComponentFigure, ComponentId, PracticeFigure, Scheme } from './types.ts';

type Places = { components: readonly { id: ComponentId }[]; practices: readonly Standing[] };
type Known = { places: Places; scheme: Scheme };
export type Outcome = { index: number | null; components: ComponentFigure[] };

/** Whether more records would change the figure: it is counted from records or documents and has not met its expectation. */
export function canGrow(figure: PracticeFigure, { places, scheme }: Known): boolean {
  const practice = places.practices.find(({ id }) => id === figure.id);
  const source = practice && sourceIn(scheme, practice);
  const isCounted = source === 'record' || source === 'document';
  return isCounted && entersMean(figure) && figure.score !== null && figure.score < 100;
}

/** A figure if so many more had achieved it; who achieves also had the occasion. */
export function grown(figure: PracticeFigure, more: number, { places, scheme }: Known): PracticeFigure {
  const practice = places.practices.find(({ id }) => id === figure.id);
  const terms = practice && yardstickIn(scheme, practice);
  if (!terms || figure.achieved === null) return figure;
  const achieved = figure.achieved + more;
  const counts = { achieved, population: Math.max(figure.population ?? 0, achieved), base: figure.base ?? 0 };
  return { ...measuredFigure(figure.id, counts, terms), state: figure.state };
}

/** Index and components if so many more had achieved each of these practices; practices that cannot grow stay as they are. */
export function suppose(figures: readonly PracticeFigure[], more: ReadonlyMap<string, number>, known: Known): Outcome {
  const { places, scheme } = known;
  const supposed = figures.map((figure) =>
    more.has(figure.id) && canGrow(figure, known) ? grown(figure, more.get(figure.id) ?? 0, known) : figure
  );
  const byId = new Map(supposed.map((figure) => [figure.id, figure]));
  const components = places.components.map(({ id }) => componentFigure(id, places.practices, byId));
  return { index: unitIndex(components, scheme).index, components };
}
