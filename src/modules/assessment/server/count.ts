// Counting and scoring: the steps that the full, the live and the nightly recount share.
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Evidence } from '#platform/server/evidence.ts';
import { catalogueFor } from '../catalogue.ts';
import { figureOfUnit, type UnitFigure } from '../figures.ts';
import { settleSums, type Settled, type SettledHere, type Sums } from '../figures-settled.ts';
import { addCounts, nothing } from '../rules-roll-up.ts';
import type { Scheme } from '../types.ts';
import { allEvidence } from './evidence-rules.ts';
import { deleteOtherFigures, rebuildPeers, saveFigures, selectHeadcounts, selectSums } from './store-figures.ts';
import { selectAbove, selectSettled } from './store-settled.ts';
import { cellsByUnit, selectSurvey, selectSurveyed } from './store-survey.ts';
import { countPractices, type Asked } from './store-tally.ts';
import { evidenceScope, selectScheme, type PeriodRow } from './store.ts';

export type Counting = { period: PeriodRow; scheme: Scheme; asOf: Day; now: Date };

/** The base of a practice in a unit under another scheme, where it is taken from other units than were counted. */
type Rebased = (unitId: number, practice: string) => number | undefined;

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
function inReadings(rules: readonly Evidence[], { practices, asked }: Scheme): Asked[][] {
  const scored = rules.flatMap((rule): Asked[] => {
    const terms = practices[rule.practice];
    return terms ? [{ rule, base: { base: terms.base, levels: asked[terms.appliesTo] } }] : [];
  });
  return [...Map.groupBy(scored, ({ rule }) => rule.together ?? rule).values()];
}

/**
 * The figures of the units asked (null = all) from the kept counts under the scheme given; nothing is counted or kept.
 * `rebased` holds bases that the scheme takes from other units than the counts were made with.
 */
export async function figuresFrom(
  db: Db,
  { period, scheme, asOf }: Omit<Counting, 'now'>,
  units: readonly number[] | null,
  rebased?: Rebased
): Promise<UnitFigure[]> {
  const settled = await selectSettled(db, period.year);
  const { sums, here } = await settledSums(db, { period, asOf }, { settled, units, rebased });
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
  of: { settled: readonly Settled[]; units: readonly number[] | null; rebased: Rebased | undefined }
): Promise<{ sums: Sums; here: Map<number, Map<string, SettledHere>> }> {
  const assessed = [...new Set(of.settled.map((each) => each.unitId))];
  const units = of.units === null ? null : [...new Set([...of.units, ...assessed])];
  const sums: Sums = new Map();
  for (const { unitId, practice, ...counts } of await selectSums(db, period.year, { day: asOf, units })) {
    if (!sums.has(unitId)) sums.set(unitId, new Map());
    const base = of.rebased?.(unitId, practice) ?? counts.base;
    sums.get(unitId)?.set(practice, addCounts(nothing, { ...counts, base }));
  }
  const above = assessed.length === 0 ? new Map() : await selectAbove(db, assessed, asOf);
  return { sums, here: settleSums(sums, of.settled, above) };
}

const measuredPractices = () => new Set(allEvidence().map((rule) => rule.practice));
