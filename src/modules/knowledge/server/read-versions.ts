// Reads the versions of an asset: the list, one text of it, and what differs between two.
import { notFound } from '#platform/server/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { differences, type Stretch } from '../rules-diff.ts';
import { differingFields, valueIn } from '../rules.ts';
import type { AssetVersion, AssetView, Head } from '../types.ts';
import { openAsset, textsOf } from './read-assets.ts';
import { selectVersions, selectText } from './store-versions.ts';

/** What differs between two texts, field by field. */
export type Difference = { from: number; to: number; fields: { field: string; stretches: Stretch[] }[] };

export type VersionsView = {
  asset: AssetView;
  versions: AssetVersion[];
  difference: Difference | null;
  /** One text to read, drawn as it would be on the page. */
  shown: (Head & { texts: Record<string, string> }) | null;
};

/** How two texts differ. */
export const differenceOf = (from: Head, to: Head): Difference => ({
  from: from.version,
  to: to.version,
  fields: differingFields(from, to).map((field) => ({
    field,
    stretches: differences(valueIn(from, field), valueIn(to, field))
  }))
});

/** The versions of an asset that the reader may see; two compared, one shown, where that is asked. */
export async function listVersions(
  ctx: Ctx,
  id: number,
  asked: { from?: number | undefined; to?: number | undefined; show?: number | undefined } = {}
): Promise<VersionsView> {
  const asset = await openAsset(ctx, id);
  const seen = { id, isAuthor: asset.isAuthor };
  const text = (version: number) => selectText(ctx.db, seen, version);
  const [from, to, show] = [asked.from, asked.to, asked.show];
  if ([from, to, show].some((version) => version !== undefined && version > 1_000_000)) notFound('version');
  const shown = show === undefined ? null : await text(show);
  return {
    asset,
    versions: await selectVersions(ctx.db, seen),
    difference: from && to ? differenceOf(await text(from), await text(to)) : null,
    shown: shown && {
      ...shown,
      texts: textsOf(shown, asset.files, { filesAt: `/knowledge/${id}/files`, isSignedIn: true })
    }
  };
}
