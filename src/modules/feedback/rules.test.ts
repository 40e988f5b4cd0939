// The follow-up of a recommendation by sentences: steps in order, whose turn it is until when, which quarters are asked.
import { describe, expect, it } from 'vitest';
import {
  actionDone,
  actionJudged,
  closed,
  committed,
  judged,
  leaderClock,
  lessonOf,
  mayAddAction,
  mayReview,
  needsChecked,
  nextReview,
  nextStep,
  outcome,
  ownerClock,
  planBy,
  planned,
  quarterEnd,
  quartersAsked,
  timed,
  toldOf,
  withdrawn
} from './rules.ts';
import type { Action, Along, Recommendation } from './types.ts';

const at = new Date('2026-02-10T09:00:00+07:00');
const opened: Recommendation = {
  id: 7,
  year: 2025,
  unitId: 3,
  givenUnitId: 3,
  no: 1,
  component: 'leaders',
  practice: 'O.LDR.7',
  origin: 'committee',
  priority: 1,
  title: 'Arahkan pengetahuan unit',
  body: '',
  openedAt: at,
  openedOn: '2026-02-10',
  openedBy: 1,
  planBy: '2026-03-27',
  state: 'open',
  commitment: '',
  ownerId: null,
  dueOn: null,
  committedAt: null,
  committedBy: null,
  plan: '',
  plannedAt: null,
  plannedOn: null,
  plannedBy: null,
  approvedAt: null,
  approvedBy: null,
  result: '',
  success: '',
  failure: '',
  outcomeAt: null,
  outcomeOn: null,
  outcomeBy: null,
  needsResult: '',
  needsReason: '',
  needsAt: null,
  needsBy: null,
  closedAt: null,
  closedOn: null,
  closedBy: null,
  lesson: '',
  lessonAt: null,
  lessonOn: null,
  lessonBy: null,
  assetId: null,
  leaderStep: 'commit',
  leaderOn: '2026-02-24',
  ownerStep: '',
  ownerOn: null,
  revision: 1
};
const none: Along = { actions: [], reviewedOn: [], isSpread: false };
const promise = { commitment: 'Kami kerjakan', ownerId: 5, isOwnerLeader: false, dueOn: '2026-10-31', by: 2, at };
const running: Recommendation = { ...opened, state: 'committed', ownerId: 5, dueOn: '2026-10-31' };
const laid: Recommendation = { ...running, state: 'planned', plannedBy: 5, plannedOn: '2026-03-02', plannedAt: at };
const approved: Recommendation = { ...laid, state: 'approved', approvedBy: 2, approvedAt: at };
const concluded: Recommendation = { ...approved, outcomeBy: 5, outcomeOn: '2026-10-01', outcomeAt: at };
const over: Recommendation = { ...concluded, state: 'closed', closedOn: '2026-10-05', closedAt: at, closedBy: 2 };
const action: Action = {
  id: 1,
  recommendationId: 7,
  what: 'Lokakarya',
  ownerId: 6,
  dueOn: '2026-06-30',
  addedBy: 5,
  doneOn: null,
  doneBy: null,
  doneAt: null,
  doneNote: '',
  confirmedBy: null,
  confirmedAt: null
};
const ready: Action = { ...action, doneOn: '2026-06-20', doneBy: 6, doneAt: at };

describe('the leader', () => {
  it.each([
    ['commits to an open one', opened, promise, true],
    ['not twice', running, promise, 'not-now'],
    ['names somebody else to carry it out', opened, { ...promise, isOwnerLeader: true }, 'owner-leads'],
    ['names a day ahead', opened, { ...promise, dueOn: '2026-02-12' }, 'date-past'],
    ['within the year after it is followed up', opened, { ...promise, dueOn: '2028-01-01' }, 'date-late']
  ] as const)('%s', (_, it_, given, answer) => {
    const result = committed(it_, given, '2026-02-12');
    expect(result.ok || result.reason).toBe(answer);
  });

  it.each([
    ['approves a plan', laid, { approves: true, note: '', by: 2 }, true],
    ['never the own one', laid, { approves: true, note: '', by: 5 }, 'own-plan'],
    ['returns it with a reason', laid, { approves: false, note: 'Belum jelas', by: 2 }, true],
    ['and not without', laid, { approves: false, note: ' ', by: 2 }, 'reason-missing'],
    ['nothing where no plan is laid', running, { approves: true, note: '', by: 2 }, 'not-now']
  ] as const)('%s', (_, it_, given, answer) => {
    const result = judged(it_, { ...given, at });
    expect(result.ok || result.reason).toBe(answer);
  });

  it('reviews what runs, nothing else', () => {
    expect([opened, running, laid, approved, over].map((it_) => mayReview(it_).ok)).toEqual([
      false,
      true,
      true,
      true,
      false
    ]);
  });

  it.each([
    ['closes on an outcome', concluded, { closes: true, note: '', by: 2 }, true],
    ['not on the own word', concluded, { closes: true, note: '', by: 5 }, 'own-word'],
    ['not without an outcome', approved, { closes: true, note: '', by: 2 }, 'not-now'],
    ['sends it back with a reason', concluded, { closes: false, note: 'Bukti kurang', by: 2 }, true],
    ['and not without', concluded, { closes: false, note: '', by: 2 }, 'reason-missing']
  ] as const)('%s', (_, it_, given, answer) => {
    const result = closed(it_, { ...given, at, on: '2026-10-05' });
    expect(result.ok || result.reason).toBe(answer);
  });

  it('may take out what nobody has committed to', () => {
    expect(withdrawn(opened, 'Ganda')).toMatchObject({ ok: true });
    expect(withdrawn(opened, '')).toMatchObject({ reason: 'reason-missing' });
    expect(withdrawn(running, 'Ganda')).toMatchObject({ reason: 'not-now' });
  });
});

