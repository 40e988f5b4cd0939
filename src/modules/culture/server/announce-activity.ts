// Announces an activity for a unit and those it is shared with, and calls it off.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { ActivityEvent } from '../events.ts';
import { change, datesOf } from '../rules-activities.ts';
import type { NewActivity } from '../schema-activities.ts';
import type { Activity } from '../types-activities.ts';
import type { Reason } from '../types.ts';
import { keeps } from './keeper.ts';
import { standingIn } from './standing.ts';
import {
  insertActivity,
  insertUnits,
  lockActivity,
  selectActivityByToken,
  updateCancelled
} from './store-activities.ts';
import { selectPresent } from './store-attendance.ts';
import { selectByCode } from './store-units.ts';

type Told = { name: ActivityEvent; activity: Pick<Activity, 'id' | 'unitId'>; personId?: number };

/** Writes what became of an activity into the transaction of the change. */
export const tellActivity = (ctx: Ctx, tx: Tx, { name, activity, personId }: Told): Promise<void> =>
  emit(ctx, tx, {
    name,
    subject: `culture.activity:${activity.id}`,
    unitId: activity.unitId,
    personId: personId ?? null
  });

/** Announces an activity; the same form sent twice does it once. */
export async function announceActivity(ctx: Ctx, input: NewActivity): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const dates = datesOf(input, today(ctx));
  if (!dates.ok) return dates;
  const token = markOf(ctx, input.token);
  return inTransaction(ctx.db, async (tx) => {
    if (!(await keeps(within(ctx, tx), input.unitId))) return refused('foreign-unit');
    const shared = await selectByCode(tx, input.shared, today(ctx));
    if (shared.length < input.shared.length) return refused('unknown-unit');
    const id = await insertActivity(tx, input, { by: me, at: ctx.now, token });
    if (id === undefined) return done((await selectActivityByToken(tx, token ?? '')) ?? 0);
    await insertUnits(tx, id, [...new Set([input.unitId, ...shared])]);
    await tellActivity(ctx, tx, { name: 'culture.activity.announced', activity: { id, unitId: input.unitId } });
    return done(id);
  });
}

/** Calls an activity off while nobody was there; sent twice, it is off once. */
export async function cancelActivity(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    const may = change(activity, await standingIn(within(ctx, tx), activity), await selectPresent(tx, id));
    if (!may.ok) return may.reason === 'cancelled' ? done(id) : may;
    await updateCancelled(tx, activity);
    await tellActivity(ctx, tx, { name: 'culture.activity.cancelled', activity });
    return done(id);
  });
}
