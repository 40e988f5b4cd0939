// Proves a closed period: every score recomputed from the stored evidence, and the digest over the whole.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { catalogueFor } from '../catalogue.ts';
import { figureOfUnit, type UnitFigure } from '../figures.ts';
import { addCounts, nothing } from '../rules-roll-up.ts';
import { decisionLines } from '#modules/committee/server/index.ts';
import { documentSampleLines } from '#modules/governance/server/index.ts';
import { settledUnder, settleSums, type Sums } from '../figures-settled.ts';
import { digestsOf } from './close-period.ts';
import { cellsByUnit, selectSurvey, selectSurveyed } from './store-survey.ts';
import {
  selectFigures,
  selectFrozenCounts,
  selectSnapshot,
  type CellCount,
  type FrozenFigure,
  type FrozenUnit,
  type Snapshot
} from './store-frozen.ts';

export type Verified = { sha256: string; rows: number; units: number };

/** Whether the frozen period holds, bit for bit; else the first thing that does not. */
export async function verifyPeriod(ctx: Ctx, year: number): Promise<Result<Verified>> {
  const snapshot = await selectSnapshot(ctx.db, year);
  const counts = await selectFrozenCounts(ctx.db, year);
  const kept = await selectFigures(ctx.db, year);
  const known = {
    catalogue: catalogueFor(year),
    scheme: snapshot.scheme,
    measured: measuredIn(kept),
    surveyed: await selectSurveyed(ctx.db, year)
  };
  const surveys = cellsByUnit(await selectSurvey(ctx.db, year, null));
  const sums = sumUp(snapshot.tree, counts);
  const above = new Map(snapshot.tree.map((unit) => [unit.unitId, unit.above]));
  const settled = settledUnder(snapshot.decisions.settled ?? [], snapshot.scheme, known.catalogue.practices);
  const here = settleSums(sums, settled, above);
  for (const figure of kept) {
    const unit = snapshot.tree.find((frozen) => frozen.unitId === figure.unitId);
    if (!unit) return refused(`a unit is missing from the frozen tree (${figure.unitId})`);
    const { unitId } = unit;
    const found = { settled: here.get(unitId), surveys: surveys.get(unitId) };
    const of = { ...unit, employees: figure.employees, ...found };
    const again = figureOfUnit(of, sums.get(unitId) ?? new Map(), known);
    if (!isSame(again, figure)) return refused(`the score of ${unit.code} does not follow from the stored evidence`);
  }
  const { sha256, parts } = await digestsOf(ctx.db, year);
  if (sha256 !== snapshot.sha256)
    return refused(`${placeOf(parts, snapshot)}: the digest is ${sha256}, frozen was ${snapshot.sha256}`);
  const changed = await changedDecision(ctx, year, snapshot);
  if (changed !== undefined) return refused(`a decision of the committee is not the one frozen (${changed})`);
  return done({ sha256, rows: snapshot.rows, units: kept.length });
}

/** Which part of the frozen form was changed: `count I.LRN.2`; of an older year only that something was. */
function placeOf(parts: Record<string, string>, frozen: Pick<Snapshot, 'parts'>): string {
  const names = [...new Set([...Object.keys(frozen.parts), ...Object.keys(parts)])];
  const changed =
    Object.keys(frozen.parts).length === 0 ? [] : names.filter((name) => parts[name] !== frozen.parts[name]);
  return changed.length === 0 ? 'the frozen form' : changed.slice(0, 5).join(', ');
}

/**
 * The first decision that stands in the records otherwise than it was frozen. Of drawn documents more may be decided after
 * the close, so there only what was frozen must still stand.
 */
async function changedDecision(ctx: Ctx, year: number, { decisions }: Snapshot): Promise<string | undefined> {
  const line = (await otherLine(ctx, year, decisions.lines)) ?? (await goneLine(ctx, year, decisions.documents));
  return line && `${line.code} ${line.line.split('|').slice(0, 2).join(' ')}`.trim();
}

type Lines = Snapshot['decisions']['lines'];

async function otherLine(ctx: Ctx, year: number, frozen: Lines) {
  if (frozen === undefined) return undefined;
  const now = await decisionLines(ctx, year);
  const at = [...frozen, ...now].findIndex((_, place) => frozen[place]?.line !== now[place]?.line);
  return at < 0 ? undefined : (frozen[at] ?? now[at]);
}

async function goneLine(ctx: Ctx, year: number, frozen: Lines) {
  if (frozen === undefined || frozen.length === 0) return undefined;
  const now = new Set((await documentSampleLines(ctx, year)).map(({ code, line }) => `${code}|${line}`));
  return frozen.find(({ code, line }) => !now.has(`${code}|${line}`));
}

/** The practices that had a rule when the period was frozen: those that are kept for another reason than not being asked. */
const measuredIn = (kept: readonly FrozenFigure[]): Set<string> =>
  new Set(
    kept.flatMap(({ practices }) =>
      Object.entries(practices as UnitFigure['practices']).flatMap(([id, { state }]) =>
        state === 'not-asked' ? [] : [id]
      )
    )
  );

/** The counts of every unit summed over its frozen subtree. */
function sumUp(tree: readonly FrozenUnit[], counts: readonly CellCount[]): Sums {
  const above = new Map(tree.map((unit) => [unit.unitId, unit.above]));
  const sums: Sums = new Map();
  for (const cell of counts) {
    for (const unitId of above.get(cell.unitId) ?? []) add(sums, unitId, cell);
  }
  return sums;
}

function add(sums: Sums, unitId: number, cell: CellCount): void {
  const practices = sums.get(unitId) ?? new Map();
  practices.set(cell.practice, addCounts(practices.get(cell.practice) ?? nothing, cell));
  sums.set(unitId, practices);
}

/** Compared as plain values, whatever order the keys were kept in. */
function isSame(again: UnitFigure, kept: FrozenFigure): boolean {
  const plain = (value: unknown) => JSON.stringify(sorted(JSON.parse(JSON.stringify(value))));
  return (
    plain(again.practices) === plain(kept.practices) &&
    plain(again.components) === plain(kept.components) &&
    again.index === kept.index
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)])
  );
}
