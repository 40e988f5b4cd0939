// The aim of a year in JP is scheme data.
import { expect, it } from 'vitest';
import { changeTerms, operatorOn } from '#tests/support/assessment.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { openPeriod } from './open-period.ts';
import { yearlyAim } from './yearly-aim.ts';

it('is what the scheme of the year says, and the example where the year was never opened', () =>
  inTransaction(async (tx) => {
    const ctx = operatorOn(tx, '2026-11-24');
    await openPeriod(ctx, 2026);
    await changeTerms(tx, { jpAYear: '24' }, '2026-11-24');
    expect(await yearlyAim(ctx, 2026)).toBe(24);
    expect(await yearlyAim(ctx, 2031)).toBe(20);
  }));
