// Actualisation plans: which activity asks for one, when milestones are due, what may be reported and confirmed. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { HeldActivity, Milestone, MilestoneState, PlanRule, Reason, Role } from './types.ts';

/** Whether an activity is long enough for a plan. */
export const asksForPlan = ({ jp }: Pick<HeldActivity, 'jp'>, rule: PlanRule): boolean => (jp ?? 0) >= rule.minJp;

/** The milestones of an activity by the rule: day after the end, and when that is. */
export const dueDates = (endsOn: Day, rule: PlanRule): { dueDay: number; dueOn: Day }[] =>
  rule.dueDays.map((dueDay) => ({ dueDay, dueOn: addDays(endsOn, dueDay) }));

/** How a milestone stands on a day. */
export function stateOf(milestone: Milestone, today: Day): MilestoneState {
  if (milestone.confirmedAt) return 'confirmed';
  if (milestone.reportedAt) return 'reported';
  if (milestone.aim.trim() === '') return 'empty';
  if (milestone.reason !== '') return 'returned';
  return milestone.dueOn <= today ? 'due' : 'open';
}

/** Whether the aim of a milestone can still be written: until it was reported the first time. */
export const isWritable = ({ reportedAt, confirmedAt, reason }: Milestone): boolean =>
  reportedAt === null && confirmedAt === null && reason === '';

/** Why the aims cannot be kept: each milestone that can be written says what will have been put to work. */
export const lackInAims = (
  milestones: readonly Milestone[],
  aims: ReadonlyMap<number, string>
): { id: number; reason: Reason } | undefined => {
  const empty = milestones.find((each) => isWritable(each) && (aims.get(each.id) ?? each.aim).trim() === '');
  return empty && { id: empty.id, reason: 'aim-missing' };
};

export type MilestoneReport = { isMet: boolean; line: string };
type Hand = { role: Role; personId: number; now: Date; today: Day };

/** The milestone as its owner reports it: met at any time, not met only once it is due, always with a line. */
export function report(milestone: Milestone, said: MilestoneReport, hand: Hand): Result<Milestone, Reason> {
  if (hand.role !== 'owner') return refused('not-yours');
  const state = stateOf(milestone, hand.today);
  if (state === 'confirmed' || state === 'reported') return refused('not-now');
  if (state === 'empty') return refused('aim-missing');
  if (said.line.trim() === '') return refused('line-missing');
  if (!said.isMet && milestone.dueOn > hand.today) return refused('not-due');
  return done({ ...milestone, isMet: said.isMet, line: said.line.trim(), reportedAt: hand.now, reason: '' });
}

export type MilestoneVerdict = { kind: 'confirm' | 'return'; note: string };

/** The milestone after who decides has judged the report. */
export function judge(milestone: Milestone, verdict: MilestoneVerdict, hand: Hand): Result<Milestone, Reason> {
  if (hand.role !== 'decider') return refused('not-yours');
  if (milestone.confirmedAt) return refused('already-decided');
  if (!milestone.reportedAt) return refused(milestone.reason === '' ? 'not-reported' : 'already-decided');
  if (verdict.kind === 'confirm') return done({ ...milestone, confirmedAt: hand.now, confirmedBy: hand.personId });
  const reason = verdict.note.trim();
  return reason === '' ? refused('reason-missing') : done({ ...milestone, reportedAt: null, reason });
}
