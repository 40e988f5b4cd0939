// The phases of a period: where it stands on which day.
import { describe, expect, it } from 'vitest';
import { phasesOf } from './view-period.ts';

const period = { startsOn: '2026-01-01', endsOn: '2026-12-31', cutOffOn: '2027-01-31', state: 'open' as const };

describe('the phases of a period', () => {
  it.each([
    ['2025-12-31', ['now', 'todo', 'todo', 'todo']],
    ['2026-01-01', ['done', 'now', 'todo', 'todo']],
    ['2026-12-31', ['done', 'now', 'todo', 'todo']],
    ['2027-01-01', ['done', 'done', 'now', 'todo']],
    ['2027-01-31', ['done', 'done', 'now', 'todo']],
    ['2027-02-01', ['done', 'done', 'done', 'now']]
  ])('on %s are %j', (today, expected) => {
    expect(phasesOf({ ...period, today }, 'id').map((phase) => phase.state)).toEqual(expected);
  });

  it('are all done once it is closed', () => {
    const closed = phasesOf({ ...period, state: 'closed', today: '2026-12-31' }, 'en');
    expect(closed.map((phase) => phase.state)).toEqual(Array(4).fill('done'));
  });
});
