// An item of a plan as the rules take it, for their tests.
import type { PlanItem } from '#modules/plans/types.ts';

/** An hour of self-learning in February and March 2026, not begun; what differs is given. */
export const planItem = (over: Partial<PlanItem> = {}): PlanItem => ({
  id: 1,
  lineageId: null,
  goal: 'Rekonsiliasi',
  competencyCode: null,
  solution: 'self',
  share: 10,
  source: '',
  startsOn: '2026-02-01',
  endsOn: '2026-03-31',
  plannedMinutes: 60,
  progress: 0,
  confirmedOn: null,
  confirmedBy: null,
  finishedOn: null,
  ...over
});
