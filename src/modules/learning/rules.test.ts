// Who may take which step when: the table of the state machine, a sentence a row.
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import { apply, hindranceOf, isUnderWay, lackOf, nextSteps } from './rules.ts';
import type { Activity, ActivityState, Reason, Role, Step, StepKind } from './types.ts';

const before: Day = '2026-10-05';
const first: Day = '2026-10-12';
const during: Day = '2026-10-20';
const last: Day = '2026-11-06';
const after: Day = '2026-11-09';

const blank: Activity = {
  id: 1,
  personId: 10,
  unitId: 2,
  solution: 'self',
  programmeId: null,
  mentorId: null,
  title: 'Menelusuri selisih kas',
  need: 'gap',
  goal: 'Menemukan sumber selisih dalam satu hari',
  planItemId: null,
  competencyCode: null,
  sourceKind: 'course',
  source: 'Kursus rekonsiliasi',
  slots: 'wed 14:00-15:30',
  plannedMinutes: 310,
  startsOn: first,
  endsOn: last,
  state: 'draft',
  createdAt: new Date(0),
  noticedAt: null,
  answeredAt: null,
  answer: '',
  offeredInstead: '',
  letterNo: '',
  substitute: '',
  evaluatedAt: null,
  metGoal: null,
  reflection: '',
  reportedAt: null,
  report: '',
  application: '',
  documents: 0,
  acceptedAt: null,
  isWorthSharing: false,
  closedAt: null,
  withdrawnAt: null,
  assetId: null,
  sharingId: null,
  revision: 1
};
const activity = (state: ActivityState, more: Partial<Activity> = {}): Activity => ({ ...blank, state, ...more });
const moment = (role: Role, today: Day) => ({ role, today, now: new Date(`${today}T05:00:00Z`) });
const { title, need, goal, planItemId, competencyCode, sourceKind, source, slots, plannedMinutes, startsOn, endsOn } =
  blank;
const intent = {
  title,
  need,
  goal,
  planItemId,
  competencyCode,
  sourceKind,
  source,
  slots,
  plannedMinutes,
  startsOn,
  endsOn
};

describe('what may follow', () => {
  const rows: [string, ActivityState, Role, Day, StepKind[]][] = [
    [
      'the learner of a draft changes it, gives notice or gives it up',
      'draft',
      'owner',
      before,
      ['change', 'notice', 'withdraw']
    ],
    [
      'a draft that is late can still be noticed, and no longer withdrawn',
      'draft',
      'owner',
      after,
      ['change', 'notice']
    ],
    ['a supervisor does nothing with a draft', 'draft', 'decider', before, []],
    ['the learner may still change what waits, as a new notice', 'waiting', 'owner', before, ['change', 'withdraw']],
    ['once it begins unanswered it can only be withdrawn', 'waiting', 'owner', during, ['withdraw']],
    [
      'silence does not stop it: on the last day it can be evaluated',
      'waiting',
      'owner',
      last,
      ['withdraw', 'evaluate']
    ],
    ['a supervisor grants, declines or returns a notice', 'waiting', 'decider', before, ['grant', 'decline', 'return']],
    ['a supervisor may still answer late', 'waiting', 'decider', after, ['grant', 'decline', 'return']],
    ['a returned notice is changed and given again', 'returned', 'owner', before, ['change', 'notice', 'withdraw']],
    ['after a refusal another time can be asked for', 'declined', 'owner', during, ['change', 'notice', 'withdraw']],
    [
      'before the first day a granted activity can be moved or given up',
      'granted',
      'owner',
      before,
      ['change', 'withdraw']
    ],
    ['from the first day on it can be evaluated', 'granted', 'owner', first, ['withdraw', 'evaluate']],
    ['on the last day it can still be withdrawn', 'granted', 'owner', last, ['withdraw', 'evaluate']],
    ['after the planned end it can not be withdrawn', 'granted', 'owner', after, ['evaluate']],
    ['a supervisor does nothing with what she granted', 'granted', 'decider', during, []],
    ['after the evaluation the report is written and sent', 'evaluated', 'owner', after, ['write', 'report']],
    ['a sent report rests with the supervisor', 'reported', 'owner', after, []],
    ['a supervisor accepts or returns a report', 'reported', 'decider', after, ['accept', 'return-report']],
    ['an accepted report is closed by its learner', 'accepted', 'owner', after, ['close']],
    ['an accepted report is opened again by the supervisor', 'accepted', 'decider', after, ['reopen']],
    ['what was closed gets a second outcome or is opened again', 'closed', 'owner', after, ['close', 'reopen']],
    ['what was withdrawn is opened again by its learner', 'withdrawn', 'owner', after, ['reopen']],
    ['a supervisor does not open what was withdrawn', 'withdrawn', 'decider', after, []],
    ['who only reads takes no step', 'waiting', 'reader', before, []]
  ];
  it.each(rows)('%s', (...[_sentence, state, role, today, steps]) => {
    expect(nextSteps(activity(state), role, today)).toEqual(steps);
  });

  it('a draft without dates can be given up on any day', () => {
    expect(nextSteps(activity('draft', { startsOn: null, endsOn: null }), 'owner', after)).toContain('withdraw');
  });
  it('a granted activity is under way from its first day', () => {
    expect([before, first, after].map((day) => isUnderWay(activity('granted'), day))).toEqual([false, true, true]);
  });
});

