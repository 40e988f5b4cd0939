// An asset is looked at again: it is still right, or it was brought up to date; the last signature ends the round.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { assetStanding, type SeenAsset } from '#modules/knowledge/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Day } from '#platform/dates.ts';
import { mayCare, partsOf, type Standing } from '../policy.ts';
import { closing, isComplete, reschedule, reviewDay, sign } from '../rules.ts';
import type { Reason, Round, Verdict } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  closeRound,
  insertNext,
  insertSignature,
  insertStep,
  lockRound,
  selectConfirmedBefore,
  selectMonths,
  selectSignatures,
  updateDue
} from './store.ts';
import { selectGroupParts } from './store-groups.ts';
import { tellRound } from './tell.ts';

/** The form of an asset by which its term is known. */
export const kindOf = (asset: Pick<SeenAsset, 'address' | 'template'>): string =>
  asset.address === '' ? asset.template : 'address';

/** How the actor stands to an asset that she may know of. */
export async function standingOver(ctx: Ctx, asset: SeenAsset, groupId: number | null): Promise<Standing> {
  const personId = signedIn(ctx);
  const groupParts = await selectGroupParts(ctx.db, { groupId, personId, day: today(ctx) });
  return { isAuthor: asset.isAuthor, isSteward: asset.isSteward, groupParts };
}

/** The asset and its round, held against others, with how the actor stands to it. */
export async function lockCared(ctx: Ctx, tx: Tx, assetId: number) {
  const inside = within(ctx, tx);
  const asset = await assetStanding(inside, assetId);
  const round = await lockRound(tx, assetId, today(ctx));
  return { asset, round, standing: await standingOver(inside, asset, round.groupId) };
}

type Signed = { verdict: Verdict; note: string; nextOn: Day | null; version: number };

/** Ends the round if the signatures suffice, and begins the next one. */
async function endIfComplete(ctx: Ctx, tx: Tx, of: { round: Round; asset: SeenAsset; note: string }): Promise<boolean> {
  const { round, asset, note } = of;
  const signed = await selectSignatures(tx, round.id);
  if (!isComplete(round, signed, asset.version)) return false;
  const months = await selectMonths(tx, kindOf(asset), today(ctx));
  const end = closing(round, signed, { version: asset.version, today: today(ctx), months });
  await closeRound(tx, round, { outcome: end.outcome, by: signedIn(ctx), at: ctx.now, note });
  await insertNext(tx, round, { version: asset.version, openedOn: today(ctx), dueOn: end.dueOn });
  await tellRound(ctx, tx, { name: `curation.round.${end.outcome}`, round, payload: { nextOn: end.dueOn } });
  return true;
}

/** Signs a round on the version that was read; answers whether that ended it. */
export async function signRound(
  ctx: Ctx,
  assetId: number,
  said: Signed
): Promise<Result<{ isClosed: boolean }, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const { asset, round, standing } = await lockCared(ctx, tx, assetId);
    if (asset.state !== 'published') return refused('not-published');
    if (asset.version !== said.version) return refused('stale');
    if (said.nextOn !== null) {
      const day = reviewDay(said.nextOn, today(ctx));
      if (!day.ok) return day;
    }
    const part = sign(round, {
      ...said,
      personId: me,
      parts: partsOf(standing),
      signed: await selectSignatures(tx, round.id),
      confirmedBefore: await selectConfirmedBefore(tx, round)
    });
    if (!part.ok) return part;
    await insertSignature(tx, round, { ...said, personId: me, part: part.value, at: ctx.now });
    await tellRound(ctx, tx, {
      name: 'curation.round.signed',
      round,
      payload: { part: part.value, verdict: said.verdict }
    });
    return done({ isClosed: await endIfComplete(ctx, tx, { round, asset, note: said.note }) });
  });
}

/** Sets another date for the open round. */
export async function rescheduleRound(
  ctx: Ctx,
  assetId: number,
  to: { dueOn: Day; note: string }
): Promise<Result<Day, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const { round, standing } = await lockCared(ctx, tx, assetId);
    if (!mayCare(standing)) return refused('not-yours');
    const day = reschedule(round, to.dueOn, today(ctx));
    if (!day.ok) return day;
    await updateDue(tx, round, day.value);
    const { dueOn: fromOn } = round;
    await insertStep(tx, round, { kind: 'rescheduled', by: me, at: ctx.now, fromOn, toOn: day.value, note: to.note });
    await tellRound(ctx, tx, { name: 'curation.round.rescheduled', round, payload: { from: fromOn, to: day.value } });
    return day;
  });
}
