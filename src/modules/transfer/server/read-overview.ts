// What came of one's own learning, on one page; and the same for one activity, beside it.
import { authorityOver } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayReadNote, roleOver } from '../policy.ts';
import { isFinished } from '../rules-notes.ts';
import { stateOf } from '../rules-plans.ts';
import type { Milestone, MilestoneState, NoteState, PlanRule } from '../types.ts';
import { selectAdopted, selectAdoptingUnits, type AdoptedWay } from './store-escalations.ts';
import { selectAfter, selectOptionalHeld, selectPlanRule, type AfterActivity } from './store-held.ts';
import { selectOwnNotes, selectOwnPlans, type ListedNote, type ListedPlan } from './store-lists.ts';
import { selectMilestones } from './store-plans.ts';
import { selectOptionalNoteOf } from './store-notes.ts';
import { selectOwnInnovations, type ListedInnovation } from './store-register.ts';

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
  plan: {
    id: number;
    milestones: (Pick<Milestone, 'dueDay' | 'dueOn' | 'isMet'> & { state: MilestoneState })[];
  } | null;
  mayPlan: boolean;
  minJp: number;
};

async function planBeside(ctx: Ctx, planId: number): Promise<AfterOne['plan']> {
  const milestones = await selectMilestones(ctx.db, planId);
  const views = milestones.map((each) => {
    const { dueDay, dueOn, isMet } = each;
    return { dueDay, dueOn, isMet, state: stateOf(each, today(ctx)) };
  });
  return { id: planId, milestones: views };
}

/** What came of an activity, for the panel on its page; undefined while it is not finished, or for whom it is not. */
export async function afterActivity(ctx: Ctx, activityId: number): Promise<AfterOne | undefined> {
  const activity = await selectOptionalHeld(ctx.db, activityId);
  if (!activity || !isFinished(activity, today(ctx))) return undefined;
  const role = roleOver(ctx.actor, activity.personId, await authorityOver(ctx, activity));
  if (!role) return undefined;
  const rule = await selectPlanRule(ctx.db, activity.endsOn);
  const [note, [found]] = await Promise.all([
    selectOptionalNoteOf(ctx.db, activityId),
    selectAfter(ctx.db, activity.personId, { today: today(ctx), rule, activityId })
  ]);
  const planId = found?.planId ?? null;
  return {
    activityId,
    isOwn: role === 'owner',
    note: note && mayReadNote(role, note) ? { id: note.id, state: note.state } : null,
    plan: planId === null ? null : await planBeside(ctx, planId),
    mayPlan: role === 'owner' && planId === null && (found?.asksForPlan ?? false),
    minJp: rule.minJp
  };
}

export type Adopted = {
  rows: AdoptedWay[];
  total: number;
  units: { code: string; name: string; count: number }[];
};

/** The ways of working that units have adopted: of one unit with those below it, or of all. */
export async function readAdopted(ctx: Ctx, filter: { unitCode: string; q: string; page: number }): Promise<Adopted> {
  const on = today(ctx);
  const [found, units] = await Promise.all([
    selectAdopted(ctx.db, { ...filter, on }),
    selectAdoptingUnits(ctx.db, { own: ctx.actor.unitId, on })
  ]);
  return { ...found, units };
}
