// Activities as their pages show them: the calendar, one activity with what the reader can do, the code for the room.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { codeAt } from '#platform/server/rotating-code.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { namesOf, ownColleagues } from '#modules/people/server/index.ts';
import { change, close, codeIsOpen, confirmPresence, list, replan, summarise } from '../rules-activities.ts';
import type { ActivityQuery, ActivityShow } from '../schema-activities.ts';
import type { Activity, Reach } from '../types-activities.ts';
import { clockOf } from './clock.ts';
import { isKeeper, keptHomes } from './keeper.ts';
import { standingIn } from './standing.ts';
import {
  selectActivities,
  selectActivity,
  selectActivityCounts,
  selectIdeaActivities,
  selectReach,
  selectSharedCodes,
  selectUnitNames,
  type ActivityLine
} from './store-activities.ts';
import {
  selectAttendance,
  selectEntry,
  selectFiles,
  selectPresent,
  type KeptFile,
  type Present
} from './store-attendance.ts';
import { selectByActivity, type IdeaOfActivity } from './store-ideas.ts';
import { selectUnitName, type Home } from './store-units.ts';

export type { ActivityLine };
export type ActivityList = {
  query: ActivityQuery;
  lines: ActivityLine[];
  counts: Record<ActivityShow, number>;
  mayAnnounce: boolean;
};

/** One page of the calendar of activities. */
export async function listActivities(ctx: Ctx, query: ActivityQuery): Promise<ActivityList> {
  const reader = { personId: signedIn(ctx), day: today(ctx) };
  const [lines, counts] = await Promise.all([
    selectActivities(ctx.db, query, reader),
    selectActivityCounts(ctx.db, query.q, reader.day)
  ]);
  return { query, lines, counts, mayAnnounce: isKeeper(ctx) };
}

/** The whole list that a query names, for a file. */
export const exportActivities = (ctx: Ctx, query: ActivityQuery): Promise<ActivityLine[]> =>
  selectActivities(ctx.db, { ...query, page: 1 }, { personId: signedIn(ctx), day: today(ctx), limit: 20_000 });

/** The units for which the actor may announce an activity; who keeps none finds no form. */
export async function activityHomes(ctx: Ctx): Promise<Home[]> {
  const homes = await keptHomes(ctx);
  return homes.length > 0 ? homes : notFound('form');
}

/** Idea activities of these days, for who proposes an idea in one. */
export const ideaActivities = (ctx: Ctx): Promise<{ id: number; title: string }[]> => {
  signedIn(ctx);
  return selectIdeaActivities(ctx.db, today(ctx));
};

export type ActivityView = {
  activity: Activity;
  unitName: string;
  units: string[];
  present: number;
  isPresent: boolean;
  /** Named and not yet confirmed by the reader herself. */
  isAsked: boolean;
  people: (Present & { canConfirm: boolean })[];
  colleagues: { nip: string; name: string }[];
  files: KeptFile[];
  reach: Reach[];
  ideas: IdeaOfActivity[];
  /** Codes of the units it is shared with, for who may write its plan anew. */
  shared: string[];
  announcedBy: string;
  confirmedBy: string;
  abilities: Record<
    'showCode' | 'enterCode' | 'list' | 'cancel' | 'change' | 'summarise' | 'confirm' | 'bring',
    boolean
  >;
};

/** What of it only who runs it sees: names of those present, colleagues to name. */
async function insideOf(ctx: Ctx, activity: Activity, standing: Awaited<ReturnType<typeof standingIn>>) {
  if (!standing.runs) return { people: [], colleagues: [] };
  const [people, colleagues] = await Promise.all([selectAttendance(ctx.db, activity.id), ownColleagues(ctx)]);
  return {
    people: people.map((entry) => ({ ...entry, canConfirm: confirmPresence(activity, entry, standing).ok })),
    colleagues
  };
}

/** One activity, and what the reader can do about it. */
export async function getActivity(ctx: Ctx, id: number): Promise<ActivityView> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const { secret: _, ...activity } = await selectActivity(ctx.db, id);
  const [standing, entry, present] = await Promise.all([
    standingIn(ctx, activity),
    selectEntry(ctx.db, id, me),
    selectPresent(ctx.db, id)
  ]);
  const [unitName, units, files, reach, ideas, names, inside] = await Promise.all([
    selectUnitName(ctx.db, activity.unitId, day),
    selectUnitNames(ctx.db, id, day),
    selectFiles(ctx.db, id),
    selectReach(ctx.db, id, day),
    selectByActivity(ctx.db, id),
    namesOf(ctx, [activity.announcedBy, ...(activity.confirmedBy === null ? [] : [activity.confirmedBy])]),
    insideOf(ctx, activity, standing)
  ]);
  const mayReplan = replan(activity, standing, { present, plan: activity, today: day }).ok;
  const isOpen = codeIsOpen(activity, clockOf(ctx)).ok;
  const isAsked = entry !== undefined && entry.deniedAt === null && confirmPresence(activity, entry, standing).ok;
  return {
    ...{ activity, unitName, units, files, reach, ideas, present, isAsked, isPresent: standing.isPresent },
    ...inside,
    shared: mayReplan ? await selectSharedCodes(ctx.db, activity) : [],
    announcedBy: names.get(activity.announcedBy) ?? '',
    confirmedBy: names.get(activity.confirmedBy ?? 0) ?? '',
    abilities: {
      showCode: isOpen && standing.runs,
      enterCode: isOpen && !standing.isPresent && activity.announcedBy !== me,
      list: list(activity, standing, day).ok,
      cancel: change(activity, standing, present).ok,
      change: mayReplan,
      summarise: summarise(activity, standing, { present, today: day }).ok,
      confirm: close(activity, standing).ok,
      bring: standing.runs && activity.state !== 'cancelled'
    }
  };
}

/** The code of an activity for the screen in the room, shown by who runs it while it is taken. */
export async function shownActivityCode(
  ctx: Ctx,
  id: number
): Promise<{ title: string; code: string; present: number }> {
  const activity = await selectActivity(ctx.db, id);
  const standing = await standingIn(ctx, activity);
  if (!standing.runs || !codeIsOpen(activity, clockOf(ctx)).ok) return notFound('code');
  return { title: activity.title, code: codeAt(activity.secret, ctx.now), present: await selectPresent(ctx.db, id) };
}
