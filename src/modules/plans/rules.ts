// A plan as a state machine: who may take which step when, and what the plan is afterwards. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { lackOf } from './rules-items.ts';
import type { Plan, PlanAbilities, PlanItem, PlanState, Reason, Role, StepKind } from './types.ts';

type Turn = { by: Exclude<Role, 'reader'>; from: readonly PlanState[]; to?: PlanState };

const turns: Record<StepKind, Turn> = {
  edit: { by: 'owner', from: ['draft', 'returned'] },
  submit: { by: 'owner', from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { by: 'owner', from: ['submitted'], to: 'draft' },
  drop: { by: 'owner', from: ['draft', 'returned'], to: 'withdrawn' },
  approve: { by: 'decider', from: ['submitted'], to: 'approved' },
  return: { by: 'decider', from: ['submitted'], to: 'returned' },
  change: { by: 'owner', from: ['approved'] },
  confirm: { by: 'decider', from: ['approved'] },
  progress: { by: 'owner', from: ['approved'] }
};

const decided: readonly PlanState[] = ['approved', 'returned', 'replaced'];

/** Whether the step is open to this reader now, and if not, why. */
export function mayStep(kind: StepKind, plan: Pick<Plan, 'state'>, role: Role): Result<StepKind, Reason> {
  const turn = turns[kind];
  if (role !== turn.by) return refused('not-yours');
  if (turn.from.includes(plan.state)) return done(kind);
  const isDecision = kind === 'approve' || kind === 'return';
  return refused(isDecision && decided.includes(plan.state) ? 'already-decided' : 'not-now');
}

/** Whether the plan stands already where the step leads: a second press of the same button. */
export const hasArrived = (kind: StepKind, plan: Pick<Plan, 'state'>): boolean => turns[kind].to === plan.state;

/** A step that moves the plan from one state to another, with what is said. */
export type Move = { kind: 'submit' | 'withdraw' | 'drop' | 'approve' | 'return'; note: string };
/** Who takes a step, in which part, when. */
export type Hand = { personId: number; role: Role; now: Date };

function hindrance(plan: Plan, items: readonly PlanItem[], move: Move): Reason | undefined {
  if (move.kind === 'return' && move.note.trim() === '') return 'reason-missing';
  if (move.kind !== 'submit') return undefined;
  if (items.length === 0) return 'empty';
  return items.some((item) => lackOf(item, plan.year)) ? 'incomplete' : undefined;
}

function afterwards(plan: Plan, move: Move, hand: Hand): Plan {
  const state = turns[move.kind].to as PlanState;
  const decision = { decidedAt: hand.now, decidedBy: hand.personId };
  switch (move.kind) {
    case 'submit':
      return { ...plan, state, submittedAt: hand.now };
    case 'approve':
      return { ...plan, ...decision, state, reason: '' };
    case 'return':
      return { ...plan, ...decision, state, reason: move.note.trim() };
    default:
      return { ...plan, state };
  }
}

/** The plan after the move, or why it is refused: `apply(plan, items, { move: { kind: 'submit', note: '' }, hand })`. */
export function apply(plan: Plan, items: readonly PlanItem[], step: { move: Move; hand: Hand }): Result<Plan, Reason> {
  const { move, hand } = step;
  const may = mayStep(move.kind, plan, hand.role);
  if (!may.ok) return may;
  const reason = hindrance(plan, items, move);
  return reason ? refused(reason) : done(afterwards(plan, move, hand));
}

/** How many calendar days something has waited. */
export const waitedDays = (since: Day, today: Day): number =>
  Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);

/** The steps this reader may take: the page shows just these. */
export function abilitiesOver(plan: Pick<Plan, 'state'>, role: Role): PlanAbilities {
  const may = (kind: StepKind) => mayStep(kind, plan, role).ok;
  return {
    edit: may('edit'),
    submit: may('submit'),
    withdraw: may('withdraw'),
    drop: may('drop'),
    decide: may('approve'),
    change: may('change'),
    confirm: may('confirm'),
    progress: may('progress')
  };
}
