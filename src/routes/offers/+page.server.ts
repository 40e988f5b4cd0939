// Assignments on offer, as the query asks.
import * as m from '#messages';
import { holds } from '#platform/actor.ts';
import { listSchema } from '#modules/offers/schema.ts';
import { listOffers } from '#modules/offers/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = listSchema.parse(Object.fromEntries(url.searchParams));
  return {
    list: await listOffers(locals.ctx, query),
    leads: holds(locals.ctx.actor, 'team.decide'),
    crumbs: [{ href: '/learning', label: m.app_learning() }, { label: m.offers_title() }]
  };
};
