// The forecast of a year by hand: ledger, agreed learning, what lacks.
import { describe, expect, it } from 'vitest';
import { forecastOf, type Agreed } from './rules-forecast.ts';
import type { HoursRow, JpRule } from './types.ts';

const rule = {
  minutesPerJp: 45,
  jpPerDay: null,
  jpPerSession: null,
  sessionsPerMonth: null,
  from: '2020-01-01',
  until: null
};
const rules: JpRule[] = [
  { ...rule, kind: 'self' },
  { ...rule, kind: 'structured' }
];
const row = (minutes: number, more: Partial<HoursRow> = {}): HoursRow => ({
  ...{
    id: 1,
    personId: 1,
    unitId: 1,
    activityId: null,
    sharingId: null,
    onDate: '2026-03-02',
    startsAt: null,
    minutes
  },
  ...{ kind: 'self', source: '', origin: 'log', loggedAt: new Date(0), confirmedAt: new Date(0), refusedAt: null },
  ...{ refusedReason: '', takenBackAt: null, ...more }
});
const training: Agreed = {
  id: 5,
  solution: 'structured',
  slots: '',
  startsOn: '2026-12-07',
  endsOn: '2026-12-11',
  plannedMinutes: 900
};
const at = (rows: HoursRow[], agreed: Agreed[] = []) => forecastOf({ rows, agreed, aim: 20 }, rules, '2026-11-26');

describe('the forecast', () => {
  it('holds what is confirmed and what waits, not what was refused', () => {
    const rows = [
      row(90),
      row(90, { confirmedAt: null }),
      row(450, { confirmedAt: null, refusedAt: new Date(0), refusedReason: 'x' })
    ];
    expect(at(rows)).toMatchObject({ jp: 4, agreed: 0, lacking: 16 });
  });
  it('adds agreed learning as far as it is not in the ledger', () => {
    expect(at([], [training])).toMatchObject({ jp: 20, agreed: 20, lacking: 0, minutesAWeek: 0 });
    const some = row(450, { activityId: 5, kind: 'structured' });
    expect(at([some], [training])).toMatchObject({ jp: 20, agreed: 10 });
  });
  it('expects nothing more of what was planned to be over, and tells apart what only waits', () => {
    const over = { ...training, startsOn: '2026-03-03', endsOn: '2026-03-17' };
    expect(at([row(90), row(45, { confirmedAt: null })], [over])).toMatchObject({ jp: 3, agreed: 0, waiting: 1 });
    expect(at([], [{ ...training, startsOn: '2026-11-20', endsOn: '2026-11-26' }])).toMatchObject({ agreed: 20 });
  });
  it('says how much a week closes the gap: five weeks before the end of the year', () => {
    expect(at([row(675)])).toMatchObject({ jp: 15, lacking: 5, minutesAWeek: 45 });
  });
});
