// The list of what a job needs to know: needs are listed, ended for a reason, and the list is confirmed by another.
import { inTransaction } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayKeepNeeds } from '../policy-needs.ts';
import { confirmList } from '../rules-needs.ts';
import type { NeedInput } from '../schema-needs.ts';
import type { NeedReason, Pair } from '../types-needs.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  endNeed,
  insertNeed,
  insertReview,
  lockNeed,
  selectJob,
  selectList,
  selectNeedByToken
} from './store-needs.ts';
import { tellNeed } from './tell.ts';
import { unitStanding } from './unit-standing.ts';

/** Lists a need of a job that is held in the unit; the same form sent twice lists it once. */
export async function listNeed(ctx: Ctx, input: NeedInput): Promise<Result<number, NeedReason>> {
  const me = signedIn(ctx);
  if (!mayKeepNeeds(await unitStanding(ctx, input.unitId))) return refused('not-yours');
  const { unitId, pair, name, description, form, level } = input;
  const job = await selectJob(ctx.db, { unitId, pair, day: today(ctx) });
  if (job === undefined) return refused('unknown-pair');
  const token = input.token === '' ? null : `${me}:${input.token}`;
  return inTransaction(ctx.db, async (tx) => {
    const need = { ...pair, unitId, job, name, description, form, level, listedBy: me, listedAt: ctx.now, token };
    const id = await insertNeed(tx, need);
    if (id === undefined) return done((await selectNeedByToken(tx, token ?? '')) ?? 0);
    await tellNeed(ctx, tx, { name: 'curation.need.listed', id, unitId, payload: { ...pair } });
    return done(id);
  });
}

/** Says for a reason that something is needed no more. */
export async function dropNeed(ctx: Ctx, id: number, reason: string): Promise<Result<number, NeedReason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const need = await lockNeed(tx, id);
    if (!mayKeepNeeds(await unitStanding(within(ctx, tx), need.unitId))) return refused('not-yours');
    if (need.endedAt !== null) return refused('ended');
    await endNeed(tx, need, { by: me, at: ctx.now, reason });
    await tellNeed(ctx, tx, { name: 'curation.need.ended', id, unitId: need.unitId, payload: { reason } });
    return done(id);
  });
}

/** Confirms that a unit's list for a job is right; not by who alone added to it. */
export async function confirmNeeds(
  ctx: Ctx,
  of: { unitId: number; pair: Pair; note: string }
): Promise<Result<number, NeedReason>> {
  const me = signedIn(ctx);
  const { unitId, pair } = of;
  if (!mayKeepNeeds(await unitStanding(ctx, unitId))) return refused('not-yours');
  return inTransaction(ctx.db, async (tx) => {
    const may = confirmList(await selectList(tx, unitId, pair), me);
    if (!may.ok) return may;
    const job = (await selectJob(tx, { unitId, pair, day: today(ctx) })) ?? pair.family;
    const id = await insertReview(tx, { ...pair, unitId, job, byId: me, at: ctx.now, note: of.note });
    await tellNeed(ctx, tx, { name: 'curation.need.confirmed', id, unitId, payload: { ...pair } });
    return done(id);
  });
}
