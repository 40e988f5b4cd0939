// Changes the items of one scale: a new version of the questionnaire, asked from the next campaign on.
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayManage } from '../policy.ts';
import { changedInstrument, type ScaleChange, type ScaleReason } from '../rules-bank.ts';
import { keepInstrument, latestInstrument, lockOpening } from './store.ts';

/** Makes the next version with these items; what runs or is closed keeps its own. Needs `surveys.manage`. */
export async function changeScale(ctx: Ctx, scale: string, change: ScaleChange): Promise<Result<number, ScaleReason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockOpening(tx);
    const before = await latestInstrument(tx);
    const next = changedInstrument(before, scale, change);
    if (!next.ok) return refused(next.reason);
    await keepInstrument(tx, before, null);
    const { version } = next.value;
    if (version === before.version) return done(version);
    await keepInstrument(tx, next.value, ctx.actor.personId);
    await emit(ctx, tx, {
      name: 'surveys.instrument.made',
      subject: `surveys.instrument:${version}`,
      payload: { version }
    });
    return done(version);
  });
}
