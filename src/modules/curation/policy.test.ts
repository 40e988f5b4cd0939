// Who cares for an asset, in which parts.
import { expect, it } from 'vitest';
import { mayCare, partsOf, type Standing } from './policy.ts';

const nobody: Standing = { isAuthor: false, isSteward: false, groupParts: [] };

it.each([
  ['a reader', nobody, []],
  ['an author', { ...nobody, isAuthor: true }, ['author']],
  ['an officer', { ...nobody, isSteward: true }, ['steward']],
  ['the owner of the skill group', { ...nobody, groupParts: ['owner' as const] }, ['owner']],
  [
    'an author who instructs and cares for the unit',
    { isAuthor: true, isSteward: true, groupParts: ['instructor' as const] },
    ['author', 'instructor', 'steward']
  ]
])('%s', (_, standing, parts) => {
  expect(partsOf(standing)).toEqual(parts);
  expect(mayCare(standing)).toBe(parts.length > 0);
});
