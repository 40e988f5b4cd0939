// The days of reminding are set for this year or one to come, by who may.
import { expect, it } from 'vitest';
import { ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { needCycles, setCycle } from './index.ts';

const grants = [{ capability: 'needs.rules', unitId: null }];
const cycle = { year: 2027, remindFrom: '2027-02-01', remindUntil: '2027-03-31' };

it('is set, and set anew, for a year that is not over', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const may = ctxOf(tx, m.officer, '2026-11-29', { grants });
    await expect(setCycle(ctxOf(tx, m.head, '2026-11-29'), cycle)).rejects.toThrow();
    const reasonOf = async (more: object) => setCycle(may, { ...cycle, ...more });
    expect(await reasonOf({ year: 2025 })).toEqual({ ok: false, reason: 'year-past' });
    expect(await reasonOf({ remindUntil: '2028-01-01' })).toEqual({ ok: false, reason: 'not-of-year' });
    expect(await reasonOf({ remindUntil: '2027-01-01' })).toEqual({ ok: false, reason: 'time-reversed' });
    expect(await setCycle(may, cycle)).toEqual({ ok: true, value: 2027 });
    expect(await setCycle(may, { ...cycle, remindUntil: '2027-04-30' })).toEqual({ ok: true, value: 2027 });
    expect(await needCycles(may)).toEqual([{ ...cycle, remindUntil: '2027-04-30' }]);
  }));
