// What is named as the reason of a change: records where they moved the score, what is expected where that did.
import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import type { PracticeChange } from './rules-change.ts';
import { behindWord, changeSentence } from './view-changes.ts';

overwriteGetLocale(() => 'en');

type Pair = [from: number, to: number];
const pair = ([from, to]: Pair) => ({ from, to });
const change = (of: { score: Pair; achieved: Pair; expected: Pair }): PracticeChange => ({
  id: 'O.KMI.3',
  component: 'knowledge',
  kind: 'moved',
  ...pair(of.score),
  achieved: pair(of.achieved),
  expected: pair(of.expected),
  population: pair([20, 20]),
  effect: 1
});
const of = { year: 2026, locale: 'en' as const };
const since = (practice: PracticeChange): Parameters<typeof changeSentence>[0] => ({
  moment: { kind: 'year', year: 2025 },
  index: pair([50, 51]),
  practices: [practice]
});

describe('what moved a practice', () => {
  it.each<[string, Parameters<typeof change>[0], behind: string, named: string]>([
    ['records gained', { score: [20, 50], achieved: [2, 5], expected: [10, 10] }, '2 → 5, expected 10', 'O.KMI.3 +3'],
    [
      'fewer expected, as many records',
      { score: [50, 67], achieved: [2, 2], expected: [4, 3] },
      '2 → 2, expected 4 → 3',
      'O.KMI.3 expected 4 → 3'
    ],
    [
      'fewer records, and still fewer expected',
      { score: [50, 100], achieved: [3, 1], expected: [6, 1] },
      '3 → 1, expected 6 → 1',
      'O.KMI.3 expected 6 → 1'
    ],
    [
      'records above what is expected, which stayed',
      { score: [100, 100], achieved: [5, 6], expected: [5, 5] },
      '5 → 6, expected 5',
      'O.KMI.3 +1'
    ]
  ])('%s', (_, figures, behind, named) => {
    const practice = change(figures);
    expect(behindWord(practice, of)).toContain(behind);
    expect(changeSentence(since(practice), of)).toContain(named);
  });
});
