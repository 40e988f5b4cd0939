// The 164 practices as a list to search: filters, their counts, and the groups they are shown in. Pure.
import type { ComponentId, Level, PracticeState } from './types.ts';

/** How a practice stands for the reader: null where it is not asked of a person. */
export type Mine = 'achieved' | 'open' | 'no-occasion' | 'not-yet-measurable';

export type ListedPractice = {
  id: string;
  component: ComponentId;
  level: Level;
  text: string;
  actor: string;
  isInSource: boolean;
  mine: Mine | null;
  unit: { state: PracticeState; score: number | null; achieved: number | null; expected: number | null } | null;
};

export const unitStates = ['full', 'started', 'none', 'not-yet-measurable', 'other'] as const;
export type UnitState = (typeof unitStates)[number];
export const mineStates = ['achieved', 'open', 'no-occasion', 'not-yet-measurable'] as const;
export const levels = ['individual', 'team', 'organisation'] as const;

export type PracticeFilter = {
  component?: string | undefined;
  level?: string | undefined;
  mine?: string | undefined;
  unit?: string | undefined;
  q?: string | undefined;
};

/** How far the unit has come: full marks, some, none, or why there is no figure. */
export function unitStateOf(unit: ListedPractice['unit']): UnitState {
  if (unit === null || unit.state === 'not-yet-measurable') return 'not-yet-measurable';
  if (unit.score === null) return 'other';
  if (unit.score >= 100) return 'full';
  return unit.score > 0 ? 'started' : 'none';
}

const folded = (text: string) => text.toLocaleLowerCase('id');

/** Whether every word searched for is in the practice's code, text or actor. */
function isFound(practice: ListedPractice, q: string): boolean {
  const words = folded(q).split(/\s+/).filter(Boolean);
  const text = folded(`${practice.id} ${practice.text} ${practice.actor}`);
  return words.every((word) => text.includes(word));
}

/** The practices that all filters let through. */
export const filterPractices = (all: readonly ListedPractice[], by: PracticeFilter): ListedPractice[] =>
  all.filter(
    (practice) =>
      (!by.component || practice.component === by.component) &&
      (!by.level || practice.level === by.level) &&
      (!by.mine || practice.mine === by.mine) &&
      (!by.unit || unitStateOf(practice.unit) === by.unit) &&
      (!by.q || isFound(practice, by.q))
  );

/** How many practices a filter would show beside the others that are set: the number in its chip. */
export const countWith = (all: readonly ListedPractice[], by: PracticeFilter, change: PracticeFilter): number =>
  filterPractices(all, { ...by, ...change }).length;

/** The practices in groups by component, in its order; components without any are left out. */
export function groupByComponent<Line extends { component: ComponentId }>(
  lines: readonly Line[],
  components: readonly { id: ComponentId }[]
): { id: ComponentId; lines: Line[] }[] {
  const groups = components.map(({ id }) => ({ id, lines: lines.filter((line) => line.component === id) }));
  return groups.filter((group) => group.lines.length > 0);
}

/** Which practices of a unit are shown: by state, by how they stand or moved, by level. */
export const unitShows = ['measured', 'low', 'fallen', 'not-yet', 'all', ...levels] as const;
export type UnitShow = (typeof unitShows)[number];

type Scored = { state: PracticeState; score: number | null; last: number | null; level: Level };

const shows: Record<Exclude<UnitShow, Level>, (line: Scored) => boolean> = {
  measured: (line) => line.score !== null,
  low: (line) => line.score !== null && line.score < 50,
  fallen: (line) => line.score !== null && line.last !== null && line.score < line.last - 0.05,
  'not-yet': (line) => line.state === 'not-yet-measurable',
  all: () => true
};

/** What the reader of a unit's page chose to see of its practices. */
export type UnitChoice = { component?: string; show?: UnitShow; isPrint: boolean };

/** The practices that a choice shows, by component, and how many each other one would. */
export type ChosenPractices<Line> = {
  component: ComponentId | null;
  show: UnitShow;
  counts: Record<UnitShow, number>;
  /** All of what is measured is long: until the reader chose something each component says only how many it has. */
  isFolded: boolean;
  groups: { id: ComponentId; count: number; lines: Line[] }[];
};

/** The practices of a unit as chosen, components in the order given; without a choice what has a figure, where anything has. */
export function choosePractices<Line extends Scored & { component: ComponentId }>(
  all: readonly Line[],
  components: readonly { id: ComponentId }[],
  choice: UnitChoice
): ChosenPractices<Line> {
  const component = all.find((line) => line.component === choice.component)?.component ?? null;
  const own = all.filter((line) => component === null || line.component === component);
  const hasFigure = own.some((line) => line.score !== null);
  const show = choice.show ?? (component || choice.isPrint || !hasFigure ? 'all' : 'measured');
  const counts = Object.fromEntries(unitShows.map((each) => [each, showPractices(own, each).length]));
  const isFolded = component === null && show === 'measured' && !choice.isPrint;
  const groups = groupByComponent(showPractices(own, show), components).map(({ id, lines }) => ({
    id,
    count: lines.length,
    lines: isFolded ? [] : lines
  }));
  return { component, show, counts: counts as Record<UnitShow, number>, isFolded, groups };
}

/** The practices of a unit that a choice shows. */
export const showPractices = <Line extends Scored>(lines: readonly Line[], show: UnitShow): Line[] =>
  lines.filter((line) => (show in shows ? shows[show as keyof typeof shows](line) : line.level === show));