describe('why a step is refused', () => {
  const rows: [string, Activity, Step, Role, Day, Reason][] = [
    [
      'a second answer comes too late',
      activity('granted'),
      { kind: 'grant', note: '', letterNo: '', substitute: '' },
      'decider',
      before,
      'already-decided'
    ],
    [
      'so does a second judgement of the report',
      activity('accepted'),
      { kind: 'accept', note: '', isWorthSharing: false },
      'decider',
      after,
      'already-decided'
    ],
    [
      'the learner does not answer herself',
      activity('waiting'),
      { kind: 'grant', note: '', letterNo: '', substitute: '' },
      'owner',
      before,
      'not-yours'
    ],
    [
      'nobody evaluates before it begins',
      activity('granted'),
      { kind: 'evaluate', metGoal: 4, reflection: 'x' },
      'owner',
      before,
      'not-begun'
    ],
    ['what has begun is not moved', activity('granted'), { kind: 'change', intent }, 'owner', during, 'begun'],
    ['what has ended is not withdrawn', activity('granted'), { kind: 'withdraw', note: 'x' }, 'owner', after, 'ended'],
    [
      'a draft is not evaluated',
      activity('draft'),
      { kind: 'evaluate', metGoal: 4, reflection: 'x' },
      'owner',
      after,
      'not-now'
    ],
    [
      'a refusal needs a reason',
      activity('waiting'),
      { kind: 'decline', note: ' ', offeredInstead: '' },
      'decider',
      before,
      'reason-missing'
    ],
    ['so does a return', activity('waiting'), { kind: 'return', note: '' }, 'decider', before, 'reason-missing'],
    ['so does a withdrawal', activity('granted'), { kind: 'withdraw', note: '' }, 'owner', before, 'reason-missing'],
    ['notice needs a source', activity('draft', { source: '' }), { kind: 'notice' }, 'owner', before, 'source-missing'],
    ['notice needs a time', activity('draft', { endsOn: null }), { kind: 'notice' }, 'owner', before, 'time-missing'],
    [
      'a rating is from one to five',
      activity('granted'),
      { kind: 'evaluate', metGoal: 6, reflection: 'x' },
      'owner',
      last,
      'rating-missing'
    ],
    [
      'a report says something',
      activity('evaluated'),
      { kind: 'report', report: '', application: '', documents: 1 },
      'owner',
      after,
      'report-missing'
    ],
    [
      'a report has a document',
      activity('evaluated'),
      { kind: 'report', report: 'x', application: '', documents: 0 },
      'owner',
      after,
      'document-missing'
    ],
    [
      'closing needs an asset or a sharing',
      activity('accepted'),
      { kind: 'close', assetId: null, sharingId: null },
      'owner',
      after,
      'outcome-missing'
    ],
    [
      'what waits is changed only into something complete',
      activity('waiting'),
      { kind: 'change', intent: { ...intent, source: '' } },
      'owner',
      before,
      'source-missing'
    ]
  ];
  it.each(rows)('%s', (...[_sentence, from, step, role, today, reason]) => {
    expect(apply(from, step, moment(role, today))).toEqual({ ok: false, reason });
  });

  it('a goal out of a need is asked from the first line on', () => {
    expect(lackOf({ ...intent, goal: ' ' }, 'self', false)).toBe('goal-missing');
    expect(lackOf({ ...intent, need: '' }, 'self', false)).toBe('goal-missing');
    expect(lackOf({ ...intent, endsOn: '2026-10-01' }, 'self', false)).toBe('time-reversed');
    expect(lackOf({ ...intent, source: '', startsOn: null }, 'self', false)).toBeUndefined();
  });
  it('somebody else who decided is told apart from a step that has no place', () => {
    expect(hindranceOf(activity('declined'), 'grant', { role: 'decider', today: before })).toBe('already-decided');
    expect(hindranceOf(activity('draft'), 'close', { role: 'owner', today: before })).toBe('not-now');
  });
});

