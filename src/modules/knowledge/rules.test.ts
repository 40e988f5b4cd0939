// What makes an asset fit to publish, what it lacks, how its level changes and how texts are put together.
import { describe, expect, it } from 'vitest';
import {
  areWithinSettled,
  changeLevel,
  differingFields,
  isForNobody,
  kept,
  lacks,
  mergeTexts,
  publish
} from './rules.ts';
import type { Asset, AssetText, Level } from './types.ts';

const text: AssetText = {
  title: 'Judul',
  summary: 'Ringkas',
  body: 'Isi',
  form: 'text',
  address: '',
  jobFamily: 'Kas',
  topic: 'Rekonsiliasi',
  process: 'Penutupan',
  template: 'free',
  sections: {}
};
const at = new Date('2026-11-24T05:00:00Z');
const draft: Asset = {
  ...text,
  id: 1,
  unitId: 1,
  level: 3,
  state: 'draft',
  version: 1,
  draftVersion: null,
  createdBy: 1,
  createdAt: at,
  submittedAt: null,
  changedAt: at,
  withdrawnAt: null,
  withdrawnReason: '',
  validity: 'unreviewed',
  settledVersion: null,
  settledLevel: null,
  settledAt: null
};

describe('publishing', () => {
  const usual = { files: 0, others: 0, isSure: false, knowsBasics: true };
  const cases: [string, Partial<Asset>, Partial<typeof usual>, string][] = [
    ['a draft with summary and text', {}, {}, 'published'],
    ['without a summary', { summary: ' ' }, {}, 'no-summary'],
    ['without anything to read', { body: '' }, {}, 'no-content'],
    ['with a file alone', { body: '' }, { files: 1 }, 'published'],
    ['with an address alone', { body: '', address: 'https://kms.example' }, {}, 'published'],
    ['at level 1 for nobody', { level: 1 }, {}, 'level-one-without-reader'],
    ['at level 1 for a reader', { level: 1 }, { others: 1 }, 'published'],
    ['at level 4 without being sure', { level: 4 }, {}, 'not-sure'],
    ['at level 4 when sure', { level: 4 }, { isSure: true }, 'published'],
    ['a first asset before the check is passed', {}, { knowsBasics: false }, 'basics-first'],
    ['a lesson with a needed answer missing', { template: 'lesson', sections: { why: 'x' } }, {}, 'unanswered'],
    ['what a panel refused', { validity: 'refused' }, {}, 'panel-refused'],
    ['what is published', { state: 'published' }, {}, 'not-a-draft']
  ];
  it.each(cases)('%s', (...[, more, has, answer]) => {
    const verdict = publish({ ...draft, ...more }, { ...usual, ...has });
    expect(verdict.ok ? verdict.value : verdict.reason).toBe(answer);
  });
});

describe('another level', () => {
  const cases: [string, Partial<Asset>, Level, string, number, string | number][] = [
    ['of a draft needs no reason', {}, 2, '', 0, 2],
    ['of what is published needs one', { state: 'published' }, 2, ' ', 0, 'no-reason'],
    ['with a reason', { state: 'published' }, 2, 'Menyebut nama', 0, 2],
    ['that it has already', { state: 'published' }, 3, 'x', 0, 'same-level'],
    ['1 for nobody', { state: 'published' }, 1, 'x', 0, 'level-one-without-reader'],
    ['1 for somebody', { state: 'published' }, 1, 'x', 1, 1],
    ['4 without being sure', { state: 'published' }, 4, 'x', 0, 'not-sure'],
    ['wider than a panel decided', { state: 'published', settledLevel: 3, level: 2 }, 4, 'x', 0, 'panel-decided'],
    ['as wide as a panel decided', { state: 'published', settledLevel: 3, level: 2 }, 3, 'x', 0, 3],
    ['narrower than a panel decided', { state: 'published', settledLevel: 3 }, 2, 'x', 0, 2],
    ['of what is withdrawn', { state: 'withdrawn' }, 2, 'x', 0, 'withdrawn']
  ];
  it.each(cases)('%s', (...[, more, level, reason, others, answer]) => {
    const verdict = changeLevel({ ...draft, ...more }, { level, reason, others, isSure: false });
    expect(verdict.ok ? verdict.value : verdict.reason).toBe(answer);
  });
  it('1 is for those whom the panel named, or fewer of them', () => {
    const cases = [[], [1], [1, 2], [3]].map((readers) => areWithinSettled({ settledLevel: 1 }, readers, [1, 2]));
    expect(cases).toEqual([true, true, true, false]);
    expect(areWithinSettled({ settledLevel: null }, [3], [])).toBe(true);
  });
  it('1 with nobody else named is for nobody', () => {
    expect([0, 1].map((others) => isForNobody({ state: 'published', level: 1 }, others))).toEqual([true, false]);
  });
});

describe('the order of an asset', () => {
  it('lacks nothing when all is given', () => expect(lacks(text, 0)).toEqual([]));
  it('names what is missing', () => expect(lacks({ ...text, topic: '', body: ' ' }, 0)).toEqual(['topic', 'content']));
});

describe('two texts', () => {
  const other = { ...text, title: 'Lain', body: 'Lain' };
  it('differ in fields', () => expect(differingFields(text, other)).toEqual(['title', 'body']));
  it('are put together by field', () =>
    expect(mergeTexts(text, other, ['title', 'nothing'])).toEqual({ ...text, title: 'Lain' }));
  const story = (sections: Record<string, string>) => kept({ ...text, template: 'story', sections });
  it('of a guided form differ by answers, and keep a body made of them', () => {
    const [mine, theirs] = [story({ scene: 'A', meaning: 'B', why: '-' }), story({ scene: 'A', meaning: 'C' })];
    expect(mine).toMatchObject({ body: 'A\n\nB', sections: { scene: 'A', meaning: 'B' } });
    expect(differingFields(mine, theirs)).toEqual(['s_meaning']);
    expect(mergeTexts(mine, theirs, ['s_meaning'])).toEqual(theirs);
    expect(mergeTexts({ ...mine, template: 'free' }, theirs, [])).toEqual(mine);
  });
});
