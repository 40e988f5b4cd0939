// Hands an asset in: from now on it exists for all whom its level names. Withdrawing and publishing again.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, type Result } from '#platform/result.ts';
import { abilitiesOver } from '../policy.ts';
import { publish, type PublishRefusal } from '../rules.ts';
import type { AssetAbilities, AssetState } from '../types.ts';
import { knowsBasics } from './answer-basics.ts';
import { countOthers, lockAsset, updateState, type SeenAsset } from './store.ts';
import { countFiles } from './store-files.ts';
import { sightOf } from './store-sight.ts';
import { markPublished } from './store-versions.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { tell } from './tell.ts';

type Wanted = { id: number; ability: keyof AssetAbilities; unless: AssetState };

/** The asset, locked, if the actor has this ability over it; undefined when it is in the state aimed at already. */
async function lockWith(ctx: Ctx, tx: Tx, wanted: Wanted): Promise<SeenAsset | undefined> {
  signedIn(ctx);
  const asset = await lockAsset(tx, await sightOf(within(ctx, tx)), wanted.id);
  if (asset.state === wanted.unless) return undefined;
  if (!abilitiesOver({ ...asset, isSignedIn: true }, asset)[wanted.ability]) throw refusal('not-allowed');
  return asset;
}

/** Publishes a draft; sent twice, it is published once. At level 4 the author must be sure: everybody may copy it. */
export async function publishAsset(
  ctx: Ctx,
  id: number,
  { isSure = false } = {}
): Promise<Result<'published', PublishRefusal>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockAsset(tx, await sightOf(within(ctx, tx)), id);
    if (!asset.isAuthor) throw refusal('not-allowed');
    if (asset.state === 'published') return done('published');
    const [files, others] = [await countFiles(tx, id), await countOthers(tx, asset)];
    const verdict = publish(asset, { files, others, isSure, knowsBasics: await knowsBasics(tx, me) });
    if (!verdict.ok) return verdict;
    await updateState(tx, asset, { state: 'published', at: ctx.now });
    await markPublished(tx, asset);
    await tell(ctx, tx, {
      name: 'knowledge.asset.published',
      asset,
      payload: { level: asset.level, version: asset.version }
    });
    return done('published');
  });
}

/** Takes a published asset out of sight, for a reason that is kept; nothing is deleted. */
export async function withdrawAsset(ctx: Ctx, id: number, reason: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const asset = await lockWith(ctx, tx, { id, ability: 'withdraw', unless: 'withdrawn' });
    if (!asset) return;
    await updateState(tx, asset, { state: 'withdrawn', at: ctx.now, reason });
    await tell(ctx, tx, { name: 'knowledge.asset.withdrawn', asset, payload: { reason } });
  });
}

/** Publishes a withdrawn asset again, for a reason; it counts as handed in on its first day. */
export async function restoreAsset(ctx: Ctx, id: number, reason: string): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const asset = await lockWith(ctx, tx, { id, ability: 'restore', unless: 'published' });
    if (!asset) return;
    await updateState(tx, asset, { state: 'published', at: ctx.now });
    await tell(ctx, tx, { name: 'knowledge.asset.restored', asset, payload: { reason } });
  });
}