describe('the owner', () => {
  const plan = { plan: 'Rencana', actions: 1, by: 5, at, on: '2026-03-02' };
  it.each([
    ['lays a plan with an action', running, plan, true],
    ['not without one', running, { ...plan, actions: 0 }, 'actions-missing'],
    ['not before the commitment', opened, plan, 'not-now']
  ] as const)('%s', (_, it_, given, answer) => {
    const result = planned(it_, given);
    expect(result.ok || result.reason).toBe(answer);
  });

  it('adds actions that end within the commitment', () => {
    expect(mayAddAction(running, '2026-06-30', '2026-03-02').ok).toBe(true);
    expect(mayAddAction(running, '2026-03-01', '2026-03-02')).toMatchObject({ reason: 'date-past' });
    expect(mayAddAction(running, '2026-11-01', '2026-03-02')).toMatchObject({ reason: 'date-late' });
    expect(mayAddAction(laid, '2026-06-30', '2026-03-02')).toMatchObject({ reason: 'not-now' });
  });

  const came = { result: 'partly', success: 'Satu', failure: 'Dua', by: 5, at, on: '2026-10-01' } as const;
  it('concludes when every action is done and confirmed, or it failed', () => {
    expect(outcome(approved, came, [{ ...ready, confirmedAt: at }]).ok).toBe(true);
    expect(outcome(approved, came, [action])).toMatchObject({ reason: 'actions-open' });
    expect(outcome(approved, { ...came, result: 'failed' }, [action]).ok).toBe(true);
    expect(outcome(approved, { ...came, result: 'failed' }, [ready])).toMatchObject({ reason: 'unconfirmed' });
    expect(outcome(laid, came, [])).toMatchObject({ reason: 'not-now' });
  });

  it('writes down one lesson of what is closed', () => {
    const lesson = { lesson: 'Mulai kecil', by: 5, at, on: '2026-10-10' };
    expect(lessonOf(over, lesson).ok).toBe(true);
    expect(lessonOf(approved, lesson)).toMatchObject({ reason: 'not-now' });
    expect(lessonOf({ ...over, lessonOn: '2026-10-10' }, lesson)).toMatchObject({ reason: 'already-done' });
  });

  it('names the needs found, or none with a reason', () => {
    const check = (topics: string[], reason: string) => needsChecked(approved, { topics, reason, by: 5, at });
    expect(check(['Analisis data'], '')).toMatchObject({ value: { needsResult: 'handed' } });
    expect(check([], 'Sudah dikuasai')).toMatchObject({ value: { needsResult: 'none' } });
    expect(check([], ' ')).toMatchObject({ reason: 'need-missing' });
    expect(needsChecked(opened, { topics: ['x'], reason: '', by: 5, at })).toMatchObject({ reason: 'not-now' });
  });
});

