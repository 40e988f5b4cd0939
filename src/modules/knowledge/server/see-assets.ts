// What higher modules ask of assets before they act: how the reader stands to one, which exist for the reader at all.
import type { RawBuilder } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import { selectAsset, type SeenAsset } from './store.ts';
import { seenSelect } from './store-seen.ts';
import { sightOf } from './store-sight.ts';

export type { SeenAsset } from './store.ts';

/**
 * A select of the assets that exist for the reader: `id, title, summary, unit_id, level, state, form, template, version,
 * job_family, topic, address, submitted_at, changed_at, withdrawn_at, withdrawn_reason`.
 */
export const seenAssets = async (ctx: Ctx): Promise<RawBuilder<unknown>> => seenSelect(await sightOf(ctx));

/** One asset with how the reader stands to it; for whom it does not exist it is not found. */
export const assetStanding = async (ctx: Ctx, id: number): Promise<SeenAsset> =>
  selectAsset(ctx.db, await sightOf(ctx), id);
