// The phases of a period: where it stands on which day.
import { describe, expect, it } from 'vitest';
import { exampleCalendar } from './scheme.ts';
import { phasesOf } from './view-period.ts';

const period = { state: 'open' as const, scheme: { calendar: exampleCalendar(2026) } };

describe('the phases of a period', () => {
  it.each([
    ['2026-01-01', 0],
    ['2026-12-31', 1],
    ['2027-01-31', 1],
    ['2027-02-01', 2],
    ['2027-05-01', 5]
  ])('on %s are done up to the %sth', (today, now) => {
    const states = phasesOf({ ...period, today }, 'id').map((phase) => phase.state);
    expect(states).toEqual(Array.from({ length: 7 }, (_, at) => (at < now ? 'done' : at === now ? 'now' : 'todo')));
  });

  it('are all done once it is closed', () => {
    const closed = phasesOf({ ...period, state: 'closed', today: '2026-12-31' }, 'en');
    expect(closed.map((phase) => phase.state)).toEqual(Array(7).fill('done'));
  });
});
