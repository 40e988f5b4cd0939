// A leader opens an assignment; `?post=ID` for another of the posts she carries.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { offerSchema } from '#modules/offers/schema.ts';
import { offerChoices, openOffer } from '#modules/offers/server/index.ts';
import { readOffer, refusedForm } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  choices: await offerChoices(locals.ctx, Number(url.searchParams.get('post')) || null),
  token: randomUUID(),
  isForm: true,
  crumbs: [{ href: '/offers', label: m.offers_title() }, { label: m.offers_open_one() }]
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readOffer(offerSchema, data);
    if (!form.ok) return fail(422, { ...form, form: 'open' });
    const opened = await openOffer(locals.ctx, form.value);
    if (!opened.ok) return fail(409, refusedForm(data, opened.reason, 'open'));
    redirect(303, `/offers/${opened.value}?done=open`);
  }
};
