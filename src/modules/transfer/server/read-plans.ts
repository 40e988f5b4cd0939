// Reading one actualisation plan with everything its page shows.
import { authorityOver, namesOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { roleHere } from './on-note.ts';
import { isWritable, stateOf } from '../rules-plans.ts';
import type { Milestone, MilestoneState, Plan, Role } from '../types.ts';
import { selectHeld } from './store-held.ts';
import { selectMilestones, selectPlan } from './store-plans.ts';
import { selectSteps, type StepRow } from './store-steps.ts';

export type MilestoneView = Milestone & { state: MilestoneState; isWritable: boolean; isDue: boolean };
export type PlanView = Plan & {
  title: string;
  endsOn: string;
  name: string;
  role: Role;
  milestones: MilestoneView[];
  steps: StepRow[];
  deciders: string[];
};

/** A plan with its milestones; not found for whom it does not concern. */
export async function getPlan(ctx: Ctx, id: number): Promise<PlanView> {
  const plan = await selectPlan(ctx.db, id);
  const role = await roleHere(ctx, plan);
  const [activity, milestones, steps, { deciders }] = await Promise.all([
    selectHeld(ctx.db, plan.activityId),
    selectMilestones(ctx.db, id),
    selectSteps(ctx.db, { of: 'plan', id }),
    authorityOver(ctx, plan)
  ]);
  const names = await namesOf(ctx, [plan.personId, ...deciders]);
  const day = today(ctx);
  return {
    ...plan,
    title: activity.title,
    endsOn: activity.endsOn,
    name: names.get(plan.personId) ?? '',
    role,
    milestones: milestones.map((each) => ({
      ...each,
      state: stateOf(each, day),
      isWritable: isWritable(each),
      isDue: each.dueOn <= day
    })),
    steps,
    deciders: deciders.map((each) => names.get(each) ?? '')
  };
}
