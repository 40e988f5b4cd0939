// How many people sit where, and what happens to which post: drawn once for the tree, so that people can then be made one by one.

import type { Day } from '#platform/dates.ts';
import { knownAt } from './personas.ts';
import { levelOnes } from './roster-ministry.ts';
import { chanceOf, shareOut } from './random.ts';
import { demoOffice, historyBegins, unitsOf, type Unit } from './roster-units.ts';

/** What happened to the post of a unit's head within the years told. */
export type PostStory =
  | { kind: 'steady' }
  | { kind: 'swapped'; partner: string; on: Day }
  | { kind: 'succeeded' }
  | { kind: 'vacant'; acting: string; on: Day; until: Day };

/** The people of a unit: how many of each sort, and where their count begins. */
export interface Crew {
  unit: Unit;
  story: PostStory;
  staff: number;
  leavers: number;
  /** The ordinal of the head; the predecessor, the staff and the leavers follow. */
  first: number;
  /** How many staff were counted before this unit. */
  staffBefore: number;
}

/** Everything that is drawn for the tree before the people. */
export interface Plan {
  seed: number;
  units: ReadonlyMap<string, Unit>;
  crews: ReadonlyMap<string, Crew>;
  /** Units with staff that existed all along, by level-I unit: where someone may have come from. */
  origins: readonly Unit[][];
}

const rotations: Day[] = ['2024-07-01', '2025-02-03', '2025-07-01', '2025-11-03', '2026-03-02', '2026-07-01'];
const isDemoUnit = (code: string) =>
  code === 'M.05' || code === 'M.05.01' || `${demoOffice}.`.startsWith(`${code}.`) || code.startsWith(`${demoOffice}.`);
const mayChange = (unit: Unit) =>
  unit.from === historyBegins &&
  !unit.to &&
  unit.kind !== 'ministry' &&
  unit.kind !== 'level-one' &&
  !isDemoUnit(unit.code);

function storiesOf(units: readonly Unit[], seed: number): Map<string, PostStory> {
  const chance = chanceOf(seed, 'posts');
  const stories = new Map<string, PostStory>();
  const byPost = Map.groupBy(units.filter(mayChange), (unit) => `${unit.levelOne} ${unit.headJob}`);
  let pairs = 0;
  for (const alike of byPost.values()) {
    for (let at = 0; at + 1 < alike.length; at += 2) {
      const [one, two] = [alike[at]!.code, alike[at + 1]!.code];
      const turn = pairs++ % 8;
      const on = chance.pick(rotations);
      if (turn === 1)
        stories.set(one, { kind: 'swapped', partner: two, on }).set(two, { kind: 'swapped', partner: one, on });
      if (turn === 3 || turn === 6) stories.set(two, { kind: 'succeeded' });
      if (turn === 5 && pairs > 40 && alike[at]!.parent === alike[at + 1]!.parent) {
        stories.set(one, { kind: 'vacant', acting: two, on: '2026-05-04', until: '2026-12-31' });
      }
    }
  }
  return stories.set(`${demoOffice}.02`, {
    kind: 'vacant',
    acting: `${demoOffice}.03`,
    on: '2026-08-03',
    until: '2027-12-31'
  });
}

const weights: Partial<Record<Unit['kind'], number>> = {
  secretariat: 1.6,
  directorate: 1.6,
  region: 1.6,
  division: 1.3,
  office: 4,
  section: 1
};

function weightsOf(staffed: readonly Unit[]): number[] {
  const own = staffed.map((unit) => weights[unit.kind]! * (0.6 + chanceOf(0, unit.code).next() * 0.9));
  const sums = levelOnes.map(() => 0);
  staffed.forEach((unit, at) => (sums[unit.levelOne]! += own[at]!));
  return staffed.map((unit, at) => (levelOnes[unit.levelOne]!.people * own[at]!) / sums[unit.levelOne]!);
}

/** So few staff that the unit lies under five people and gets no index of its own. */
const smallStaff = (unit: Unit, at: number) =>
  unit.code === `${demoOffice}.01` || (at % 12 === 5 && !isDemoUnit(unit.code)) ? 2 + (at % 2) : 0;

function staffOf(staffed: readonly Unit[], total: number): Map<string, number> {
  const small = staffed.map(smallStaff);
  const larger = staffed.filter((_, at) => !small[at]);
  const rest = total - small.reduce((a, b) => a + b, 0);
  const shares = shareOut(rest, weightsOf(larger), 5);
  return new Map([
    ...staffed.map((unit, at) => [unit.code, small[at]!] as const),
    ...larger.map((unit, at) => [unit.code, shares[at]!] as const)
  ]);
}

const hasOwnStaff = (unit: Unit) =>
  unit.kind === 'region' || unit.kind === 'secretariat' || knownAt(unit.code, 0) !== undefined;

function crewsOf(open: readonly Unit[], stories: ReadonlyMap<string, PostStory>, people: number): Map<string, Crew> {
  const parents = new Set(open.map((unit) => unit.parent));
  const staffed = open.filter((unit) => hasOwnStaff(unit) || !parents.has(unit.code));
  const succeeded = [...stories.values()].filter((story) => story.kind === 'succeeded').length;
  const leaving = Math.max(4, Math.round(people * 0.018) - succeeded);
  const staff = staffOf(staffed, people - open.length - succeeded - leaving);
  const leavers = shareOut(
    leaving,
    staffed.map((unit) => staff.get(unit.code)!)
  );
  const leaversIn = new Map(staffed.map((unit, at) => [unit.code, leavers[at]!]));
  const crews = new Map<string, Crew>();
  let [first, staffBefore] = [0, 0];
  for (const unit of open) {
    const story = stories.get(unit.code) ?? { kind: 'steady' };
    const crew: Crew = {
      unit,
      story,
      staff: staff.get(unit.code) ?? 0,
      leavers: leaversIn.get(unit.code) ?? 0,
      first,
      staffBefore
    };
    crews.set(unit.code, crew);
    first += 1 + (story.kind === 'succeeded' ? 1 : 0) + crew.staff + crew.leavers;
    staffBefore += crew.staff;
  }
  return crews;
}

/** The plan of a ministry of so many people; under 500 there is no room for its eleven level-I units. */
export function planOf(people: number, seed: number): Plan {
  if (people < 500) throw new RangeError(`a demonstration ministry needs 500 people or more, not ${people}`);
  const units = unitsOf(people);
  const open = units.filter((unit) => !unit.to);
  const crews = crewsOf(open, storiesOf(units, seed), people);
  const origins = levelOnes.map((_, number) =>
    open.filter((unit) => unit.levelOne === number && unit.from === historyBegins && crews.get(unit.code)!.staff > 0)
  );
  return { seed, units: new Map(units.map((unit) => [unit.code, unit])), crews, origins };
}
