// The switch of the daily mail among what is handed out of a person.
import { describe, expect, it } from 'vitest';
import { ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { erasePersonalData, exportPersonalData } from './personal-data.ts';
import { switchDigest } from './switch-digest.ts';

describe("one person's daily mail", () => {
  it('is handed out as it was switched, and not at all where nothing is kept', () =>
    inTransaction(async (tx) => {
      const { ani, budi } = await smallMinistry(tx);
      await switchDigest(ctxOf(tx, ani, '2026-11-24'), true);
      expect(await exportPersonalData(tx, ani)).toEqual({ 'inbox.digest': [{ isOff: true, sentOn: null }] });
      expect(await exportPersonalData(tx, budi)).toEqual({ 'inbox.digest': [] });
      await erasePersonalData(tx, ani);
      expect(await exportPersonalData(tx, ani)).toEqual({ 'inbox.digest': [] });
    }));
});
