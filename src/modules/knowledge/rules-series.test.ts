import { describe, expect, it } from 'vitest';
import { datesOf, dropDate, giveDate, moveDate, planSeries, quartersOver, stateOfDate } from './rules-series.ts';
import type { Rhythm } from './types.ts';

describe('the dates of a series', () => {
  const cases: [Rhythm, string, string, string[]][] = [
    ['weekly', '2026-01-05', '2026-01-20', ['2026-01-05', '2026-01-12', '2026-01-19']],
    ['fortnightly', '2026-01-05', '2026-02-02', ['2026-01-05', '2026-01-19', '2026-02-02']],
    ['monthly', '2026-01-13', '2026-04-30', ['2026-01-13', '2026-02-10', '2026-03-10', '2026-04-14']],
    ['monthly', '2026-01-30', '2026-03-31', ['2026-01-30', '2026-02-27', '2026-03-27']],
    ['quarterly', '2026-02-06', '2026-12-31', ['2026-02-06', '2026-05-01', '2026-08-07', '2026-11-06']],
    ['weekly', '2026-01-05', '2026-01-05', ['2026-01-05']]
  ];
  it.each(cases)('%s from %s to %s', (rhythm, startsOn, endsOn, dates) =>
    expect(datesOf({ rhythm, startsOn, endsOn })).toEqual(dates)
  );

  it.each([
    ['that ends before it starts', '2026-03-01', '2026-02-01', 'ends-before-starts'],
    ['over two years', '2026-12-01', '2027-01-31', 'not-one-year'],
    ['of last year', '2025-01-01', '2025-12-31', 'other-year'],
    ['of the year after next', '2028-01-01', '2028-12-31', 'other-year']
  ])('are refused for a series %s', (_sentence, startsOn, endsOn, reason) =>
    expect(planSeries({ rhythm: 'monthly', startsOn, endsOn }, '2026-11-24')).toEqual({ ok: false, reason })
  );

  it('of a whole year, weekly, are fifty-two or fifty-three', () => {
    const planned = planSeries({ rhythm: 'weekly', startsOn: '2026-01-02', endsOn: '2026-12-31' }, '2026-11-24');
    expect(planned.ok && planned.value.length).toBe(52);
  });
});

describe('the quarters that are over', () => {
  it.each([
    ['2026-03-30', 0],
    ['2026-03-31', 1],
    ['2026-11-24', 3],
    ['2026-12-31', 4],
    ['2027-06-01', 4],
    ['2025-06-01', 0]
  ])('on %s are %s', (day, count) => expect(quartersOver(2026, day)).toHaveLength(count));
});

describe('one date', () => {
  const date = { isHeld: false, droppedOn: null, onDate: '2026-06-05', speakerId: null };
  const held = { ...date, isHeld: true };
  const dropped = { ...date, droppedOn: '2026-06-01' };
  const answerOf = (answer: { ok: boolean; reason?: string }) => answer.reason ?? 'done';

  it.each([
    ['within the year', date, '2026-07-01', 'done'],
    ['to a day that is over, since it was held then', date, '2026-05-01', 'done'],
    ['to the day it has', date, '2026-06-05', 'same-day'],
    ['out of its year', date, '2027-01-08', 'outside-year'],
    ['after it was held', held, '2026-07-01', 'held-already'],
    ['after it was dropped', dropped, '2026-07-01', 'dropped-already']
  ])('is moved %s', (_sentence, which, to, answer) => expect(answerOf(moveDate(which, to, 2026))).toBe(answer));

  it.each([
    ['for a reason', date, 'Libur bersama', 'done'],
    ['without one', date, ' ', 'no-reason'],
    ['after it was held', held, 'x', 'held-already'],
    ['twice', dropped, 'x', 'dropped-already']
  ])('is dropped %s', (_sentence, which, reason, answer) => expect(answerOf(dropDate(which, reason))).toBe(answer));

  it.each([
    ['to who offers, while it is free', date, true, 'done'],
    ['not to who offers, once it is taken', { ...date, speakerId: 7 }, true, 'taken'],
    ['to another speaker by who tends it', { ...date, speakerId: 7 }, false, 'done'],
    ['to nobody after it was held', held, false, 'held-already']
  ])('is given %s', (_sentence, which, isOffer, answer) => expect(answerOf(giveDate(which, { isOffer }))).toBe(answer));

  it.each([
    ['held', held, '2026-06-06'],
    ['dropped', dropped, '2026-06-06'],
    ['missed', date, '2026-06-06'],
    ['open', date, '2026-06-05'],
    ['planned', { ...date, speakerId: 7 }, '2026-06-05']
  ])('stands as %s', (state, which, today) => expect(stateOfDate(which, today)).toBe(state));
});
