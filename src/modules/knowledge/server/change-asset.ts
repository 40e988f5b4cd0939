// Writes another text over an asset: a new version each time; who wrote on an older text is shown both.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { done } from '#platform/result.ts';
import { mayWrite } from '../policy.ts';
import { differingFields, mergeTexts } from '../rules.ts';
import type { AssetChange } from '../schema.ts';
import type { AssetText } from '../types.ts';
import { insertVersion, lockAsset, updateText, type SeenAsset } from './store.ts';
import { sightOf } from './store-sight.ts';
import { signedIn } from './signed-in.ts';
import { tell } from './tell.ts';

/** The asset, locked, if the actor is one of its writers. */
export async function lockToWrite(ctx: Ctx, tx: Tx, id: number): Promise<SeenAsset> {
  const asset = await lockAsset(tx, await sightOf(within(ctx, tx)), id);
  if (!asset.isAuthor) notFound('asset');
  if (!mayWrite({ ...asset, isSignedIn: true }, asset)) throw refusal('not-allowed');
  return asset;
}

/** Saves a text on the locked asset as its next version. */
export async function saveText(
  ctx: Ctx,
  tx: Tx,
  change: { asset: SeenAsset; text: AssetText; note: string }
): Promise<number> {
  const { asset, text, note } = change;
  await updateText(tx, asset, { text, at: ctx.now });
  await insertVersion(tx, asset.id, { personId: signedIn(ctx), at: ctx.now, note });
  const payload = { version: asset.version + 1, fields: differingFields(text, asset) };
  await tell(ctx, tx, { name: 'knowledge.asset.changed', asset, payload });
  return asset.version + 1;
}

export type Conflict = { ok: false; reason: 'conflict'; current: AssetText & { version: number } };

/** Changes the text; refused with the present text when it was written on an older version. */
export async function changeAsset(
  ctx: Ctx,
  id: number,
  input: AssetChange
): Promise<{ ok: true; value: number } | Conflict> {
  signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    if (asset.version !== input.version) return { ok: false, reason: 'conflict', current: asset };
    const text = mergeTexts({ ...input, template: asset.template }, asset, input.take);
    if (differingFields(text, asset).length === 0) return done(asset.version);
    return done(await saveText(ctx, tx, { asset, text, note: input.note }));
  });
}
