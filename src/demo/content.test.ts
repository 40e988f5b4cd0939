// The pools of texts are large enough, without a repetition, and short enough for their fields.

import { describe, expect, it } from 'vitest';
import * as content from './content.ts';
import { levelOnes } from './roster-ministry.ts';

const { learningGoals, planGoals, assetTitles, assetSummaries, sharingTitles, reportSentences, declineReasons } =
  content;
const pools = { learningGoals, planGoals, assetTitles, assetSummaries, sharingTitles, reportSentences, declineReasons };

describe.each(Object.entries(pools))('%s', (name, pool) => {
  it('has forty texts or more, none twice', () => {
    expect(pool.length).toBeGreaterThanOrEqual(40);
    expect(new Set(pool).size).toBe(pool.length);
  });

  it('begins with a capital and stays under 120 characters; sentences end with a full stop, titles do not', () => {
    const isSentence = ['assetSummaries', 'reportSentences', 'declineReasons'].includes(name);
    const odd = pool.filter((text) => !/^[A-Z]/.test(text) || text.length > 120 || text.endsWith('.') !== isSentence);
    expect(odd).toEqual([]);
  });
});

describe('goalsByUnit', () => {
  it('has goals for each level-I unit', () => {
    const codes = levelOnes.map((_, at) => `M.${String(at + 1).padStart(2, '0')}`);
    expect(Object.keys(content.goalsByUnit)).toEqual(codes);
  });
});
