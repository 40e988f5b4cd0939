// One assignment on offer: apply, answer, nominate; for the post: close, withdraw, select.
import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import * as forms from '#modules/offers/schema.ts';
import * as offers from '#modules/offers/server/index.ts';
import { readOffer, recordAction } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const offer = await offers.getOffer(locals.ctx, recordId(params.offer));
  return {
    offer,
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/offers', label: m.offers_title() }, { label: offer.title }]
  };
};

const on = (name: string) => ({ name, param: 'offer', next: (id: number) => `/offers/${id}` });
const nothing = z.object({});

export const actions = {
  apply: recordAction(on('apply'), forms.applySchema, offers.applyFor),
  'take-back': recordAction(on('take-back'), nothing, (ctx, id) => offers.takeBackApplication(ctx, id)),
  answer: recordAction(on('answer'), forms.nominationSchema, offers.answerNomination),
  note: recordAction(on('note'), nothing, (ctx, id) => offers.noteResult(ctx, id)),
  close: recordAction(on('close'), nothing, (ctx, id) => offers.endOffer(ctx, id, { state: 'closed', note: '' })),
  withdraw: recordAction(on('withdraw'), forms.noteSchema, (ctx, id, { note }) =>
    offers.endOffer(ctx, id, { state: 'withdrawn', note })
  ),
  select: recordAction(on('select'), forms.selectionSchema, (ctx, id, { applications, decision, note }) =>
    offers.selectApplicants(ctx, id, { applications, isChosen: decision === 'selected', reason: note })
  ),
  nominate: async ({ locals, params, request }) => {
    const form = readOffer(forms.nominateSchema, await request.formData());
    if (!form.ok) return fail(422, { ...form, form: 'nominate', nominated: [] });
    const nominated = await offers.nominate(locals.ctx, recordId(params.offer), form.value);
    return { ok: true as const, form: 'nominate', nominated };
  }
};
