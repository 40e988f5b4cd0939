// Hand-overs as pages read them: the list, one of them, and the leader's board of knowledge.
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { readBoard, readNeeds } from '#modules/curation/server/index.ts';
import { assetCards, seenAssets } from '#modules/knowledge/server/index.ts';
import { queueTimes, type WaitLine } from '#modules/quality/server/index.ts';
import { namesOf } from '#modules/people/server/index.ts';
import { letGo, mayWrite, read, ready, signOff } from '../rules.ts';
import type { ListQuery, MoveShow } from '../schema.ts';
import type { Direction, Item, Move, MoveLine, Reason, Standing } from '../types.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { seenMove } from './standing.ts';
import { countAssets, selectItems } from './store.ts';
import { selectAddressed, selectDirections } from './store-directions.ts';
import { countMoves, selectCounts, selectMoves, type Who } from './store-lists.ts';
import { countUnused, selectLed, selectLine, selectUnit, type UnitName } from './store-places.ts';

export const movesLength = 50;

/** Who asks, with what she leads and cares for. */
export const whoAsks = (ctx: Ctx): Who => ({
  personId: signedIn(ctx),
  carried: carried(ctx),
  cared: unitsWith(ctx.actor, 'knowledge.steward'),
  day: today(ctx)
});

export type MoveList = {
  query: ListQuery & { show: MoveShow };
  counts: Record<MoveShow, number>;
  moves: MoveLine[];
  addressed: Direction[];
  mayAnnounce: boolean;
  led: UnitName[];
};

/** Hand-overs as the query asks; where one has none oneself, those of the units one leads or cares for come first. */
export async function listMoves(ctx: Ctx, query: ListQuery): Promise<MoveList> {
  const who = whoAsks(ctx);
  const [counts, led] = await Promise.all([selectCounts(ctx.db, who), selectLed(ctx.db, who.carried, who.day)]);
  const mayAnnounce = led.length > 0 || who.cared === null || who.cared.length > 0;
  const show = query.show ?? (counts.mine === 0 && mayAnnounce ? 'open' : 'mine');
  const page = { show, limit: movesLength, offset: (query.page - 1) * movesLength };
  const addressed = await selectAddressed(ctx.db, who.personId);
  return {
    query: { ...query, show },
    counts,
    moves: await selectMoves(ctx.db, who, page),
    addressed,
    mayAnnounce,
    led
  };
}

export type MoveView = {
  move: Move;
  standing: Standing;
  names: { mover: string; successor: string | null };
  unit: UnitName | null;
  items: Item[];
  can: { write: boolean; ready: boolean; read: boolean; waive: boolean; drop: boolean; nameSuccessor: boolean };
  /** Why the leader cannot sign it off yet; null where she can, or is none. */
  lacks: Reason | null;
};

async function itemsOf(ctx: Ctx, id: number): Promise<Item[]> {
  const rows = await selectItems(ctx.db, id);
  const cards = await assetCards(
    ctx,
    rows.flatMap(({ assetId }) => assetId ?? [])
  );
  return rows.map(({ assetId, ...row }) => {
    const card = cards.find((each) => each.id === assetId);
    const asset = card ? { id: card.id, title: card.title, state: card.state } : null;
    return { ...row, asset, hasAsset: assetId !== null };
  });
}

/** One hand-over with what the reader can do. */
export async function getMove(ctx: Ctx, id: number): Promise<MoveView> {
  const { move, standing } = await seenMove(ctx, id);
  const items = await itemsOf(ctx, id);
  const names = await namesOf(ctx, [move.personId, ...(move.successorId === null ? [] : [move.successorId])]);
  const signed = signOff(standing, move, { publishedAssets: await countAssets(ctx.db, id) });
  const reason = 'x';
  return {
    move,
    standing,
    names: {
      mover: names.get(move.personId) ?? '',
      successor: move.successorId === null ? null : (names.get(move.successorId) ?? '')
    },
    unit: (await selectUnit(ctx.db, move.unitId, today(ctx))) ?? null,
    items,
    can: {
      write: mayWrite(standing, move),
      ready: move.readyAt === null && ready(standing, move, ['tasks', 'contacts', 'cases', 'risks', 'open-work']).ok,
      read: move.readAt === null && read(standing, move).ok,
      waive: letGo(standing, move, { state: 'waived', reason }).ok,
      drop: letGo(standing, move, { state: 'dropped', reason }).ok,
      nameSuccessor: move.state === 'open' && (standing.isLeader || standing.isSteward)
    },
    lacks: signed.ok ? null : signed.reason
  };
}

export type KnowledgeBoard = {
  unit: UnitName;
  led: UnitName[];
  isLeader: boolean;
  needs: { all: number; gaps: number };
  fresh: { due: number; overdue: number };
  use: { unused: number; published: number };
  moves: { open: number; late: number; complete: number; waived: number };
  /** How long assets wait for the panel: of the whole unit first, then of its parts. */
  waits: WaitLine[];
  directions: Direction[];
};

/** The board of knowledge of a unit, for its leaders and for whoever cares for its knowledge; not found for others. */
export async function readKnowledgeBoard(ctx: Ctx, code: string): Promise<KnowledgeBoard> {
  const who = whoAsks(ctx);
  const led = await selectLed(ctx.db, who.carried, who.day);
  const unit = (code === '' ? led[0] : await selectUnit(ctx.db, code, who.day)) ?? notFound('unit');
  const { above, isLeader } = await selectLine(ctx.db, { unitId: unit.id, carried: who.carried, day: who.day });
  const isSteward = who.cared === null || who.cared.some((id) => above.includes(id));
  if (!isLeader && !isSteward) notFound('unit');
  const of = { unitId: unit.id, day: who.day };
  const asked = { unit: unit.code, page: 1 };
  const [board, needs, use, moves, waits, directions] = await Promise.all([
    readBoard(ctx, { ...asked, q: '', show: 'overdue' }),
    readNeeds(ctx, { ...asked, show: 'gaps', pair: undefined, review: undefined }),
    countUnused(ctx.db, { ...of, seen: await seenAssets(ctx) }),
    countMoves(ctx.db, of),
    queueTimes(ctx, unit.id),
    selectDirections(ctx.db, unit.id)
  ]);
  const { due, overdue } = board.counts;
  return { unit, led, isLeader, needs: needs.counts, fresh: { due, overdue }, use, moves, waits, directions };
}
