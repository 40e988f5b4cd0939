// Attendance as tables: when the code is taken, when people are named, who confirms whom.
import { describe, expect, it } from 'vitest';
import { attendByCode, codeIsOpen, confirm, isLate, mayListNow, minuteOf, planOn } from './rules-sessions.ts';

const session = { heldOn: '2026-11-20', startsAt: '10:00:00', minutes: 90, state: 'planned', plannedBy: 1 } as const;
const at = (day: string, time: string) => ({ day, minute: minuteOf(time) });

it.each([
  ['2026-11-06', true],
  ['2026-11-05', 'too-long-ago'],
  ['2027-11-21', true],
  ['2027-11-22', 'too-far']
])('a session for %s is planned: %s', (day, expected) => {
  const answer = planOn(day, '2026-11-20');
  expect(answer.ok || answer.reason).toBe(expected);
});

describe('the code', () => {
  it.each([
    ['31 minutes before', at('2026-11-20', '09:29'), 'not-yet'],
    ['half an hour before', at('2026-11-20', '09:30'), true],
    ['an hour after the end', at('2026-11-20', '12:30'), true],
    ['later', at('2026-11-20', '12:31'), 'over'],
    ['the day before', at('2026-11-19', '10:00'), 'not-yet'],
    ['the day after', at('2026-11-21', '10:00'), 'over']
  ] as const)('%s', (_, now, answer) => {
    const result = codeIsOpen(session, now);
    expect(result.ok || result.reason).toBe(answer);
  });
  const now = at('2026-11-20', '10:10');
  it.each([
    ['a member with the fresh code', session, { personId: 2, isMember: true, isFresh: true, now }, true],
    [
      'a code sent to somebody absent a minute later',
      session,
      { personId: 2, isMember: true, isFresh: false, now },
      'wrong-code'
    ],
    ['who is no member', session, { personId: 2, isMember: false, isFresh: true, now }, 'not-a-member'],
    ['the organiser herself', session, { personId: 1, isMember: true, isFresh: true, now }, 'organiser-own'],
    [
      'called off',
      { ...session, state: 'cancelled' as const },
      { personId: 2, isMember: true, isFresh: true, now },
      'cancelled'
    ]
  ] as const)('%s', (_, held, by, answer) => {
    const result = attendByCode(held, by);
    expect(result.ok || result.reason).toBe(answer);
  });
});

describe('the list', () => {
  it.each([
    ['before the beginning', at('2026-11-20', '09:59'), 'not-yet'],
    ['from the beginning on', at('2026-11-20', '10:00'), true],
    ['on the fourteenth day after', at('2026-12-04', '08:00'), true],
    ['on the fifteenth', at('2026-12-05', '08:00'), 'too-late']
  ] as const)('%s', (_, now, answer) => {
    const result = mayListNow(session, now);
    expect(result.ok || result.reason).toBe(answer);
  });
  it('marks what is noted on a later day', () => {
    expect(isLate(session, at('2026-11-20', '23:59'))).toBe(false);
    expect(isLate(session, at('2026-11-21', '00:01'))).toBe(true);
  });
  const named = { personId: 2, listedBy: 1, confirmedAt: null };
  const by = (personId: number, day = '2026-11-20', isMember = true) => ({ personId, isMember, now: at(day, '12:00') });
  it.each([
    ['the person says so', named, by(2), true],
    ['another member says so', named, by(3), true],
    ['never who named', named, by(1), 'own-list'],
    ['nobody outside', named, by(3, '2026-11-20', false), 'not-a-member'],
    ['the organiser not for herself', { ...named, personId: 1, listedBy: 3 }, by(1), 'organiser-own'],
    ['but another for her', { ...named, personId: 1, listedBy: 3 }, by(2), true],
    ['not twice', { ...named, confirmedAt: new Date(0) }, by(2), 'present-already'],
    ['up to the 28th day', named, by(2, '2026-12-18'), true],
    ['not later', named, by(2, '2026-12-19'), 'too-late']
  ] as const)('%s', (_, entry, who, answer) => {
    const result = confirm(session, entry, who);
    expect(result.ok || result.reason).toBe(answer);
  });
});
