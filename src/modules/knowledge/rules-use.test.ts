import { describe, expect, it } from 'vitest';
import { quarterStart, recordUse } from './rules-use.ts';
import type { AssetState } from './types.ts';

describe('a use in the work', () => {
  const others = { state: 'published' as AssetState, isAuthor: false };
  const reader = { hasOpened: true, usedQuarters: ['2026-07-01'] };
  it.each([
    ['of an asset opened before counts', others, reader, undefined],
    ['of one’s own asset does not', { ...others, isAuthor: true }, reader, 'own-asset'],
    ['of an asset never opened does not', others, { ...reader, hasOpened: false }, 'never-opened'],
    ['of a withdrawn asset does not', { ...others, state: 'withdrawn' as AssetState }, reader, 'not-published'],
    ['counts once a quarter', others, { ...reader, usedQuarters: ['2026-10-01'] }, 'used-this-quarter']
  ])('%s', (...[_sentence, asset, who, reason]) =>
    expect(recordUse(asset, who, '2026-11-29')).toEqual(
      reason === undefined ? { ok: true, value: { quarter: '2026-10-01' } } : { ok: false, reason }
    )
  );

  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-12-31', '2026-10-01']
  ])('%s lies in the quarter from %s on', (day, first) => expect(quarterStart(day)).toBe(first));
});
