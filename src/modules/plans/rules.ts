// A plan as a state machine: who may take which step when; and how far it has come. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import type { Plan, PlanAbilities, PlanItem, PlanState, Reason, Role } from './types.ts';

export type StepKind = 'edit' | 'submit' | 'withdraw' | 'approve' | 'return' | 'change' | 'confirm' | 'progress';

const turns: Record<StepKind, { by: Exclude<Role, 'reader'>; from: readonly PlanState[]; to?: PlanState }> = {
  edit: { by: 'owner', from: ['draft', 'returned'] },
  submit: { by: 'owner', from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { by: 'owner', from: ['submitted'], to: 'draft' },
  approve: { by: 'decider', from: ['submitted'], to: 'approved' },
  return: { by: 'decider', from: ['submitted'], to: 'returned' },
  change: { by: 'owner', from: ['approved'] },
  confirm: { by: 'decider', from: ['approved'] },
  progress: { by: 'owner', from: ['approved'] }
};

/** Whether the step is open to this reader now, and if not, why. */
export function mayStep(kind: StepKind, plan: Pick<Plan, 'state'>, role: Role): Result<StepKind, Reason> {
  const turn = turns[kind];
  if (role !== turn.by) return refused('not-yours');
  if (turn.from.includes(plan.state)) return done(kind);
  const isDecided = turn.by === 'decider' && ['approved', 'returned'].includes(plan.state);
  return refused(isDecided ? 'already-decided' : 'not-now');
}

/** Sends a plan to who decides; an empty one is refused. */
export function submit(plan: Plan, items: readonly PlanItem[], role: Role): Result<PlanState, Reason> {
  const step = mayStep('submit', plan, role);
  if (!step.ok) return step;
  return items.length === 0 ? refused('empty') : done('submitted');
}

/** Approves, or returns with a reason. */
export function decide(plan: Plan, verdict: { approve: boolean; reason: string }, role: Role): Result<PlanState, Reason> {
  const step = mayStep(verdict.approve ? 'approve' : 'return', plan, role);
  if (!step.ok) return step;
  if (verdict.approve) return done('approved');
  return verdict.reason.trim() === '' ? refused('reason-missing') : done('returned');
}

/** The steps this reader may take: the page shows just these. */
export function abilitiesOver(plan: Pick<Plan, 'state'>, role: Role): PlanAbilities {
  const may = (kind: StepKind) => mayStep(kind, plan, role).ok;
  return {
    edit: may('edit'),
    submit: may('submit'),
    withdraw: may('withdraw'),
    decide: may('approve'),
    change: may('change'),
    confirm: may('confirm'),
    progress: may('progress')
  };
}

/** Whether an item was carried out: confirmed by the supervisor, or an activity for it was accepted. */
export const isDone = (item: Pick<PlanItem, 'confirmedOn' | 'finishedOn'>): boolean =>
  item.confirmedOn !== null || item.finishedOn !== null;

/** How far a plan has come, 0–100: items done count whole, the others by what their owner says, never more than 90. */
export function progressOf(items: readonly Pick<PlanItem, 'confirmedOn' | 'finishedOn' | 'progress'>[]): number {
  if (items.length === 0) return 0;
  const each = items.map((item) => (isDone(item) ? 100 : Math.min(90, item.progress)));
  return Math.round(each.reduce((sum, share) => sum + share, 0) / items.length);
}

/** How the planned minutes spread over 70/20/10, in per cent: `{ 70: 65, 20: 25, 10: 10 }`. */
export function sharesOf(items: readonly Pick<PlanItem, 'share' | 'plannedMinutes'>[]): Record<70 | 20 | 10, number> {
  const whole = items.reduce((sum, item) => sum + item.plannedMinutes, 0);
  const part = (share: 70 | 20 | 10) =>
    items.filter((item) => item.share === share).reduce((sum, item) => sum + item.plannedMinutes, 0);
  const percent = (share: 70 | 20 | 10) => (whole === 0 ? 0 : Math.round((100 * part(share)) / whole));
  return { 70: percent(70), 20: percent(20), 10: percent(10) };
}
