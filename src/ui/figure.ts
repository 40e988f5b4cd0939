// The model of the ten-component figure in all its sizes: plain values, no drawing.

/** What a component's figure stands on; only the first two carry a score. */
export type FigureState =
  'measured' | 'provisional' | 'not-yet-measurable' | 'not-applicable' | 'withheld' | 'not-asked';

/** One of the ten components for one person, team or unit. */
export type ComponentFigure = {
  id: string;
  no: number;
  name: string;
  short: string;
  score: number | null;
  state: FigureState;
  /** Last year's score. */
  last: number | null;
  /** The middle of units of like kind. */
  peers: number | null;
  /** Practices measured; for a person, practices with evidence. */
  measured: number;
  total: number;
  href: string;
  /** What a figure that cannot be measured yet waits for. */
  waitsFor?: string;
};

/** As much of a component's figure as its bar shows. */
export type SmallFigure = Pick<ComponentFigure, 'no' | 'score' | 'state' | 'measured' | 'total'>;

/** A link in a list of places, one of which may be where the reader is. */
export type Place = { href: string; label: string; current?: boolean };

/** The standing figure at the left of the page, for the scope the reader looks at. */
export type SpineModel = {
  scope: string;
  /** The scopes one may change to: me, my team, my unit, recent units. */
  scopes: Place[];
  /** Scores of a unit or team, or counts of practices of a person. */
  kind: 'score' | 'count';
  index: number | null;
  /** What the index is: `indeks 2026, skema contoh`. */
  note: string;
  components: ComponentFigure[];
  /** Numbers of the components that the page feeds. */
  feeds: readonly number[];
};

/** How far along the bar a figure reaches, 0–100; null where nothing is filled. */
export function fillOf(figure: SmallFigure, kind: 'score' | 'count'): number | null {
  if (!isMeasured(figure)) return null;
  if (kind === 'count') return figure.total === 0 ? 0 : (100 * figure.measured) / figure.total;
  return Math.min(100, Math.max(0, figure.score ?? 0));
}

/** Whether the figure has something to fill its bar with. */
export const isMeasured = (figure: Pick<ComponentFigure, 'state'>): boolean =>
  figure.state === 'measured' || figure.state === 'provisional';

/** The look of the bar: filled, outlined (provisional), hatched (not yet), dotted (does not apply or is not asked), bare. */
export function lookOf(state: FigureState): 'filled' | 'outlined' | 'hatched' | 'dotted' | 'bare' {
  const looks = {
    measured: 'filled',
    provisional: 'outlined',
    'not-yet-measurable': 'hatched',
    'not-applicable': 'dotted',
    'not-asked': 'dotted',
    withheld: 'bare'
  } as const;
  return looks[state];
}

/** The rhythm 2·5·3: a gap stands before components 3 and 8. */
export const startsGroup = (no: number): boolean => no === 3 || no === 8;

/** A share of the width as an SVG length with one decimal: `percent(55.55)` → `55.6%`. */
export const percent = (share: number): string => `${Math.round(share * 10) / 10}%`;
