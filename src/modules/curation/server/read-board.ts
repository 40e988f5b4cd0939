// The freshness board of a unit, page by page or whole as a file.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { seenAssets } from '#modules/knowledge/server/index.ts';
import { freshnessState } from '../rules.ts';
import type { BoardQuery, BoardShow } from '../schema.ts';
import type { BoardLine, FreshnessState } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectCounts, selectLine, selectLines, selectUnit, type Board, type UnitName } from './store-board.ts';

export const boardLength = 50;
const longestFile = 100_000;

export type ShownLine = BoardLine & { state: FreshnessState };
export type FreshnessBoard = {
  query: BoardQuery;
  unit: UnitName;
  /** The reader's own unit with those above it. */
  units: UnitName[];
  counts: Record<BoardShow, number>;
  lines: ShownLine[];
};

/** The unit that is asked for, else the reader's own; with those she may choose at once. */
export async function unitAsked(ctx: Ctx, code: string): Promise<{ unit: UnitName; units: UnitName[] }> {
  signedIn(ctx);
  const units = await selectLine(ctx.db, ctx.actor.unitId, today(ctx));
  const unit = code === '' ? units[0] : await selectUnit(ctx.db, code, today(ctx));
  return { unit: unit ?? notFound('unit'), units };
}

const shown = (ctx: Ctx, lines: readonly BoardLine[]): ShownLine[] =>
  lines.map((line) => ({ ...line, state: freshnessState({ state: line.assetState }, line, today(ctx)) }));

async function boardOf(ctx: Ctx, query: BoardQuery): Promise<Board & { unit: UnitName; units: UnitName[] }> {
  const { unit, units } = await unitAsked(ctx, query.unit);
  return { unit, units, seen: await seenAssets(ctx), unitId: unit.id, day: today(ctx), query };
}

/** The board as the query asks. */
export async function readBoard(ctx: Ctx, query: BoardQuery): Promise<FreshnessBoard> {
  const board = await boardOf(ctx, query);
  const page = { limit: boardLength, offset: (query.page - 1) * boardLength };
  const [counts, lines] = await Promise.all([selectCounts(ctx.db, board), selectLines(ctx.db, board, page)]);
  return { query, unit: board.unit, units: board.units, counts, lines: shown(ctx, lines) };
}

/** The same, whole, for a file. */
export async function boardRows(ctx: Ctx, query: BoardQuery): Promise<{ unit: UnitName; lines: ShownLine[] }> {
  const board = await boardOf(ctx, query);
  const lines = await selectLines(ctx.db, board, { limit: longestFile, offset: 0 });
  return { unit: board.unit, lines: shown(ctx, lines) };
}