describe('an action', () => {
  it('is done on a day that has come, once', () => {
    const done = { on: '2026-06-20', note: 'Selesai', by: 6, at, today: '2026-06-21' };
    expect(actionDone(action, done)).toMatchObject({ value: { doneOn: '2026-06-20', doneBy: 6 } });
    expect(actionDone(action, { ...done, on: '2026-06-22' })).toMatchObject({ reason: 'date-ahead' });
    expect(actionDone(ready, done)).toMatchObject({ reason: 'already-done' });
  });

  it('is confirmed by a second person, or open again with a reason', () => {
    expect(actionJudged(ready, { confirms: true, note: '', by: 5, at })).toMatchObject({ value: { confirmedBy: 5 } });
    expect(actionJudged(ready, { confirms: true, note: '', by: 6, at })).toMatchObject({ reason: 'own-word' });
    expect(actionJudged(ready, { confirms: false, note: '', by: 5, at })).toMatchObject({ reason: 'reason-missing' });
    expect(actionJudged(ready, { confirms: false, note: 'Belum', by: 5, at })).toMatchObject({
      value: { doneOn: null }
    });
    expect(actionJudged(action, { confirms: true, note: '', by: 5, at })).toMatchObject({ reason: 'not-now' });
  });
});

describe('whose turn it is', () => {
  it.each([
    ['the leader commits first', opened, none, ['commit', '2026-02-24'], null],
    [
      'then a plan is due; the first review at the end of the next quarter',
      running,
      none,
      ['review', '2026-06-30'],
      ['plan', '2026-03-27']
    ],
    ['a plan is answered within a week', laid, none, ['approve', '2026-03-09'], ['needs', '2026-03-27']],
    [
      'after a review the next quarter counts',
      approved,
      { ...none, reviewedOn: ['2026-05-04'] },
      ['review', '2026-09-30'],
      ['needs', '2026-03-27']
    ],
    [
      'an action of others is confirmed by the owner',
      { ...approved, needsResult: 'none' },
      { ...none, actions: [ready] },
      ['review', '2026-06-30'],
      ['confirm', '2026-06-27']
    ],
    [
      'one of the owner by the leader',
      { ...approved, needsResult: 'none' },
      { ...none, actions: [{ ...ready, ownerId: 5 }] },
      ['confirm', '2026-06-27'],
      ['outcome', '2026-10-31']
    ],
    [
      'an outcome is closed within a week',
      { ...concluded, needsResult: 'none' },
      { ...none, reviewedOn: ['2026-09-01'] },
      ['close', '2026-10-08'],
      null
    ],
    ['a lesson is due after it', over, none, null, ['lesson', '2026-10-19']],
    ['and spread afterwards', { ...over, lessonOn: '2026-10-10' }, none, null, ['spread', '2026-11-09']],
    ['then nothing waits', { ...over, lessonOn: '2026-10-10' }, { ...none, isSpread: true }, null, null]
  ] as const)('%s', (_, it_, along, leader, owner) => {
    const said = (clock: { step: string; on: string } | null) => clock && [clock.step, clock.on];
    expect(said(leaderClock(it_ as Recommendation, along as Along))).toEqual(leader);
    expect(said(ownerClock(it_ as Recommendation, along as Along))).toEqual(owner);
  });

  it('is the nearer of both, with the days it is late', () => {
    const it_ = timed(running, none);
    expect(nextStep(it_, '2026-03-01')).toMatchObject({ who: 'owner', step: 'plan', late: 0 });
    expect(nextStep(it_, '2026-04-06')).toMatchObject({ late: 10 });
    expect(nextStep(timed({ ...over, lessonOn: '2026-10-10' }, { ...none, isSpread: true }), '2026-04-06')).toBeNull();
  });

  it('is told on: after two weeks to the leader, after a month to the officer', () => {
    expect([0, 14, 15, 30, 31].map(toldOf)).toEqual(['nobody', 'nobody', 'leader', 'leader', 'officer']);
  });
});

describe('quarters', () => {
  it('end where they end', () => {
    expect(['2026-01-01', '2026-03-31', '2026-05-04', '2026-12-31'].map(quarterEnd)).toEqual([
      '2026-03-31',
      '2026-03-31',
      '2026-06-30',
      '2026-12-31'
    ]);
    expect(nextReview('2026-02-10', [])).toBe('2026-06-30');
    expect(nextReview('2026-02-10', ['2026-11-02'])).toBe('2027-03-31');
    expect(planBy('2026-02-10')).toBe('2026-03-27');
  });

  it.each([
    ['none before the first whole one is over', null, '2026-06-29', []],
    ['the first on its last day', null, '2026-06-30', ['2026-06-30']],
    ['all three in the end', null, '2026-12-31', ['2026-06-30', '2026-09-30', '2026-12-31']],
    ['none in which it was closed', '2026-09-30', '2026-12-31', ['2026-06-30']]
  ])('are asked: %s', (_, closedOn, asOf, asked) => {
    expect(quartersAsked({ openedOn: '2026-02-10', closedOn, year: 2025 }, asOf)).toEqual(asked);
  });
});
