// Whatever day the demonstration begins: which steps of which year have been taken, in their order, none ahead of today.
import { describe, expect, it } from 'vitest';
import { daysOf, hasPassed, stageOf, type Stage } from './committee-days.ts';

const days: [day: string, last: Stage, passedOfLast: string][] = [
  ['2027-01-01', 'assessed', 'beyond'],
  ['2027-01-02', 'assessed', 'beyond'],
  ['2027-02-12', 'assessed', 'signed'],
  ['2028-02-29', 'assessed', 'settled'],
  ['2027-03-31', 'closed', 'ended'],
  ['2027-06-30', 'closed', 'ended'],
  ['2027-12-31', 'closed', 'ended']
];

describe.each(days)('begun on %s', (today, last, passedOfLast) => {
  const year = Number(today.slice(0, 4));
  const now = new Date(`${today}T03:00:00Z`);

  it('the last year stands where its calendar has it', () => {
    const stage = stageOf(year - 1, { now, today });
    expect(stage).toBe(last);
    const plan = { year: year - 1, today, stage };
    const passed = Object.entries(daysOf(plan)).filter(([, day]) => hasPassed(day, plan));
    expect(passed.at(-1)?.[0]).toBe(passedOfLast);
  });

  it('the running year has tried its first steps, in their order', () => {
    const stage = stageOf(year, { now, today });
    const plan = { year, today, stage };
    const { opened, beyond, walked, signed, drawn, judged, met } = daysOf(plan);
    const tried = [opened, walked, signed, drawn, judged];
    expect(stage).toBe('running');
    expect(tried.toSorted()).toEqual(tried);
    expect([...tried, beyond].every((day) => hasPassed(day, plan) && day >= opened)).toBe(true);
    expect(hasPassed(met, plan)).toBe(false);
  });

  it('the year before the last is closed', () => expect(stageOf(year - 2, { now, today })).toBe('closed'));
});
