// Until when an answer waits: late is late, and a day of another year says which.
import { expect, it } from 'vitest';
import { dueWord } from './words.ts';

it.each([
  ['2026-12-22', 'Paling lambat 22 Des', false],
  ['2026-11-30', 'Paling lambat 30 Nov', false],
  ['2026-11-19', 'Seharusnya 19 Nov', true],
  ['2025-12-29', 'Seharusnya 29 Des 2025', true],
  ['2027-01-05', 'Paling lambat 5 Jan 2027', false]
])('an answer due on %s is told on 30 November 2026 as: %s', (dueOn, word, isLate) => {
  expect(dueWord(dueOn, '2026-11-30', 'id')).toEqual({ word, isLate });
});
