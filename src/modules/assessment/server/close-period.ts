// Freezes a period: counts once more, keeps scheme, tree, counts and evidence, and a digest over all.
import { createHash } from 'node:crypto';
import { holds } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { asOfDay } from '../periods.ts';
import { recount } from './compute-index.ts';
import { countingOf, type Counting } from './count.ts';
import { allEvidence } from './evidence-rules.ts';
import { evidenceScope, lockPeriod, selectPeriod } from './store.ts';
import {
  freezeEvidence,
  insertSnapshot,
  makeEvidencePartition,
  sealSnapshot,
  selectCanonicalLines,
  selectSnapshot
} from './store-frozen.ts';

/** SHA-256 over the canonical form of a period, as hexadecimal text. */
export async function digestOf(db: Db, year: number): Promise<string> {
  const hash = createHash('sha256');
  for (const line of await selectCanonicalLines(db, year)) hash.update(line).update('\n');
  return hash.digest('hex');
}

/**
 * Closes the period of a year for ever; gives the digest and the number of evidence rows. Refuses `not-over` before its
 * last day and `already-closed`; needs `assessment.manage`.
 */
export function closePeriod(
  ctx: Ctx,
  year: number,
  progress?: (note: string) => void
): Promise<Result<{ sha256: string; rows: number }, 'not-over' | 'already-closed'>> {
  if (!holds(ctx.actor, 'assessment.manage')) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    const period = await selectPeriod(tx, year);
    if (period.state === 'closed') return refused('already-closed');
    if (today(ctx) <= period.endsOn) return refused('not-over');
    const counting = await countingOf(tx, period, { asOf: asOfDay(period, today(ctx)), now: ctx.now });
    await recount(tx, counting, progress);
    await freeze(tx, counting);
    const sha256 = await digestOf(tx, year);
    await sealSnapshot(tx, year, { sha256, now: ctx.now, by: ctx.actor.personId });
    await emit(ctx, tx, {
      name: 'assessment.period.closed',
      subject: `assessment.period:${year}`,
      payload: { sha256 }
    });
    return done({ sha256, rows: (await selectSnapshot(tx, year)).rows });
  });
}

async function freeze(tx: Tx, { period, scheme, asOf }: Counting): Promise<void> {
  const scope = evidenceScope(period, asOf, { units: null, scheme });
  await makeEvidencePartition(tx, period.year);
  for (const rule of allEvidence()) await freezeEvidence(tx, rule, scope);
  await insertSnapshot(tx, period.year, { scheme, day: asOf });
}
