// Minutes of a day are logged, in a few seconds on a phone.
import { placeOf } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { HoursEvent } from '../events.ts';
import { hoursHindrance } from '../rules-hours.ts';
import type { HoursInput } from '../schema.ts';
import type { HoursRow, Solution } from '../types.ts';
import { insertEntry, lockLedger, selectEntryOfToken, selectHours } from './store-hours.ts';
import { selectActivity } from './store.ts';

export type HoursReason = NonNullable<ReturnType<typeof hoursHindrance>> | 'not-your-activity';

async function kindOf(tx: Tx, activityId: number | null, personId: number): Promise<Solution | undefined> {
  if (activityId === null) return 'self';
  const activity = await selectActivity(tx, activityId);
  return activity.personId === personId ? activity.solution : undefined;
}

async function write(
  ctx: Ctx,
  tx: Tx,
  input: HoursInput & { token: string | null }
): Promise<Result<HoursRow, HoursReason>> {
  const personId = ctx.actor.personId ?? notFound('person');
  const day = await selectHours(tx, personId, { from: input.onDate, until: input.onDate });
  const hindrance = hoursHindrance(input, day, today(ctx));
  if (hindrance) return refused(hindrance);
  const kind = await kindOf(tx, input.activityId, personId);
  if (!kind) return refused('not-your-activity');
  const unitId = (await placeOf(within(ctx, tx), personId)) ?? notFound('placement');
  const entry = await insertEntry(tx, { ...input, personId, unitId, kind, loggedAt: ctx.now });
  const name: HoursEvent = 'learning.hours.logged';
  await emit(ctx, tx, { name, subject: `learning.hours:${entry.id}`, personId, unitId });
  return done(entry);
}

/** Logs minutes of the actor's own; a form sent twice gives the first entry again. No minute is taken twice. */
export async function logHours(
  ctx: Ctx,
  input: HoursInput & { token?: string | undefined }
): Promise<Result<HoursRow, HoursReason>> {
  const personId = ctx.actor.personId ?? notFound('person');
  const token = input.token || null;
  return inTransaction(ctx.db, async (tx) => {
    await lockLedger(tx, personId);
    const before = token ? await selectEntryOfToken(tx, token) : undefined;
    if (before) return before.personId === personId ? done(before) : notFound('hours');
    return write(ctx, tx, { ...input, token });
  });
}
