// What the committee settled of a practice in a unit, and what it makes of the counts: pure, the same at close and verify.
import { addCounts, nothing } from './rules-roll-up.ts';
import { isByDocument } from './rules-sources.ts';
import { scoreOf } from './rules.ts';
import type { Counts, PracticeFigure, Scheme, Yardstick } from './types.ts';

/** Counts locked at the leader's signature, the share of records that stand, a figure decided by the chair; each or none. */
export type Settled = {
  unitId: number;
  practice: string;
  achieved: number | null;
  population: number | null;
  base: number | null;
  /** What was locked may fall afterwards, as when a document is refused or withdrawn; it never rises. */
  falls: boolean | null;
  stands: number | null;
  judged: number | null;
  score: number | null;
};

/**
 * What holds of it under a scheme: counts locked, and records sampled, while the practice was proved from the other of
 * records and documents say nothing of it now. A decided score stays, as it is a decision.
 */
export function settledUnder(
  settled: readonly Settled[],
  scheme: Pick<Scheme, 'practices'>,
  practices: readonly { id: string; source: string }[]
): Settled[] {
  const byDocument = new Map(
    practices.filter(({ source }) => source !== 'document').map((each) => [each.id, isByDocument(scheme, each)])
  );
  return settled.map((each) => {
    const falls = byDocument.get(each.practice);
    if (falls === undefined || each.falls === null || each.falls === falls) return each;
    return { ...each, achieved: null, population: null, base: null, falls: null, stands: null, judged: null };
  });
}

/** Counts of every unit by practice. */
export type Sums = Map<number, Map<string, Counts>>;

/** What holds of a practice in its unit beside what is counted there now. */
export type SettledHere = { counted: Counts; settled: Settled };

/** The counts that hold: those locked, else those of now; achieved times the share of the records that stand. */
export function countsSettled(live: Counts, of: Settled): Counts {
  const held = countsLocked(live, of);
  if (of.judged === null || of.stands === null || of.judged === 0) return held;
  return { ...held, achieved: (held.achieved * of.stands) / of.judged };
}

/** What was locked, with what still waits for a verification; those of now where nothing was. */
function countsLocked(live: Counts, of: Settled): Counts {
  const { achieved, population, base } = of;
  if (achieved === null || population === null || base === null) return live;
  const held = of.falls ? Math.min(achieved, live.achieved) : achieved;
  return { ...live, achieved: held, population, base };
}

/**
 * Puts what is settled into the sums: of the unit itself, and by the same difference of all units above it. `above` gives
 * each such unit with those over it. Gives what was counted before, by unit and practice.
 */
export function settleSums(
  sums: Sums,
  settled: readonly Settled[],
  above: ReadonlyMap<number, readonly number[]>
): Map<number, Map<string, SettledHere>> {
  const here = new Map<number, Map<string, SettledHere>>();
  for (const each of settled) {
    const counted = sums.get(each.unitId)?.get(each.practice) ?? nothing;
    const held = countsSettled(counted, each);
    const change = {
      achieved: held.achieved - counted.achieved,
      population: held.population - counted.population,
      base: held.base - counted.base
    };
    const own = here.get(each.unitId) ?? new Map<string, SettledHere>();
    here.set(each.unitId, own.set(each.practice, { counted, settled: each }));
    if (change.achieved === 0 && change.population === 0 && change.base === 0) continue;
    for (const unitId of above.get(each.unitId) ?? [each.unitId]) {
      const practices = sums.get(unitId) ?? new Map<string, Counts>();
      sums.set(unitId, practices.set(each.practice, addCounts(practices.get(each.practice) ?? nothing, change)));
    }
  }
  return here;
}

/** A figure with what was counted and what was settled beside it; a decided score holds only where there is a figure. */
export function withSettled(
  figure: PracticeFigure,
  here: SettledHere | undefined,
  yardstick: Yardstick
): PracticeFigure {
  if (!here) return figure;
  const { counted, settled } = here;
  const isDecided = settled.score !== null && figure.score !== null;
  const isPlain = settled.judged === null && !isDecided && counted.achieved === figure.achieved;
  if (figure.achieved === null || (isPlain && counted.population === figure.population)) return figure;
  return {
    ...figure,
    score: isDecided ? settled.score : figure.score,
    settled: {
      achieved: counted.achieved,
      population: counted.population,
      base: counted.base,
      score: scoreOf(counted, yardstick),
      stands: settled.stands,
      judged: settled.judged,
      decided: isDecided ? settled.score : null,
      verified: figure.score
    }
  };
}
