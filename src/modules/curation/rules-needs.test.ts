// Lists of needs, what meets them, who is asked, the order of a collection: a table each.
import { describe, expect, it } from 'vitest';
import { assign, confirmList, match, moved, reviewState } from './rules-needs.ts';

const today = '2026-11-24';
const answerOf = (result: { ok: true; value: unknown } | { ok: false; reason: string }) =>
  result.ok ? result.value : result.reason;

it.each([
  [null, 'never'],
  ['2025-11-24', 'current'],
  ['2025-11-23', 'due']
] as const)('a list confirmed on %s is %s', (on, state) => expect(reviewState(on, today)).toBe(state));

describe('a list is confirmed', () => {
  it.each([
    ['by another', { needs: 2, listedSince: [8] }, 'confirm'],
    ['again, where nothing was added', { needs: 2, listedSince: [] }, 'confirm'],
    ['not by who added to it', { needs: 2, listedSince: [7, 8] }, 'own-list'],
    ['not where nothing is listed', { needs: 0, listedSince: [] }, 'no-needs']
  ])('%s', (_, list, answer) => expect(answerOf(confirmList(list, 7))).toBe(answer));
});

describe('an asset meets a need', () => {
  const need = { isEnded: false, level: 2 } as const;
  const asset = { id: 5, state: 'published', level: 2 } as const;
  it.each([
    ['as open as it asks', need, asset, 5],
    ['more open', need, { ...asset, level: 3 as const }, 5],
    ['not narrower', need, { ...asset, level: 1 as const }, 'too-narrow'],
    ['not as a draft', need, { ...asset, state: 'draft' as const }, 'unknown-asset'],
    ['not unseen', need, undefined, 'unknown-asset'],
    ['not what is no longer needed', { ...need, isEnded: true }, asset, 'ended']
  ])('%s', (_, of, by, answer) => expect(answerOf(match(of, by))).toBe(answer));
});

describe('a gap is given to somebody', () => {
  const gap = { isEnded: false, isMet: false };
  const to = { isAtWork: true, isAsked: false, dueOn: '2026-12-24' };
  it.each([
    ['until a day', gap, to, '2026-12-24'],
    ['not until today', gap, { ...to, dueOn: today }, 'not-within-year'],
    ['not for years', gap, { ...to, dueOn: '2027-12-24' }, 'not-within-year'],
    ['not to who is away', gap, { ...to, isAtWork: false }, 'away'],
    ['not twice', gap, { ...to, isAsked: true }, 'asked-already'],
    ['not what is met', { ...gap, isMet: true }, to, 'met-already'],
    ['not what is no longer needed', { ...gap, isEnded: true }, to, 'ended']
  ])('%s', (_, need, whom, answer) => expect(answerOf(assign(need, whom, today))).toBe(answer));
});

it.each([
  [3, 'up', [1, 3, 2]],
  [1, 'down', [2, 1, 3]],
  [1, 'up', [1, 2, 3]],
  [3, 'down', [1, 2, 3]],
  [9, 'up', [1, 2, 3]]
] as const)('%i goes %s', (id, way, order) => expect(moved([1, 2, 3], id, way)).toEqual(order));
