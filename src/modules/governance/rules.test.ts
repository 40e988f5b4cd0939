// Documents and parts of skill groups, case by case.
import { describe, expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import { mayKeep } from './policy.ts';
import { acknowledge, isReadable, name, stateOn, termLack } from './rules.ts';

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
    expect(stateOn({ validFrom: '2026-01-01', validUntil: '2026-12-31', withdrawnAt: null }, day)).toBe(state)
  );

  it('has something to read, and is acknowledged until it is withdrawn', () => {
    expect(isReadable({ summary: '', address: '', hasFile: false })).toBe(false);
    expect(isReadable({ summary: '', address: '', hasFile: true })).toBe(true);
    expect(acknowledge({ withdrawnAt: null }).ok).toBe(true);
    expect(acknowledge({ withdrawnAt: new Date(0) })).toMatchObject({ reason: 'withdrawn' });
    expect(stateOn({ validFrom: '2026-01-01', validUntil: null, withdrawnAt: new Date(0) }, '2026-05-01')).toBe(
      'withdrawn'
    );
  });
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
