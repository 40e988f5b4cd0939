// When may be rated, and from how many on what is shown: figures, words, voices of a round.
import { describe, expect, it } from 'vitest';
import { mayRate, responseOf, shownRating, showsVoices } from './rules-voices.ts';
import { dialogueLack, isAskedStill, spreadLack } from './rules-told.ts';

describe('rating', () => {
  it.each([
    ['2026-06-30', 'not-open-yet'],
    ['2026-07-01', true],
    ['2026-12-31', true],
    ['2027-01-01', 'over']
  ])('on %s', (day, answer) => {
    const may = mayRate(2026, day);
    expect(may.ok || may.reason).toBe(answer);
  });

  it('shows figures from five answers on and words from ten', () => {
    const of = (...scores: [number, number, number, number, number]) =>
      shownRating({ unitId: 1, scores, comments: ['a'] });
    expect(of(0, 0, 1, 2, 1)).toEqual({ unitId: 1, answers: null, mean: null, scores: null, comments: null });
    expect(of(0, 1, 1, 2, 1)).toMatchObject({ answers: 5, mean: 3.6, comments: null });
    expect(of(0, 2, 2, 3, 2)).toMatchObject({ answers: 9, comments: null });
    expect(of(0, 2, 2, 4, 2)).toMatchObject({ answers: 10, comments: ['a'] });
  });
});

describe('a round', () => {
  it('shows what employees said from ten on, what others said from five', () => {
    expect([showsVoices('employees', 9), showsVoices('employees', 10)]).toEqual([false, true]);
    expect([showsVoices('leaders', 4), showsVoices('committee', 5)]).toEqual([false, true]);
    expect(responseOf({ asked: 0, answered: 0 })).toBe(0);
    expect(responseOf({ asked: 8, answered: 2 })).toBe(0.25);
  });
});

describe('a dialogue', () => {
  const at = { today: '2026-05-04', openedOn: '2026-02-10' };
  it.each([
    ['stands with one other', { kind: 'one', heldOn: '2026-04-02', others: 1 }, undefined],
    ['not with oneself', { kind: 'one', heldOn: '2026-04-02', others: 0 }, 'alone'],
    ['not one-on-one with two', { kind: 'one', heldOn: '2026-04-02', others: 2 }, 'one-only'],
    ['in a group with two', { kind: 'group', heldOn: '2026-04-02', others: 2 }, undefined],
    ['not ahead', { kind: 'one', heldOn: '2026-05-05', others: 1 }, 'date-ahead'],
    ['not before it was opened', { kind: 'one', heldOn: '2026-02-09', others: 1 }, 'date-past']
  ] as const)('%s', (_, given, lack) => {
    expect(dialogueLack(given, at)).toBe(lack);
  });
});

describe('what is spread', () => {
  const closed = { state: 'closed', lessonOn: '2026-10-25' } as const;
  it.each([
    ['a lesson that was written down', { kind: 'lesson', reach: 'unit', people: 0 }, closed, undefined],
    ['not one that was not', { kind: 'lesson', reach: 'unit', people: 0 }, { ...closed, lessonOn: null }, 'not-now'],
    [
      'documentation while it runs',
      { kind: 'documentation', reach: 'unit', people: 0 },
      { state: 'approved', lessonOn: null },
      undefined
    ],
    [
      'not before',
      { kind: 'documentation', reach: 'unit', people: 0 },
      { state: 'committed', lessonOn: null },
      'not-now'
    ],
    ['to people with people', { kind: 'documentation', reach: 'people', people: 0 }, closed, 'none-chosen']
  ] as const)('%s', (_, given, of, lack) => {
    expect(spreadLack(given, of)).toBe(lack);
  });

  it('is asked to be read for two months', () => {
    expect(isAskedStill('2026-03-01', '2026-04-30')).toBe(true);
    expect(isAskedStill('2026-03-01', '2026-05-01')).toBe(false);
  });
});
