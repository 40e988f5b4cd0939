// Who was at an activity: by the code shown there, or named by who runs it and confirmed by somebody else.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { isFresh } from '#platform/server/rotating-code.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { attend, confirmPresence, list } from '../rules-activities.ts';
import type { Reason } from '../types.ts';
import { tellActivity } from './announce-activity.ts';
import { clockOf } from './clock.ts';
import { standingIn } from './standing.ts';
import { lockActivity } from './store-activities.ts';
import { insertListed, insertPresent, selectEntry, updateConfirmed, updateDenied } from './store-attendance.ts';

/** Somebody is there, by the code shown within the last minute. */
export async function attendActivity(ctx: Ctx, id: number, code: string): Promise<Result<number, Reason>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    const entry = await selectEntry(tx, id, personId);
    if (entry?.confirmedAt) return done(id);
    const by = { personId, isFresh: isFresh(activity.secret, code, ctx.now), now: clockOf(ctx) };
    const may = attend(activity, by);
    if (!may.ok) return may;
    await insertPresent(tx, { activityId: id, personId, at: ctx.now });
    await tellActivity(ctx, tx, { name: 'culture.activity.attended', activity, personId });
    return done(id);
  });
}

/** Who runs the activity names people as present; each counts when somebody else confirms it. */
export async function listAttendance(ctx: Ctx, id: number, nips: readonly string[]): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    const may = list(activity, await standingIn(within(ctx, tx), activity), today(ctx));
    if (!may.ok) return may;
    const named = { activityId: id, people: people.map((person) => person.id), by, at: ctx.now };
    for (const personId of await insertListed(tx, named))
      await tellActivity(ctx, tx, { name: 'culture.activity.listed', activity, personId });
    return done(id);
  });
}

/** Confirms that somebody who was named was there: the person, or another keeper than who named. */
export async function confirmAttendance(ctx: Ctx, id: number, personId: number): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    const entry = await selectEntry(tx, id, personId);
    if (!entry) return refused('not-yours');
    const may = confirmPresence(activity, entry, await standingIn(within(ctx, tx), activity));
    if (!may.ok) return may.reason === 'present-already' ? done(id) : may;
    await updateConfirmed(tx, { activityId: id, personId, by, at: ctx.now });
    await tellActivity(ctx, tx, { name: 'culture.activity.attended', activity, personId });
    return done(id);
  });
}

/** Somebody who was named was not there. */
export async function denyAttendance(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    await updateDenied(tx, { activityId: id, personId, at: ctx.now });
    await tellActivity(ctx, tx, { name: 'culture.activity.denied', activity, personId });
    return done(id);
  });
}
