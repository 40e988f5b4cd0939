// What a person gave others in a year, for her transcript.
import type { Ctx } from '#platform/server/context.ts';
import { selectGivenAssets, selectGivenSharings, type GivenAsset, type GivenSharing } from './store-given.ts';

/** Sessions held and assets published in a year; who calls has asked who may. */
export async function givenInYear(
  ctx: Ctx,
  personId: number,
  year: number
): Promise<{ sharings: GivenSharing[]; assets: GivenAsset[] }> {
  const [sharings, assets] = await Promise.all([
    selectGivenSharings(ctx.db, personId, year),
    selectGivenAssets(ctx.db, personId, year)
  ]);
  return { sharings, assets };
}
