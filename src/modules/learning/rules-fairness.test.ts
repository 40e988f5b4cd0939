// The time of a team by hand.
import { describe, expect, it } from 'vitest';
import { fairnessOf } from './rules-fairness.ts';
import type { HoursRow, JpRule } from './types.ts';

const rules: JpRule[] = [
  {
    kind: 'self',
    minutesPerJp: 45,
    jpPerDay: null,
    jpPerSession: null,
    sessionsPerMonth: null,
    from: '2020-01-01',
    until: null
  }
];
const row = (personId: number, onDate: string, more: Partial<HoursRow> = {}): HoursRow => ({
  ...{ id: 1, personId, unitId: 1, activityId: null, sharingId: null, onDate, startsAt: null, minutes: 90 },
  ...{ kind: 'self', source: '', origin: 'log', loggedAt: new Date(0), confirmedAt: new Date(0), refusedAt: null },
  ...{ refusedReason: '', takenBackAt: null, ...more }
});
const rows = [
  row(1, '2026-09-30'),
  row(1, '2026-10-01', { confirmedAt: null }),
  row(1, '2026-10-08', { confirmedAt: null, refusedAt: new Date(0), refusedReason: 'x' })
];
const answers = [{ personId: 1, granted: 2, declined: 1, waiting: 0 }];

describe('who gets time', () => {
  it('is told of everyone, also of who has none', () => {
    const [one, two] = fairnessOf([1, 2], { rows, answers, keepers: new Set([2]), today: '2026-11-24' }, rules);
    expect(one).toEqual({
      ...{ personId: 1, jp: 4, quarterMinutes: 90, months: 2, lastOn: '2026-10-01', keepsTime: false },
      ...{ granted: 2, declined: 1, waiting: 0 }
    });
    expect(two).toEqual({
      ...{ personId: 2, jp: 0, quarterMinutes: 0, months: 0, lastOn: null, keepsTime: true },
      ...{ granted: 0, declined: 0, waiting: 0 }
    });
  });
});
