// Changes the questionnaire, scale by scale: each time a new version, asked from the next campaign on.
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayManage } from '../policy.ts';
import {
  changedInstrument,
  narrowedInstrument,
  widenedInstrument,
  type ScaleChange,
  type ScaleReason
} from '../rules-bank.ts';
import type { About, Instrument } from '../types.ts';
import { keepInstrument, latestInstrument, lockOpening } from './store.ts';

type Made = Result<number, ScaleReason>;

/** Makes the next version with these items; what runs or is closed keeps its own. Needs `surveys.manage`. */
export const changeScale = (ctx: Ctx, scale: string, change: ScaleChange): Promise<Made> =>
  nextVersion(ctx, (before) => changedInstrument(before, scale, change));

/** Makes the next version with a scale about one more practice. Needs `surveys.manage`. */
export const addScale = (ctx: Ctx, scale: { id: string; about: About }, change: ScaleChange): Promise<Made> =>
  nextVersion(ctx, (before) => widenedInstrument(before, scale, change));

/** Makes the next version without a scale; older versions keep it. Needs `surveys.manage`. */
export const layScaleAside = (ctx: Ctx, scale: string, version: number): Promise<Made> =>
  nextVersion(ctx, (before) => narrowedInstrument(before, scale, version));

async function nextVersion(ctx: Ctx, change: (before: Instrument) => Result<Instrument, ScaleReason>): Promise<Made> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockOpening(tx);
    const before = await latestInstrument(tx);
    const next = change(before);
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
