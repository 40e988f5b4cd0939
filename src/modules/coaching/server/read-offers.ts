// Reads who offers to coach, with room or a waiting list; and whom one might ask first.
import { placeOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Kind, Offer } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  selectLine,
  selectLoad,
  selectOffers,
  selectOwnOffer,
  type LineLeader,
  type OfferLine
} from './store-offers.ts';

export type { LineLeader, OfferLine };
export type Offers = { offers: OfferLine[]; own: (Offer & { taken: number }) | undefined; canOffer: boolean };

/** Open offers of others that hold the words, and one's own. */
export async function listOffers(ctx: Ctx, asked: { query: string; kind: Kind | undefined }): Promise<Offers> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const [offers, own, load] = await Promise.all([
    selectOffers(ctx.db, { ...asked, day, not: me }),
    selectOwnOffer(ctx.db, me),
    selectLoad(ctx.db, me, day)
  ]);
  const canOffer = (await placeOf(ctx, me)) !== undefined;
  return { offers, own: own && { ...own, taken: load.taken }, canOffer };
}

/** Whom one might ask: the leaders of one's own line, nearest first. */
export const suggestedCoaches = (ctx: Ctx): Promise<LineLeader[]> => selectLine(ctx.db, signedIn(ctx), today(ctx));
