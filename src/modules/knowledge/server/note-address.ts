// Whether the address of an asset that is kept elsewhere answers, as curation found: an asset out of reach is not kept in order.
import { inTransaction } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { updateDead } from './store-settled.ts';
import { tell } from './tell.ts';

/** Notes that an address is dead from today on, or answers again; what is known already is not told twice. */
export async function noteAddress(
  ctx: Ctx,
  asset: { id: number; address: string },
  { isDead }: { isDead: boolean }
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const changed = await updateDead(tx, asset, isDead ? today(ctx) : null);
    if (!changed) return;
    const name = isDead ? 'knowledge.asset.address-dead' : 'knowledge.asset.address-answers';
    await tell(within(ctx, tx), tx, { name, asset: { id: asset.id, unitId: changed.unitId } });
  });
}
