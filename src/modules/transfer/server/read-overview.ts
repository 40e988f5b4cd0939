// What came of one's own learning, on one page; and the same for one activity, beside it.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import type { PlanRule } from '../types.ts';
import { roleHere } from './on-note.ts';
import { selectAdopted, selectAdoptingUnits, type AdoptedWay } from './store-escalations.ts';
import { selectAfter, selectHeld, selectPlanRule, type AfterActivity } from './store-held.ts';
import { selectOwnNotes, selectOwnPlans, type ListedNote, type ListedPlan } from './store-lists.ts';
import { selectMilestones } from './store-plans.ts';
import { selectOptionalNoteOf } from './store-notes.ts';
import { selectOwnInnovations, type ListedInnovation } from './store-register.ts';
import { stateOf } from '../rules-plans.ts';
import { isFinished } from '../rules-notes.ts';
import type { MilestoneState, NoteState } from '../types.ts';

export type Overview = {
  rule: PlanRule;
  notes: ListedNote[];
  plans: ListedPlan[];
  innovations: ListedInnovation[];
  /** Finished activities without a note, the newest first. */
  toNote: AfterActivity[];
  /** Finished activities long enough for a plan that have none. */
  toPlan: AfterActivity[];
  /** Every finished activity of late: what an innovation may have come from. */
  finished: AfterActivity[];
};

/** The actor's own notes, plans and innovations, and what could still come of finished activities. */
export async function readOverview(ctx: Ctx): Promise<Overview> {
  const personId = ctx.actor.personId ?? notFound('person');
  const on = today(ctx);
  const rule = await selectPlanRule(ctx.db, on);
  const [notes, plans, innovations, finished] = await Promise.all([
    selectOwnNotes(ctx.db, personId),
    selectOwnPlans(ctx.db, personId),
    selectOwnInnovations(ctx.db, personId, on),
    selectAfter(ctx.db, personId, { today: on, rule })
  ]);
  const toNote = finished.filter(({ noteId }) => noteId === null);
  const toPlan = finished.filter(({ planId, asksForPlan }) => planId === null && asksForPlan);
  return { rule, notes, plans, innovations, toNote, toPlan, finished };
}

/** The own finished activities of late, to name where an innovation came from. */
export async function finishedActivities(ctx: Ctx): Promise<AfterActivity[]> {
  const personId = ctx.actor.personId ?? notFound('person');
  const on = today(ctx);
  return selectAfter(ctx.db, personId, { today: on, rule: await selectPlanRule(ctx.db, on) });
}

/** What came of one activity: its note and its plan, and whether the reader may begin them. */
export type AfterOne = {
  activityId: number;
  isOwn: boolean;
  note: { id: number; state: NoteState } | null;
  plan: { id: number; milestones: { dueDay: number; dueOn: string; state: MilestoneState; isMet: boolean | null }[] } | null;
  mayPlan: boolean;
  minJp: number;
};

/** What came of an activity, for the panel on its page; undefined while it is not finished. */
export async function afterActivity(ctx: Ctx, activityId: number): Promise<AfterOne | undefined> {
  const activity = await selectHeld(ctx.db, activityId).catch(() => undefined);
  const on = today(ctx);
  if (!activity || !isFinished(activity, on)) return undefined;
  const role = await roleHere(ctx, activity);
  const rule = await selectPlanRule(ctx.db, activity.endsOn);
  const isOwn = role === 'owner';
  const [note, [found]] = await Promise.all([
    selectOptionalNoteOf(ctx.db, activityId),
    selectAfter(ctx.db, activity.personId, { today: on, rule, activityId })
  ]);
  const planId = found?.planId ?? null;
  const milestones = planId === null ? [] : await selectMilestones(ctx.db, planId);
  const shown = note && (isOwn || note.state !== 'draft') ? { id: note.id, state: note.state } : null;
  return {
    activityId,
    isOwn,
    note: shown,
    plan:
      planId === null
        ? null
        : {
            id: planId,
            milestones: milestones.map((each) => {
              return { dueDay: each.dueDay, dueOn: each.dueOn, state: stateOf(each, on), isMet: each.isMet };
            })
          },
    mayPlan: isOwn && planId === null && (found?.asksForPlan ?? false),
    minJp: rule.minJp
  };
}

export type Adopted = {
  rows: AdoptedWay[];
  total: number;
  units: { code: string; name: string; count: number }[];
};

/** The ways of working that units have adopted: of one unit with those below it, or of all. */
export async function readAdopted(
  ctx: Ctx,
  filter: { unitCode: string; q: string; page: number }
): Promise<Adopted> {
  const on = today(ctx);
  const [found, units] = await Promise.all([
    selectAdopted(ctx.db, { ...filter, on }),
    selectAdoptingUnits(ctx.db, on)
  ]);
  return { ...found, units };
}
