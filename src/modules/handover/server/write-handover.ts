// What is handed over is written piece by piece, made ready, read by the successor, signed off by the leader or let go.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { assetCard } from '#modules/knowledge/server/index.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { MoveEvent } from '../events.ts';
import { letGo, mayWrite, read, ready, signOff } from '../rules.ts';
import type { Move, Part, Reason, Standing } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockSeen } from './standing.ts';
import { countAssets, decideMove, insertItem, removeItem, selectItems, updateMove } from './store.ts';
import { tellMove } from './tell.ts';

type Answer = Promise<Result<number, Reason>>;
type Work = (tx: Tx, of: { move: Move; standing: Standing }) => Promise<Reason | void>;

/** Does something with a move that exists for the actor, and tells it. */
const inMove = (ctx: Ctx, id: number, name: MoveEvent, work: Work): Answer =>
  inTransaction(ctx.db, async (tx) => {
    const seen = await lockSeen(ctx, tx, id);
    const reason = await work(tx, seen);
    if (reason !== undefined) return refused(reason);
    await tellMove(ctx, tx, { name, move: seen.move });
    return done(id);
  });

type Piece = { part: Part; body: string; asset: number | null };

/** Writes one piece down: a text, an asset that the writer may open, or both. What was read before is read again. */
export const addItem = (ctx: Ctx, id: number, { part, body, asset }: Piece): Answer =>
  inMove(ctx, id, 'handover.move.written', async (tx, { move, standing }) => {
    if (move.state !== 'open') return 'over';
    if (!mayWrite(standing, move)) return 'not-yours';
    if (body === '' && asset === null) return 'empty-item';
    if (asset !== null && !(await assetCard(within(ctx, tx), asset))) return 'unknown-asset';
    await insertItem(tx, { moveId: id, part, body, assetId: asset, byId: signedIn(ctx), at: ctx.now });
    if (move.readAt !== null) await updateMove(tx, move, { readAt: null });
  });

/** Takes a piece off the list. */
export const dropItem = (ctx: Ctx, id: number, itemId: number): Answer =>
  inMove(ctx, id, 'handover.move.written', async (tx, { move, standing }) => {
    if (!mayWrite(standing, move)) return move.state === 'open' ? 'not-yours' : 'over';
    await removeItem(tx, id, itemId, ctx.now);
  });

/** Gives the list to the successor. */
export const makeReady = (ctx: Ctx, id: number): Answer =>
  inMove(ctx, id, 'handover.move.ready', async (tx, { move, standing }) => {
    const filled = (await selectItems(tx, id)).map(({ part }) => part);
    const may = ready(standing, move, filled);
    if (!may.ok) return may.reason;
    await updateMove(tx, move, { readyAt: ctx.now });
  });

/** Names who follows; leader and officer do. */
export async function nameSuccessor(ctx: Ctx, id: number, nip: string): Answer {
  const [person] = (await peopleByNip(ctx, [nip])).people;
  if (!person) return refused('unknown-nip');
  return inMove(ctx, id, 'handover.move.successor-named', async (tx, { move, standing }) => {
    if (move.state !== 'open') return 'over';
    if (!standing.isLeader && !standing.isSteward) return 'not-yours';
    if (person.id === move.personId) return 'is-mover';
    await updateMove(tx, move, { successorId: person.id, readAt: null });
  });
}

/** The successor confirms to have read it. */
export const confirmRead = (ctx: Ctx, id: number): Answer =>
  inMove(ctx, id, 'handover.move.read', async (tx, { move, standing }) => {
    const may = read(standing, move);
    if (!may.ok) return may.reason;
    await updateMove(tx, move, { readAt: ctx.now });
  });

/** The leader signs it off. */
export const completeMove = (ctx: Ctx, id: number): Answer =>
  inMove(ctx, id, 'handover.move.completed', async (tx, { move, standing }) => {
    const may = signOff(standing, move, { publishedAssets: await countAssets(tx, id) });
    if (!may.ok) return may.reason;
    await decideMove(tx, move, { state: 'complete', by: signedIn(ctx), at: ctx.now, reason: '' });
  });

/** The leader lets it go for a reason, or an announcement is dropped. */
export const endMove = (ctx: Ctx, id: number, to: { state: 'waived' | 'dropped'; reason: string }): Answer =>
  inMove(ctx, id, `handover.move.${to.state}`, async (tx, { move, standing }) => {
    const may = letGo(standing, move, to);
    if (!may.ok) return may.reason;
    await decideMove(tx, move, { state: to.state, by: signedIn(ctx), at: ctx.now, reason: to.reason });
  });
