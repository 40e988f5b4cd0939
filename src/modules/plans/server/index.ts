// The face of the module plans: what routes and higher modules may call.
export { addItem } from './add-item.ts';
export { aimPlan } from './aim-plan.ts';
export { changeItem } from './change-item.ts';
export { changePlan } from './change-plan.ts';
export { confirmItem } from './confirm-item.ts';
export { decidePlan, type Verdict } from './decide-plan.ts';
export { decidePlans, type Decided } from './decide-plans.ts';
export { dropPlan } from './drop-plan.ts';
export { removeItem } from './remove-item.ts';
export { setProgress } from './set-progress.ts';
export { startPlan } from './start-plan.ts';
export { submitPlan } from './submit-plan.ts';
export { withdrawPlan } from './withdraw-plan.ts';
export { queues } from './read-queues.ts';
export { duties, type Duty } from './read-duties.ts';
export { evidence } from './evidence.ts';
export { findJobs, type Job } from './gaps.ts';
export {
  getPlan,
  getPlanToWrite,
  listPlans,
  readGaps,
  type Gaps,
  type ItemView,
  type PlanLine,
  type PlanView
} from './read-plans.ts';
export { planItemsFor, type OpenItem } from './read-items.ts';
export { planStandings, teamPlans, type MemberPlan, type QueuedPlan, type TeamPlans } from './read-team.ts';
export type { PlanResult } from './on-plan.ts';
export { finishedGoals } from './read-finished.ts';
