// How the follow-up was rated, as it leaves the site: what a page does not show has no number in the file either.
import { expect, it } from 'vitest';
import { ratingsTable } from './export-table.ts';

const line = (code: string, answers: number | null) => ({
  ...{ code, unitName: `Unit ${code}`, answers },
  mean: answers === null ? null : 3.666,
  scores: answers === null ? null : [0, 1, 2, 4, 2]
});

it('holds every unit with its answers by score, and of one with too few nothing', () => {
  const table = ratingsTable([line('M.01', 9), line('M.02', null)], { year: 2025, day: '2026-11-30' });
  expect(table.rows).toEqual([
    ['M.01', 'Unit M.01', 9, 3.67, 0, 1, 2, 4, 2, ''],
    ['M.02', 'Unit M.02', null, null, null, null, null, null, null, 'kurang dari 5 jawaban']
  ]);
  expect(table.columns).toHaveLength(10);
});
