// When a list of readers waits to be looked at again.
import { expect, it } from 'vitest';
import { reviewDueOn } from './rules-audience.ts';

it.each([
  [null, null, null],
  ['2026-01-01', null, '2026-04-01'],
  ['2026-01-01', '2026-01-01', '2027-01-01'],
  ['2024-01-01', '2025-06-01', '2026-06-01'],
  ['2026-01-01', '2025-01-15', '2026-04-01']
] as const)('published on %s, last looked at on %s: %s', (submitted, reviewed, due) =>
  expect(reviewDueOn(submitted, reviewed)).toBe(due)
);
