// Reading activities: lists and one page's view, with what the reader may do next.
import { authorityOver, namesOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { chainOf, type Chain } from '../rules-chain.ts';
import { shareMoment } from '../rules-blocks.ts';
import { isUnderWay, nextSteps } from '../rules.ts';
import type { Standing } from '../rules-groups.ts';
import type { Activity, HoursRow, Role, StepKind } from '../types.ts';
import { selectHoursOf } from './store-hours.ts';
import {
  countByStanding,
  selectActivities,
  selectAround,
  selectBeside,
  type Deadlines,
  type ListedActivity,
  type Outcome
} from './store-lists.ts';
import { selectActivity, selectDocuments, selectSteps, type StepRow } from './store.ts';
import { roleHere } from './take-step.ts';

export type ActivityFilter = { year?: number | undefined; states?: readonly Standing[]; page?: number };
export type ActivityList = {
  rows: ListedActivity[];
  total: number;
  pages: number;
  counts: Partial<Record<Standing, number>>;
};

/** The actor's own activities, a page of fifty, the newest first. */
export async function listActivities(ctx: Ctx, filter: ActivityFilter): Promise<ActivityList> {
  const personId = ctx.actor.personId ?? notFound('person');
  const day = today(ctx);
  const year = filter.year ?? Number(day.slice(0, 4));
  const [list, counts] = await Promise.all([
    selectActivities(ctx.db, { ...filter, personId, today: day }),
    countByStanding(ctx.db, { personId, year, today: day })
  ]);
  return { ...list, counts };
}

export type ActivityView = Activity &
  Outcome &
  Deadlines & {
    name: string;
    role: Role;
    next: StepKind[];
    isUnderWay: boolean;
    chain: Chain;
    steps: (StepRow & { by: string })[];
    attachments: Awaited<ReturnType<typeof selectDocuments>>;
    hours: HoursRow[];
    /** Who decides today, by name. */
    deciders: string[];
    /** Other learning that wants the same moment, while it can still be moved. */
    overlapping: { id: number; title: string }[];
  };

async function namesAround(ctx: Ctx, activity: Activity, steps: StepRow[]) {
  const { deciders } = await authorityOver(ctx, activity);
  const names = await namesOf(ctx, [activity.personId, ...deciders, ...steps.map((step) => step.byId)]);
  const nameOf = (id: number) => names.get(id) ?? '';
  return {
    name: nameOf(activity.personId),
    deciders: deciders.map(nameOf),
    steps: steps.map((step) => ({ ...step, by: nameOf(step.byId) }))
  };
}

/** An activity with everything its page shows; not found for whom it does not concern. */
export async function getActivity(ctx: Ctx, id: number): Promise<ActivityView> {
  const activity = await selectActivity(ctx.db, id);
  const role = await roleHere(ctx, activity);
  const [around, steps, attachments, hours, beside] = await Promise.all([
    selectAround(ctx.db, id),
    selectSteps(ctx.db, id),
    selectDocuments(ctx.db, id),
    selectHoursOf(ctx.db, id),
    ['draft', 'waiting', 'granted'].includes(activity.state) ? selectBeside(ctx.db, activity) : []
  ]);
  const out = { isPublished: around.assetState === 'published', isHeld: around.heldOn !== null };
  return {
    ...activity,
    ...around,
    ...(await namesAround(ctx, activity, steps)),
    role,
    attachments,
    hours,
    overlapping: beside.filter((other) => shareMoment(activity, other)).map(({ id, title }) => ({ id, title })),
    next: nextSteps(activity, role, today(ctx)),
    isUnderWay: isUnderWay(activity, today(ctx)),
    chain: chainOf(activity, out)
  };
}
