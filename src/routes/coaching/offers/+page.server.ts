// Who offers to coach, with room or a waiting list; my own offer.
import * as m from '#messages';
import { emptySchema, offerSchema } from '#modules/coaching/schema.ts';
import { closeOffer, listOffers, openOffer, suggestedCoaches } from '#modules/coaching/server/index.ts';
import { kinds } from '#modules/coaching/types.ts';
import { coachingAction } from '../answer.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const query = (url.searchParams.get('q') ?? '').slice(0, 100);
  const kind = kinds.find((each) => each === url.searchParams.get('kind'));
  const [list, leaders] = await Promise.all([listOffers(ctx, { query, kind }), suggestedCoaches(ctx)]);
  const crumbs = [{ href: '/coaching', label: m.coaching_title() }, { label: m.coaching_tab_offers() }];
  return { ...list, leaders, query, kind: kind ?? null, done: url.searchParams.get('done'), crumbs };
};

export const actions = {
  offer: coachingAction({ name: 'offer', schema: offerSchema, take: openOffer }),
  close: coachingAction({ name: 'close', schema: emptySchema, take: closeOffer })
};
