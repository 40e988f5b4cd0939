// The post writes an offer anew while nobody has answered it.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { changeSchema } from '#modules/offers/schema.ts';
import { changeOffer, offerToChange } from '#modules/offers/server/index.ts';
import { recordAction } from '../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const { offer, choices, mentorNip } = await offerToChange(locals.ctx, recordId(params.offer));
  return {
    offer,
    choices,
    mentorNip,
    isForm: true,
    crumbs: [
      { href: '/offers', label: m.offers_title() },
      { href: `/offers/${offer.id}`, label: offer.title },
      { label: m.offers_change() }
    ]
  };
};

export const actions = {
  default: recordAction(
    { name: 'change', param: 'offer', next: (id: number) => `/offers/${id}` },
    changeSchema,
    changeOffer
  )
};
