// For whom a hand-over exists.
import { expect, it } from 'vitest';
import { maySee } from './policy.ts';

const nobody = { isMover: false, isSuccessor: false, isLeader: false, isSteward: false };

it('those who have a part in it, and nobody else', () => {
  expect(maySee(nobody)).toBe(false);
  for (const part of Object.keys(nobody)) expect(maySee({ ...nobody, [part]: true })).toBe(true);
});
