// Documents and parts of skill groups, case by case.
import { describe, expect, it } from 'vitest';
import { practicesOf } from './criteria.ts';
import { visitor } from '#platform/actor.ts';
import { mayKeep, mayVerify } from './policy.ts';
import { endsIn, acknowledge, isReadable, name, replace, stateOn, termLack } from './rules.ts';

describe('a document', () => {
  it.each([
    ['policy', '2026-01-01', null, undefined],
    ['policy', '2026-01-02', '2026-01-01', 'term-reversed'],
    ['direction', '2026-01-01', null, 'direction-term'],
    ['direction', '2026-01-01', '2026-12-31', undefined],
    ['direction', '2026-01-01', '2027-06-30', 'direction-term']
  ] as const)('%s from %s to %s lacks %s', (kind, validFrom, validUntil, lack) =>
    expect(termLack({ kind, validFrom, validUntil })).toBe(lack)
  );

  it.each([
    ['2025-12-31', 'coming'],
    ['2026-01-01', 'valid'],
    ['2026-12-31', 'valid'],
    ['2027-01-01', 'expired']
  ] as const)('stands on %s as %s', (day, state) =>
    expect(
      stateOn({ validFrom: '2026-01-01', validUntil: '2026-12-31', withdrawnAt: null, replacedFrom: null }, day)
    ).toBe(state)
  );

  it('has something to read, and is acknowledged until it is withdrawn', () => {
    expect(isReadable({ summary: '', address: '', hasFile: false })).toBe(false);
    expect(isReadable({ summary: '', address: '', hasFile: true })).toBe(true);
    expect(acknowledge({ withdrawnAt: null }).ok).toBe(true);
    expect(acknowledge({ withdrawnAt: new Date(0) })).toMatchObject({ reason: 'withdrawn' });
    const open = { validFrom: '2026-01-01', validUntil: null, withdrawnAt: null, replacedFrom: null };
    expect(stateOn({ ...open, withdrawnAt: new Date(0) }, '2026-05-01')).toBe('withdrawn');
    expect(stateOn({ ...open, replacedFrom: '2026-05-02' }, '2026-05-01')).toBe('valid');
    expect(stateOn({ ...open, replacedFrom: '2026-05-01' }, '2026-05-01')).toBe('replaced');
  });
});

it.each([
  [{}, 'replaces'],
  [{ isSameUnit: false }, 'replaced-elsewhere'],
  [{ replaced: { validFrom: '2026-01-01', withdrawnAt: new Date(0) } }, 'replaced-elsewhere'],
  [{ validFrom: '2026-01-01' }, 'replaced-later']
] as const)('follows another document: %j → %s', (more, expected) => {
  const fit = { isSameUnit: true, validFrom: '2026-02-01', replaced: { validFrom: '2026-01-01', withdrawnAt: null } };
  const answer = replace({ ...fit, ...more });
  expect(answer.ok ? answer.value : answer.reason).toBe(expected);
});

describe('a part in a skill group', () => {
  const fit = {
    part: 'owner',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    isTaken: false,
    isAtWork: true,
    isClosed: false
  } as const;
  it.each([
    [{}, 'owner'],
    [{ isClosed: true }, 'closed'],
    [{ endsOn: '2025-12-31' }, 'term-reversed'],
    [{ isAtWork: false }, 'not-at-work'],
    [{ isTaken: true }, 'owner-already'],
    [{ part: 'instructor', isTaken: true }, 'instructor-already'],
    [{ part: 'instructor', endsOn: null }, 'instructor']
  ] as const)('%j → %s', (more, expected) => {
    const answer = name({ ...fit, ...more });
    expect(answer.ok ? answer.value : answer.reason).toBe(expected);
  });
});

it('is kept by who holds it over the unit or one above', () => {
  const keeper = { ...visitor, personId: 1, grants: [{ capability: 'governance.keep', unitId: 5 }] };
  expect(mayKeep(keeper, [9, 5])).toBe(true);
  expect(mayKeep(keeper, [9])).toBe(false);
  expect(mayKeep({ ...visitor, personId: 1 }, [5])).toBe(false);
});

describe('is verified', () => {
  const line = [
    { unitId: 9, echelon: 'III' },
    { unitId: 5, echelon: 'I' },
    { unitId: 1, echelon: '' }
  ];
  const holding = (capability: string, unitId: number | null) => ({
    ...visitor,
    personId: 1,
    grants: [{ capability, unitId }]
  });
  it.each([
    ['below level I by who keeps the level-I unit', holding('governance.keep', 5), line, true],
    ['below level I by who keeps what is above it', holding('governance.keep', 1), line, true],
    ['below level I not by who keeps the unit alone', holding('governance.keep', 9), line, false],
    ['below level I not by the committee', holding('governance.verify', null), line, false],
    ['of level I by the committee', holding('governance.verify', 1), line.slice(1), true],
    ['of level I not by who keeps it', holding('governance.keep', 5), line.slice(1), false],
    ['outside the levels by the committee', holding('governance.verify', null), line.slice(2), true],
    ['by nobody who did not sign in', { ...holding('governance.verify', null), personId: null }, line.slice(1), false]
  ])('%s', (_words, actor, of, expected) => expect(mayVerify(actor, of)).toBe(expected));
});

describe('a document that ends soon', () => {
  const fit = { validFrom: '2026-01-01', validUntil: '2026-06-30', withdrawnAt: null, replacedFrom: null };
  it.each([
    ['is told of sixty days before', {}, '2026-05-01', 60],
    ['not sooner', {}, '2026-04-30', null],
    ['to its last day', {}, '2026-06-30', 0],
    ['not once it ended', {}, '2026-07-01', null],
    ['not where one follows', { replacedFrom: '2026-07-01' }, '2026-06-01', null],
    ['not where it has no end', { validUntil: null }, '2026-06-01', null]
  ])('%s', (_, more, day, days) => expect(endsIn({ ...fit, ...more }, day)).toBe(days));

  it('proves the practices that it names beside those of its kind', () =>
    expect(practicesOf('vision', ['vision', 'practice:I.LRN.1'])).toEqual(['O.SFC.1', 'I.LRN.1']));

  it('proves each practice once, whatever it serves as', () =>
    expect(practicesOf('competency-policy', ['competency-policy', 'knowledge-policy', 'vision'])).toEqual([
      'O.LFO.2',
      'O.SFC.1'
    ]));
});
