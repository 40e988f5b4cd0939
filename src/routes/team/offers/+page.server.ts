// The supervisor's desk for assignments: what the team applies for, what was given to whom.
import { fail } from '@sveltejs/kit';
import * as m from '#messages';
import { supportSchema } from '#modules/offers/schema.ts';
import { supportApplications, teamOffers } from '#modules/offers/server/index.ts';
import { readOffer, refusedForm } from '../../offers/answer.server.ts';

export const load = async ({ locals, url }) => ({
  team: await teamOffers(locals.ctx),
  openId: Number(url.searchParams.get('application')) || null,
  crumbs: [{ href: '/team/decisions', label: m.app_team() }, { label: m.offers_team_title() }]
});

export const actions = {
  support: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readOffer(supportSchema, data);
    if (!form.ok) return fail(422, { ...form, form: 'support', results: [] });
    const { applications, decision, note } = form.value;
    const result = await supportApplications(locals.ctx, applications, { support: decision, note });
    if (!result.ok) return fail(422, { ...refusedForm(data, result.reason, 'support'), results: [] });
    return { ok: true as const, form: 'support', results: result.value };
  }
};