describe('what a step makes of the activity', () => {
  const take = (...[from, step, role, today]: [Activity, Step, Role, Day]): Activity => {
    const result = apply(from, step, moment(role, today));
    if (!result.ok) throw new Error(result.reason);
    return result.value;
  };
  it('a notice after a refusal clears the refusal', () => {
    const refusal = { answer: 'declined', answeredAt: new Date(), offeredInstead: 'Desember' } as const;
    const again = take(activity('declined', refusal), { kind: 'notice' }, 'owner', before);
    expect(again).toMatchObject({ state: 'waiting', answer: '', answeredAt: null, offeredInstead: '' });
  });
  it('a granted activity moved before it begins waits for an answer again', () => {
    const granted = activity('granted', { answer: 'granted', answeredAt: new Date() });
    const moved = take(granted, { kind: 'change', intent: { ...intent, endsOn: '2026-12-01' } }, 'owner', before);
    expect(moved).toMatchObject({
      state: 'waiting',
      answeredAt: null,
      endsOn: '2026-12-01',
      noticedAt: moment('owner', before).now
    });
  });
  it('a draft changed stays a draft', () => {
    expect(take(activity('draft'), { kind: 'change', intent }, 'owner', after).state).toBe('draft');
  });
  it('a returned report is the learner’s again, its text kept', () => {
    const back = take(activity('reported', { report: 'x' }), { kind: 'return-report', note: 'y' }, 'decider', after);
    expect(back).toMatchObject({ state: 'evaluated', report: 'x', reportedAt: null });
  });
  it('what was withdrawn and opened again is a draft without notice', () => {
    const open = take(activity('withdrawn', { noticedAt: new Date() }), { kind: 'reopen', note: 'x' }, 'owner', after);
    expect(open).toMatchObject({ state: 'draft', noticedAt: null, withdrawnAt: null });
  });
  it('what was closed and opened again awaits another outcome', () => {
    const open = take(activity('closed', { assetId: 4 }), { kind: 'reopen', note: 'x' }, 'owner', after);
    expect(open).toMatchObject({ state: 'accepted', assetId: null, closedAt: null });
  });
  it('an accepted report opened again is no longer accepted', () => {
    const open = take(
      activity('accepted', { acceptedAt: new Date() }),
      { kind: 'reopen', note: 'x' },
      'decider',
      after
    );
    expect(open).toMatchObject({ state: 'evaluated', acceptedAt: null });
  });
  it('every step makes a form made before it stale', () => {
    expect(take(activity('draft'), { kind: 'notice' }, 'owner', before).revision).toBe(2);
  });
});

