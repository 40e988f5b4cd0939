// Matches records that nobody had reported when their file came to what people have reported since.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { createStaging } from './store-staging.ts';
import { matchLines } from './store-matching.ts';
import { layOutUnreported, selectOverfull, tryImportLock, updateMatched } from './store-rematching.ts';
import { tellLearning } from './tell-learning.ts';

/**
 * Looks at the records of one person, or of everybody, that stand alone, and gives how many are one with an activity now,
 * or in conflict with it. Hours that
 * a record gave before the person wrote down her own are brought down to those of the training. An import that runs meanwhile does it by itself, so nobody waits for one.
 */
export async function matchAgain(ctx: Ctx, personId: number | null = null): Promise<number> {
  return inTransaction(ctx.db, async (tx) => {
    if (!(await tryImportLock(tx))) return 0;
    await createStaging(tx);
    await layOutUnreported(tx, personId);
    await matchLines(tx);
    const records = await updateMatched(tx, ctx.now);
    await tellLearning(ctx, tx, [...records, ...(await selectOverfull(tx, personId))]);
    return records.length;
  });
}
