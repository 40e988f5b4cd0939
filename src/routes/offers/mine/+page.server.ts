// What the reader applied for, was nominated to and was given.
import * as m from '#messages';
import { dayOf } from '#platform/dates.ts';
import { ownOffers } from '#modules/offers/server/index.ts';

export const load = async ({ locals }) => {
  const { applications, assignments } = await ownOffers(locals.ctx);
  const rows = applications.map((each) => ({ ...each, on: dayOf(each.at, locals.ctx.timeZone) }));
  return {
    applications: rows,
    assignments,
    crumbs: [{ href: '/offers', label: m.offers_title() }, { label: m.offers_mine() }]
  };
};