describe('the other ways of learning', () => {
  const training = (state: ActivityState, more: Partial<Activity> = {}) =>
    activity(state, { solution: 'structured', goal: '', need: '', ...more });
  const work = (state: ActivityState, more: Partial<Activity> = {}) =>
    activity(state, { solution: 'experience', need: '', sourceKind: '', source: '', ...more });

  const rows: [string, Activity, Role, Day, StepKind[]][] = [
    ['a training under way is neither judged nor reported', training('granted'), 'owner', during, ['withdraw']],
    [
      'from its last day on it is reported, without a judgement',
      training('granted'),
      'owner',
      last,
      ['withdraw', 'write', 'report']
    ],
    ['silence does not stop its report either', training('waiting'), 'owner', after, ['write', 'report']],
    ['a returned report is written again', training('evaluated'), 'owner', after, ['write', 'report']],
    ['an assignment is reported from its last day on', work('granted'), 'owner', after, ['write', 'report']],
    ['what became an asset can be shared as well', work('closed', { assetId: 3 }), 'owner', after, ['close', 'reopen']],
    ['with both the circle is closed', work('closed', { assetId: 3, sharingId: 4 }), 'owner', after, ['reopen']]
  ];
  it.each(rows)('%s', (...[_sentence, of, role, today, steps]) => {
    expect(nextSteps(of, role, today)).toEqual(steps);
  });

  const lacks: [string, Parameters<typeof lackOf>, Reason | undefined][] = [
    ['a training needs no goal of its own', [{ ...intent, goal: '', need: '' }, 'structured', true], undefined],
    ['but an organiser', [{ ...intent, goal: '', source: '' }, 'structured', true], 'source-missing'],
    ['and its days', [{ ...intent, endsOn: null }, 'structured', true], 'time-missing'],
    ['an assignment needs a goal', [{ ...intent, goal: '' }, 'experience', false], 'goal-missing'],
    ['its source is the work itself', [{ ...intent, need: '', source: '' }, 'experience', true], undefined]
  ];
  it.each(lacks)('%s', (...[_sentence, given, lack]) => {
    expect(lackOf(...given)).toBe(lack);
  });

  it('a training is released under the number of its letter', () => {
    const grant = (letterNo: string): Step => ({ kind: 'grant', note: '', letterNo, substitute: 'Budi' });
    const at = moment('decider', before);
    expect(apply(training('waiting'), grant(' '), at)).toEqual({ ok: false, reason: 'letter-missing' });
    expect(apply(training('waiting'), grant('ST-12/2026'), at)).toMatchObject({
      value: { state: 'granted', letterNo: 'ST-12/2026', substitute: 'Budi' }
    });
    expect(apply(activity('waiting'), grant(''), at)).toMatchObject({ value: { state: 'granted' } });
  });

  it('the second outcome stands beside the first', () => {
    const closedAt = new Date('2026-11-07T05:00:00Z');
    const step: Step = { kind: 'close', assetId: null, sharingId: 4 };
    expect(apply(work('closed', { assetId: 3, closedAt }), step, moment('owner', after))).toMatchObject({
      value: { assetId: 3, sharingId: 4, closedAt, state: 'closed' }
    });
  });

  it('a supervisor marks what is worth sharing, and opening the report again takes the mark away', () => {
    const step: Step = { kind: 'accept', note: '', isWorthSharing: true };
    const accepted = apply(work('reported'), step, moment('decider', after));
    expect(accepted).toMatchObject({ value: { isWorthSharing: true } });
    const again = apply(
      work('accepted', { isWorthSharing: true }),
      { kind: 'reopen', note: 'Ada yang kurang' },
      moment('decider', after)
    );
    expect(again).toMatchObject({ value: { isWorthSharing: false, state: 'evaluated' } });
  });
});
