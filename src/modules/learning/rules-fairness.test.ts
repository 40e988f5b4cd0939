// The time of a team by hand.
import { describe, expect, it } from 'vitest';
import { fairnessOf } from './rules-fairness.ts';
import type { JpRule } from './types.ts';

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
const entry = (onDate: string) => ({ kind: 'self', onDate, minutes: 90 });
const entries = new Map([[1, [entry('2026-09-30'), entry('2026-10-01')]]]);
const answers = [{ personId: 1, granted: 2, declined: 1, waiting: 0 }];

describe('who gets time', () => {
  it('is told of everyone, also of who has none', () => {
    const [one, two] = fairnessOf([1, 2], { entries, answers, keepers: new Set([2]), today: '2026-11-24' }, rules);
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
