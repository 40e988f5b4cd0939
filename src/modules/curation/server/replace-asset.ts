// A newer asset takes the place of an older one: the older stays readable, says so, and is looked at no more.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { assetStanding, noteNewer, type SeenAsset } from '#modules/knowledge/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayCare } from '../policy.ts';
import { addMonths, replace } from '../rules.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { kindOf, lockCared } from './sign-round.ts';
import { closeRound, insertNext, insertStep, selectMonths, selectOptionalRound, unsetStanding } from './store.ts';
import { tellRound } from './tell.ts';

/** The newer asset if the actor may know of it. */
async function seen(ctx: Ctx, tx: Tx, id: number): Promise<(SeenAsset & { isReplaced: boolean }) | undefined> {
  try {
    const asset = await assetStanding(within(ctx, tx), id);
    const round = await selectOptionalRound(tx, id);
    return { ...asset, isReplaced: round?.outcome === 'replaced' };
  } catch (error) {
    if (refusalOf(error) === 'not-found') return undefined;
    throw error;
  }
}

/** Says which asset takes the place of this one. */
export async function replaceAsset(
  ctx: Ctx,
  assetId: number,
  by: { newer: number; note: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const { asset, round, standing } = await lockCared(ctx, tx, assetId);
    if (!mayCare(standing)) return refused('not-yours');
    if (round.closedAt !== null) return refused('closed');
    const newer = replace(asset, await seen(ctx, tx, by.newer));
    if (!newer.ok) return newer;
    await closeRound(tx, round, { outcome: 'replaced', by: me, at: ctx.now, note: by.note, newerId: newer.value });
    await noteNewer(tx, assetId, newer.value);
    await tellRound(ctx, tx, { name: 'curation.round.replaced', round, payload: { newer: newer.value } });
    return newer;
  });
}

/** Takes a replacement back, for a reason: the asset is looked at again from now on. */
export async function reinstateAsset(ctx: Ctx, assetId: number, note: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const { asset, round, standing } = await lockCared(ctx, tx, assetId);
    if (!mayCare(standing)) return refused('not-yours');
    if (round.outcome !== 'replaced') return refused('not-replaced');
    if (note.trim() === '') return refused('reason-missing');
    await unsetStanding(tx, round);
    await noteNewer(tx, assetId, null);
    const months = await selectMonths(tx, kindOf(asset), today(ctx));
    const next = { version: asset.version, openedOn: today(ctx), dueOn: addMonths(today(ctx), months) };
    const id = await insertNext(tx, round, next);
    await insertStep(tx, { id }, { kind: 'reinstated', by: me, at: ctx.now, note });
    await tellRound(ctx, tx, { name: 'curation.round.reinstated', round: { id, unitId: round.unitId } });
    return done(id);
  });
}
