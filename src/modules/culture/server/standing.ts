// How the actor is related to an activity: asked by every use case about one.
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import type { Activity, ActivityStanding } from '../types-activities.ts';
import { keeps } from './keeper.ts';
import { selectEntry } from './store-attendance.ts';

/** Whether she runs it, keeps its unit, and was surely there. */
export async function standingIn(
  ctx: Ctx,
  activity: Pick<Activity, 'id' | 'unitId' | 'announcedBy'>
): Promise<ActivityStanding> {
  const personId = signedIn(ctx);
  const [isKeeping, entry] = await Promise.all([
    keeps(ctx, activity.unitId),
    selectEntry(ctx.db, activity.id, personId)
  ]);
  return {
    personId,
    keeps: isKeeping,
    runs: isKeeping || activity.announcedBy === personId,
    isPresent: entry !== undefined && entry.confirmedAt !== null
  };
}
