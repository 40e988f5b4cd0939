// Checks, decisions and the monitoring of a vision, case by case.
import { expect, it } from 'vitest';
import { criteriaOf, isProof, provedBy, purposesOf } from './criteria.ts';
import {
  check,
  checkStateOf,
  isFarOff,
  isMonitored,
  monitor,
  prove,
  scheduleOf,
  verify
} from './rules-verification.ts';

const wordOf = (answer: { ok: boolean; value?: unknown; reason?: unknown }) =>
  answer.ok ? answer.value : answer.reason;

it('a document serves its own kind and those ticked', () => {
  expect(purposesOf('decree', ['knowledge-policy', 'vision'])).toEqual(['vision', 'knowledge-policy']);
  expect(purposesOf('vision', [])).toEqual(['vision']);
  expect(purposesOf('direction', [])).toEqual([]);
  expect(purposesOf('vision', ['vision'], ['I.LRN.1', 'O.LVC.1a', 'I.LRN.1'])).toEqual([
    ...['vision', 'practice:I.LRN.1', 'practice:O.LVC.1a']
  ]);
});

it.each([
  ['practice:I.LRN.1', 'I.LRN.1'],
  ['practice:I.SOL.3a1', 'I.SOL.3a1'],
  ['practice:', null],
  ['practice:I.LRN.1 or more', null],
  ['I.LRN.1', null],
  ['vision', null]
])('%s proves %s', (purpose, practice) => {
  expect(provedBy(purpose)).toBe(practice);
  expect(isProof(purpose)).toBe(practice !== null);
});

it.each([
  [['I.LRN.1'], 'named'],
  [[], 'named'],
  [['I.LRN.1', 'I.LRN.3'], 'practice-not-asked'],
  [['O.SFC.1'], 'practice-not-asked']
])('named as proof of %j: %s', (practices, expected) =>
  expect(wordOf(prove(practices, ['I.LRN.1', 'I.LRN.2']))).toBe(expected)
);

it.each([
  [null, 'unchecked'],
  [{ isComplete: false, decision: null }, 'incomplete'],
  [{ isComplete: true, decision: null }, 'waiting'],
  [{ isComplete: true, decision: 'returned' }, 'returned'],
  [{ isComplete: true, decision: 'verified' }, 'verified']
] as const)('%j stands as %s', (last, state) => expect(checkStateOf(last)).toBe(state));

const grounds = { contributors: 2, planned: 4, goals: 1 };
const checking = {
  purpose: 'vision',
  serves: ['vision', 'competency-policy'],
  state: 'unchecked',
  isWithdrawn: false,
  found: criteriaOf('vision'),
  grounds
} as const;

it.each([
  [{}, 'complete'],
  [{ state: 'returned' }, 'complete'],
  [{ found: ['aim'] }, 'incomplete'],
  [{ found: ['aim'], grounds: { contributors: 0, planned: 0, goals: 0 } }, 'incomplete'],
  [{ found: [] }, 'nothing-found'],
  [{ found: ['activities'] }, 'nothing-found'],
  [{ isWithdrawn: true }, 'withdrawn'],
  [{ purpose: 'learning-culture' }, 'not-served'],
  [{ state: 'verified' }, 'verified-already'],
  [{ grounds: { ...grounds, contributors: 0 } }, 'contributors-missing'],
  [{ grounds: { ...grounds, planned: 0 } }, 'schedule-missing'],
  [{ purpose: 'practice:I.LRN.1', serves: ['practice:I.LRN.1'], found: criteriaOf('practice:I.LRN.1') }, 'complete'],
  [{ purpose: 'practice:I.LRN.1', serves: ['practice:I.LRN.1'], found: ['asked', 'signed'] }, 'incomplete'],
  [{ purpose: 'practice:I.LRN.1', serves: ['practice:I.LRN.2'], found: ['asked'] }, 'not-served'],
  [{ purpose: 'competency-policy', found: ['goal'], grounds: { ...grounds, goals: 0 } }, 'goals-missing']
] as const)('a check with %j is %s', (more, expected) =>
  expect(wordOf(check({ ...checking, ...more }))).toBe(expected)
);

const verifying = {
  state: 'waiting',
  isLast: true,
  isWithdrawn: false,
  by: 3,
  publishedBy: 1,
  checkedBy: 2,
  decision: 'verified',
  reason: ''
} as const;

it.each([
  [{}, 'verified'],
  [{ decision: 'returned', reason: 'Pasal 4 tidak ada' }, 'returned'],
  [{ decision: 'returned' }, 'reason-missing'],
  [{ by: 1 }, 'own-work'],
  [{ by: 2 }, 'own-work'],
  [{ state: 'verified' }, 'decided'],
  [{ state: 'returned' }, 'decided'],
  [{ state: 'incomplete' }, 'not-waiting'],
  [{ isLast: false }, 'not-waiting'],
  [{ isWithdrawn: true }, 'withdrawn']
] as const)('a decision with %j is %s', (more, expected) =>
  expect(wordOf(verify({ ...verifying, ...more }))).toBe(expected)
);

it.each([
  ['2030-12-31', false],
  ['9999-12-31', true]
])('a schedule from %s on is far off: %s', (firstOn, is) => expect(isFarOff(firstOn, '2026-06-30')).toBe(is));

it('is monitored every so many months within its days, on the last day of a shorter month', () => {
  expect(scheduleOf({ firstOn: '2026-08-31', months: 6, until: '2027-12-31' })).toEqual([
    '2026-08-31',
    '2027-02-28',
    '2027-08-31'
  ]);
  expect(scheduleOf({ firstOn: '2026-01-31', months: 1, until: null })).toHaveLength(12);
  expect(scheduleOf({ firstOn: '2027-01-01', months: 1, until: '2026-12-31' })).toEqual([]);
});

it.each([
  ['2026-06-30', true],
  ['2026-07-01', false],
  ['2026-07-10', true],
  ['2026-12-31', true],
  ['2027-01-01', false]
] as const)('counts as monitored on %s: %s', (day, expected) => {
  const plan = [
    { dueOn: '2026-06-30', monitoredOn: '2026-07-10' },
    { dueOn: '2026-12-31', monitoredOn: null }
  ];
  expect(isMonitored(plan, day)).toBe(expected);
});

it('no longer counts as monitored a year after the last planned day, nor without any', () => {
  const done = [{ dueOn: '2025-06-30', monitoredOn: '2025-06-30' }];
  expect(isMonitored(done, '2026-07-01')).toBe(true);
  expect(isMonitored(done, '2026-07-02')).toBe(false);
  expect(isMonitored([], '2026-07-01')).toBe(false);
});

it.each([
  [{}, 'recorded'],
  [{ isRecorded: true }, 'recorded-twice'],
  [{ monitoredOn: '2026-11-25' }, 'day-outside'],
  [{ monitoredOn: '2025-12-31' }, 'day-outside']
] as const)('the result of a monitoring with %j: %s', (more, expected) => {
  const fit = { isRecorded: false, monitoredOn: '2026-11-24', validFrom: '2026-01-01', today: '2026-11-24' };
  const answer = monitor({ ...fit, ...more });
  expect(answer.ok ? answer.value : answer.reason === 'recorded' ? 'recorded-twice' : answer.reason).toBe(expected);
});
