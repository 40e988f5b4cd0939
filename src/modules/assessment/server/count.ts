// Counting and scoring: the steps that the full, the live and the nightly recount share.
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Evidence } from '#platform/server/evidence.ts';
import { catalogueFor } from '../catalogue.ts';
import { figureOfUnit, type UnitFigure } from '../figures.ts';
import { settledUnder, settleSums, type Settled, type SettledHere, type Sums } from '../figures-settled.ts';
import { addCounts, nothing } from '../rules-roll-up.ts';
import { yardstickIn } from '../rules-sources.ts';
import type { Scheme } from '../types.ts';
import { allEvidence, rulesUnder } from './evidence-rules.ts';
import {
  deleteOtherFigures,
  rebuildPeers,
  saveFigures,
  selectHeadcounts,
  selectSums,
  type Sum
} from './store-figures.ts';
import { selectAbove, selectSettled } from './store-settled.ts';
import { cellsByUnit, selectSurvey, selectSurveyed } from './store-survey.ts';
import { countPractices, selectSumsAnew, type Asked } from './store-tally.ts';
import { evidenceScope, selectScheme, type PeriodRow } from './store.ts';

export type Counting = { period: PeriodRow; scheme: Scheme; asOf: Day; now: Date };

/** What of the kept counts is not so under another scheme than they were made with. */
export type Supposed = {
  /** The base of a practice in a unit, where it is taken from other units than were counted. */
  rebased: (unitId: number, practice: string) => number | undefined;
  /** Practices proved from another source: counted anew instead. */
  anew: { practices: readonly string[]; sums: readonly Sum[] };
};

/** So many readings in one statement: with fewer each costs a statement, with more they hold more memory at once. */
const atOnce = 10;

/** What counting a period needs to know. */
export async function countingOf(tx: Tx, period: PeriodRow, at: { asOf: Day; now: Date }): Promise<Counting> {
  return { period, scheme: await selectScheme(tx, period.schemeId), ...at };
}

/** Counts rules in the units asked (null = all), each unit for itself. */
export async function tally(
  tx: Tx,
  counting: Counting,
  what: { rules: readonly Evidence[]; units: readonly number[] | null; progress?: (note: string) => void }
): Promise<void> {
  const { period, scheme, asOf } = counting;
  const scope = evidenceScope(period, asOf, { units: what.units, scheme });
  const readings = inReadings(what.rules, scheme);
  for (let start = 0; start < readings.length; start += atOnce) {
    const some = readings.slice(start, start + atOnce);
    for (const { rule } of some.flat()) what.progress?.(`${period.year}: counting ${rule.practice}`);
    await countPractices(tx, some, scope);
  }
}

/** The rules that the scheme scores, those together that read the same rows. */
function inReadings(rules: readonly Evidence[], scheme: Scheme): Asked[][] {
  const places = new Map(catalogueFor(scheme.year).practices.map((practice) => [practice.id, practice]));
  const scored = rules.flatMap((rule): Asked[] => {
    const practice = places.get(rule.practice);
    const terms = practice && yardstickIn(scheme, practice);
    return terms ? [{ rule, base: { base: terms.base, levels: scheme.asked[terms.appliesTo] } }] : [];
  });
  return [...Map.groupBy(scored, ({ rule }) => rule.together ?? rule).values()];
}

/**
 * The figures of the units asked (null = all) from the kept counts under the scheme given; nothing is counted or kept.
 * `supposed` is what of those counts is not so under a scheme that is not in force.
 */
export async function figuresFrom(
  db: Db,
  { period, scheme, asOf }: Omit<Counting, 'now'>,
  units: readonly number[] | null,
  supposed?: Supposed
): Promise<UnitFigure[]> {
  const settled = settledUnder(await selectSettled(db, period.year), scheme, catalogueFor(period.year).practices);
  const { sums, here } = await settledSums(db, { period, asOf }, { settled, units, supposed });
  const surveyed = await selectSurveyed(db, period.year);
  const known = { catalogue: catalogueFor(period.year), scheme, measured: measuredPractices(), surveyed };
  const surveys = cellsByUnit(await selectSurvey(db, period.year, units));
  const heads = await selectHeadcounts(db, period.year, { day: asOf, units });
  const found = ({ unitId }: { unitId: number }) => ({ settled: here.get(unitId), surveys: surveys.get(unitId) });
  return heads.map((unit) => figureOfUnit({ ...unit, ...found(unit) }, sums.get(unit.unitId) ?? new Map(), known));
}

/** Scores the units asked (null = all, others lose their figures), and keeps the figures. */
export async function score(tx: Tx, counting: Counting, units: readonly number[] | null): Promise<void> {
  const { period, asOf, now } = counting;
  const figures = await figuresFrom(tx, counting, units);
  if (units === null)
    await deleteOtherFigures(
      tx,
      period.year,
      figures.map(({ unitId }) => unitId)
    );
  await saveFigures(tx, period.year, { figures, now });
  await rebuildPeers(tx, period.year, asOf);
}

/** The counts of subtrees, with what the committee settled in them: of the units asked, and of those that it settled. */
async function settledSums(
  db: Db,
  { period, asOf }: Pick<Counting, 'period' | 'asOf'>,
  of: { settled: readonly Settled[]; units: readonly number[] | null; supposed: Supposed | undefined }
): Promise<{ sums: Sums; here: Map<number, Map<string, SettledHere>> }> {
  const assessed = [...new Set(of.settled.map((each) => each.unitId))];
  const units = of.units === null ? null : [...new Set([...of.units, ...assessed])];
  const sums: Sums = new Map();
  const kept = await selectSums(db, period.year, { day: asOf, units });
  for (const { unitId, practice, ...counts } of supposedSums(kept, of.supposed)) {
    if (!sums.has(unitId)) sums.set(unitId, new Map());
    const base = of.supposed?.rebased(unitId, practice) ?? counts.base;
    sums.get(unitId)?.set(practice, addCounts(nothing, { ...counts, base }));
  }
  const above = assessed.length === 0 ? new Map() : await selectAbove(db, assessed, asOf);
  return { sums, here: settleSums(sums, of.settled, above) };
}

function supposedSums(kept: readonly Sum[], supposed: Supposed | undefined): readonly Sum[] {
  if (!supposed || supposed.anew.practices.length === 0) return kept;
  const { practices, sums } = supposed.anew;
  return [...kept.filter(({ practice }) => !practices.includes(practice)), ...sums];
}

/** What counting these practices under a scheme would give in the units asked and those that the committee settled. */
export async function countAnew(
  db: Db,
  { period, scheme, asOf }: Omit<Counting, 'now'>,
  of: { practices: readonly string[]; units: readonly number[] | null }
): Promise<Sum[]> {
  const rules = rulesUnder(scheme).filter(({ practice }) => of.practices.includes(practice));
  if (rules.length === 0) return [];
  const settled = (await selectSettled(db, period.year)).map(({ unitId }) => unitId);
  const units = of.units === null ? null : [...new Set([...of.units, ...settled])];
  const scope = evidenceScope(period, asOf, { units: null, scheme });
  return selectSumsAnew(db, inReadings(rules, scheme), { scope, day: asOf, units });
}

const measuredPractices = () => new Set(allEvidence().map((rule) => rule.practice));
