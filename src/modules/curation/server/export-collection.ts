// Takes a collection out as an archive that the import reads back.
import type { Readable } from 'node:stream';
import { exportThese, seenAssets } from '#modules/knowledge/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { FileStore } from '#platform/server/files.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectCollected, selectCollection } from './store-collections.ts';

/** A collection with its assets in their order, those its reader may not open left out; and the name it has. */
export async function exportCollection(
  ctx: Ctx,
  id: number,
  store: FileStore
): Promise<{ name: string; archive: Readable }> {
  signedIn(ctx);
  const { name, purpose, unitName } = await selectCollection(ctx.db, id, today(ctx));
  const assets = await selectCollected(ctx.db, { id, seen: await seenAssets(ctx), day: today(ctx) });
  const of = { collection: { id, name, purpose, unit: unitName } };
  return { name, archive: exportThese(ctx, { ids: assets.map((asset) => asset.id), of }, store) };
}
