// The rule that asks for a plan begins ahead; until then the one before it holds.
import { expect, it } from 'vitest';
import { ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { planRuleVersions, setPlanRule } from './index.ts';

const grants = [{ capability: 'transfer.rules', unitId: null }];

it('is set by who may, for a day ahead', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const [day, may] = ['2026-11-29', ctxOf(tx, m.officer, '2026-11-29', { grants })];
    const input = { from: '2027-01-01', minJp: 12.5, dueDays: [45, 90, 180] };
    await expect(setPlanRule(ctxOf(tx, m.head, day), input)).rejects.toThrow();
    expect(await setPlanRule(may, { ...input, from: day })).toEqual({ ok: false, reason: 'not-ahead' });
    expect(await setPlanRule(may, input)).toEqual({ ok: true, value: true });
    expect(await setPlanRule(may, input)).toEqual({ ok: false, reason: 'later-version' });
    expect((await planRuleVersions(may)).map(({ minJp, from, until }) => [minJp, from, until])).toEqual([
      [8, '2020-01-01', '2027-01-01'],
      [12.5, '2027-01-01', null]
    ]);
  }));
