// Where a page begins for who has no unit of her own.
import { expect, it } from 'vitest';
import { aUnit } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { selectRootCode } from './store-nearest.ts';

it('the root of the tree is that of the day asked, M where there is none', () =>
  inTransaction(async (tx) => {
    await aUnit(tx, { code: 'K1', echelon: '', above: [], valid: '[2020-01-01,2025-01-01)' });
    await aUnit(tx, { code: 'K2', echelon: '', above: [], valid: '[2025-01-01,)' });
    expect(await selectRootCode(tx, '2024-12-31')).toBe('K1');
    expect(await selectRootCode(tx, '2025-01-01')).toBe('K2');
    expect(await selectRootCode(tx, '2019-12-31')).toBe('M');
  }));
