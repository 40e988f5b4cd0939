// How a document comes to count: checked by its unit against the criteria, then verified by somebody else. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { criteriaOf, type Criterion, type Purpose } from './criteria.ts';
import type { CheckState, DocumentCheck, Reason, VerificationDecision } from './types.ts';

/** How a document stands in one of its purposes, by its last check. */
export function checkStateOf(check: Pick<DocumentCheck, 'isComplete' | 'decision'> | null): CheckState {
  if (check === null) return 'unchecked';
  if (!check.isComplete) return 'incomplete';
  return check.decision ?? 'waiting';
}

/** What a check may lean on: what was named and planned beside the document itself. */
export type Grounds = { contributors: number; planned: number; goals: number };

/** Criteria that the text alone does not prove: what must have been named or planned before they can be found. */
const leansOn: Partial<Record<Criterion, { on: keyof Grounds; lack: Reason }>> = {
  members: { on: 'contributors', lack: 'contributors-missing' },
  monitoring: { on: 'planned', lack: 'schedule-missing' },
  goal: { on: 'goals', lack: 'goals-missing' }
};

type Checking = {
  purpose: Purpose;
  serves: readonly Purpose[];
  state: CheckState;
  isWithdrawn: boolean;
  found: readonly Criterion[];
  grounds: Grounds;
};

/** A check against the criteria of a purpose: complete when each was found; what is verified is not checked again. */
export function check(of: Checking): Result<'complete' | 'incomplete', Reason> {
  if (of.isWithdrawn) return refused('withdrawn');
  if (!of.serves.includes(of.purpose)) return refused('not-served');
  if (of.state === 'verified') return refused('verified-already');
  const asked = criteriaOf(of.purpose);
  const found = asked.filter((criterion) => of.found.includes(criterion));
  if (found.length === 0) return refused('nothing-found');
  for (const criterion of found) {
    const ground = leansOn[criterion];
    if (ground && of.grounds[ground.on] === 0) return refused(ground.lack);
  }
  return done(found.length === asked.length ? 'complete' : 'incomplete');
}

/** Whether a document may be named as proof of these practices: only of what a scheme in force or in draft proves so. */
export const prove = (practices: readonly string[], asked: readonly string[]): Result<'named', Reason> =>
  practices.every((practice) => asked.includes(practice)) ? done('named') : refused('practice-not-asked');

type Verifying = {
  state: CheckState;
  isLast: boolean;
  isWithdrawn: boolean;
  by: number;
  publishedBy: number;
  checkedBy: number;
  decision: VerificationDecision;
  reason: string;
};

/** A decision about a complete check: once, by nobody who published or checked it, returned only with a reason. */
export function verify(of: Verifying): Result<VerificationDecision, Reason> {
  if (of.isWithdrawn) return refused('withdrawn');
  if (of.state === 'verified' || of.state === 'returned') return refused('decided');
  if (of.state !== 'waiting' || !of.isLast) return refused('not-waiting');
  if (of.by === of.publishedBy || of.by === of.checkedBy) return refused('own-work');
  if (of.decision === 'returned' && of.reason === '') return refused('reason-missing');
  return done(of.decision);
}

/**
 * What comes of a sample of documents: open while one of the drawn waits; the others are accepted with them where enough of
 * those decided stand, else all are looked at. Where nothing drawn was left to decide, all are looked at, too.
 */
export function sampled(of: { open: number; stands: number; judged: number; leastShare: number }) {
  if (of.open > 0) return 'open';
  return of.judged > 0 && of.stands / of.judged >= of.leastShare ? 'accepted' : 'whole';
}

/** A vision is monitored at least this often; what was planned longer ago no longer makes a schedule. */
export const monitoredWithin = 366;
/** Whether the first day of a schedule lies so far ahead that it is a slip of the pen. */
export const isFarOff = (firstOn: Day, today: Day): boolean => firstOn > addDays(today, 5 * monitoredWithin);

/** So many days at once are planned at most. */
const mostPlanned = 12;

/** The days until which a vision is monitored: every so many months from the first on, within the days in which it holds. */
export function scheduleOf(of: { firstOn: Day; months: number; until: Day | null }): Day[] {
  const last = of.until ?? addDays(of.firstOn, 3 * monitoredWithin);
  const days = Array.from({ length: mostPlanned }, (_, step) => monthsAfter(of.firstOn, step * of.months));
  return days.filter((day) => day <= last);
}

/** The same day so many months later, or the last of that month where it has fewer days. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, length));
  return first.toISOString().slice(0, 10);
}

/** Whether a vision counts as monitored on a day: something is planned or was done within a year, nothing is overdue. */
export function isMonitored(plan: readonly { dueOn: Day; monitoredOn: Day | null }[], day: Day): boolean {
  const isOverdue = plan.some(({ dueOn, monitoredOn }) => dueOn < day && (monitoredOn === null || monitoredOn > day));
  return !isOverdue && plan.some(({ dueOn }) => dueOn >= addDays(day, -monitoredWithin));
}

/** Whether what came of a monitoring is recorded: once, of a day that was, never before the document held. */
export function monitor(of: {
  isRecorded: boolean;
  monitoredOn: Day;
  validFrom: Day;
  today: Day;
}): Result<'recorded', Reason> {
  if (of.isRecorded) return refused('recorded');
  if (of.monitoredOn > of.today || of.monitoredOn < of.validFrom) return refused('day-outside');
  return done('recorded');
}
