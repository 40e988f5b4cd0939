// Needs for the tests: proposed by their owner, as pages do it.
import { proposeNeed, stateNone } from '#modules/needs/server/index.ts';
import type { NeedInput } from '#modules/needs/schema.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf } from './learning.ts';

/** A need out of the individual analysis. */
export const needInput: NeedInput = {
  origin: 'individual',
  dkiOn: null,
  competencyCode: null,
  topic: 'Analisis data',
  why: 'Laporan triwulan',
  urgency: 2,
  solution: 'structured',
  token: ''
};

/** A need proposed on 2 March; gives its id. */
export async function aNeed(db: Db, personId: number, more: Partial<NeedInput> = {}): Promise<number> {
  const proposed = await proposeNeed(ctxOf(db, personId, '2026-03-02'), { ...needInput, ...more });
  if (!proposed.ok) throw new Error(proposed.reason);
  return proposed.value;
}

/** The statement of 2 March that there is no need; gives its id. */
export async function noNeed(db: Db, personId: number): Promise<number> {
  const stated = await stateNone(ctxOf(db, personId, '2026-03-02'), { why: 'Masih menerapkan', token: '' });
  if (!stated.ok) throw new Error(stated.reason);
  return stated.value;
}
