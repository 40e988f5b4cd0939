// Gaps: two standards as one list, what is missing, what is proposed, which jobs are found.
import { describe, expect, it } from 'vitest';
import {
  aimOf,
  matchingJobs,
  mergedGaps,
  missingLevels,
  openGaps,
  plannableGaps,
  proposedItems
} from './rules-gaps.ts';
import { lackOf } from './rules-items.ts';
import type { Gap } from './types.ts';

const gap = (code: string, ...[held, job, nextJob]: [number | null, number | null, number | null]): Gap => ({
  code,
  name: code,
  held,
  job,
  nextJob
});

describe('what is missing', () => {
  const rows: [string, Gap, number | null, number][] = [
    ['held at the standard: nothing', gap('A', 3, 3, null), 0, 4],
    ['two levels short of the job held, whatever the next asks', gap('A', 1, 3, 4), 2, 2],
    ['enough for the job held, one short of the next', gap('A', 3, 3, 4), 1, 4],
    ['asked by the next job alone', gap('A', 2, null, 3), 1, 3],
    ['measured at none', gap('A', 0, 2, null), 2, 1],
    ['never measured is not none: unknown', gap('A', null, 2, null), null, 2],
    ['asked by nobody', gap('A', 1, null, null), 0, 2],
    ['more than asked', gap('A', 5, 3, 4), 0, 6]
  ];
  it.each(rows)('%s', (_sentence, ...[each, missing, aim]) => {
    expect(missingLevels(each)).toBe(missing);
    expect(aimOf(each)).toBe(aim);
  });
});

describe('two standards', () => {
  const line = (competencyCode: string, ...[required, level]: [number, number | null]) => ({
    competencyCode,
    competencyName: competencyCode,
    required,
    level
  });
  it('become one list, a line for each competency', () => {
    const merged = mergedGaps([line('A', 3, 2), line('B', 2, null)], [line('C', 4, 1), line('A', 4, 2)]);
    expect(merged).toEqual([gap('A', 2, 3, 4), gap('B', null, 2, null), gap('C', 1, null, 4)]);
    expect(mergedGaps([], [])).toEqual([]);
  });
});

describe('gaps', () => {
  const all = [
    gap('NEXT', 1, null, 4),
    gap('UNKNOWN', null, 3, null),
    gap('SMALL', 2, 3, 3),
    gap('NONE', 3, 3, 3),
    gap('WIDE', 1, 3, 3)
  ];
  const codes = (gaps: Gap[]) => gaps.map(({ code }) => code);
  it('of the job held come first, the widest first; what was never measured can still be planned', () => {
    expect(codes(openGaps(all))).toEqual(['WIDE', 'SMALL', 'NEXT']);
    expect(codes(plannableGaps(all))).toEqual(['WIDE', 'SMALL', 'NEXT', 'UNKNOWN']);
  });
  it('propose items of self-learning in the words of the reader, with the rest left open', () => {
    const [proposed] = proposedItems([gap('A', 1, 3, null)], ({ code, held }) => `${code} ${held} → 2`);
    expect(proposed).toMatchObject({ goal: 'A 1 → 2', competencyCode: 'A', solution: 'self', plannedMinutes: 0 });
    expect(lackOf(proposed!, 2026)).toBe('time-missing');
  });
});

describe('the search for a job', () => {
  const jobs = ['Kepala Seksi Bank', 'Analis Kas', 'Kepala Kantor', 'Pranata Bank'].map((name, index) => ({
    code: `J.0${index}`,
    name
  }));
  const found = (text: string) => matchingJobs(jobs, text).map(({ name }) => name);
  it('takes every word, in any case, those that begin so first', () => {
    expect(found('bank')).toEqual(['Kepala Seksi Bank', 'Pranata Bank']);
    expect(found('kepala')).toEqual(['Kepala Kantor', 'Kepala Seksi Bank']);
    expect(found('bank kepala')).toEqual(['Kepala Seksi Bank']);
    expect(found('j.01')).toEqual(['Analis Kas']);
  });
  it('finds nothing for nothing, and no more than asked', () => {
    expect(found('  ')).toEqual([]);
    expect(matchingJobs(jobs, 'a', 2)).toHaveLength(2);
  });
});
