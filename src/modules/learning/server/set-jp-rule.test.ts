// A rule for JP begins ahead and leaves what was reckoned before as it was.
import { expect, it } from 'vitest';
import { ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { jpRuleVersions, setJpRule } from './index.ts';

const input = {
  kind: 'self',
  from: '2027-01-01',
  minutesPerJp: 60,
  jpPerDay: 3,
  jpPerSession: null,
  sessionsPerMonth: null
};
const grants = [{ capability: 'learning.rules', unitId: null }];

it('is set by who may, for a day ahead, after every version there is', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const [day, may] = ['2026-11-29', ctxOf(tx, m.officer, '2026-11-29', { grants })];
    await expect(setJpRule(ctxOf(tx, m.head, day), input)).rejects.toThrow();
    await expect(setJpRule(may, { ...input, kind: 'nothing' })).rejects.toThrow();
    expect(await setJpRule(may, { ...input, from: day })).toEqual({ ok: false, reason: 'not-ahead' });
    expect(await setJpRule(may, input)).toEqual({ ok: true, value: 'self' });
    expect(await setJpRule(may, { ...input, from: '2026-12-15' })).toEqual({ ok: false, reason: 'later-version' });
    const versions = (await jpRuleVersions(may)).filter(({ kind }) => kind === 'self');
    expect(versions.map(({ minutesPerJp, from, until }) => [minutesPerJp, from, until])).toEqual([
      [45, '2020-01-01', '2027-01-01'],
      [60, '2027-01-01', null]
    ]);
  }));
