// A person keeps weekly time free for learning, and gives it up again.
import { addDays } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { BlockEvent } from '../events.ts';
import { blockHindrance } from '../rules-blocks.ts';
import type { NewBlock } from '../schema.ts';
import { blockOfToken, endBlockRow, insertBlock, lockBlock, selectBlocks } from './store-blocks.ts';
import { lockLedger } from './store-hours.ts';

/** Keeps weekly time free from a day on; refused where it would cover time that is kept already. */
export async function keepBlock(ctx: Ctx, input: NewBlock): Promise<Result<number, 'block-overlaps'>> {
  const personId = ctx.actor.personId ?? notFound('person');
  return inTransaction(ctx.db, async (tx) => {
    await lockLedger(tx, personId);
    const token = input.token === '' ? null : `${personId}:${input.token}`;
    const before = token === null ? undefined : await blockOfToken(tx, token);
    if (before !== undefined) return done(before);
    const others = await selectBlocks(tx, [personId], { from: input.since, until: input.until ?? '9999-12-31' });
    const hindrance = blockHindrance(input, others);
    if (hindrance) return refused(hindrance);
    const id = await insertBlock(tx, { ...input, personId, token });
    const name: BlockEvent = 'learning.block.kept';
    await emit(ctx, tx, { name, subject: `learning.block:${id}`, personId });
    return done(id);
  });
}

/** Gives weekly time up: it was kept until yesterday. Somebody else's is not found. */
export async function giveUpBlock(ctx: Ctx, id: number): Promise<void> {
  const personId = ctx.actor.personId ?? notFound('person');
  await inTransaction(ctx.db, async (tx) => {
    const block = await lockBlock(tx, id);
    if (block.personId !== personId) return notFound('block');
    await endBlockRow(tx, block, addDays(today(ctx), -1));
    const name: BlockEvent = 'learning.block.given-up';
    await emit(ctx, tx, { name, subject: `learning.block:${id}`, personId });
  });
}
