// From which day a new version of a setting may hold.
import { expect, it } from 'vitest';
import { versionLack } from './versions.ts';

it.each([
  ['a day ahead begins a version', '2026-12-01', undefined],
  ['tomorrow is ahead', '2026-11-30', undefined],
  ['today is not: it has been counted', '2026-11-29', 'not-ahead'],
  ['a planned version is not passed over', '2027-01-01', 'later-version'],
  ['nor replaced', '2027-03-01', 'later-version'],
  ['after it another may follow', '2027-03-02', undefined]
] as const)('%s', (_sentence, from, lack) => {
  const versions = [{ from: '2020-01-01' }, ...(from > '2026-12-01' ? [{ from: '2027-03-01' }] : [])];
  expect(versionLack(versions, from, '2026-11-29')).toBe(lack);
});
