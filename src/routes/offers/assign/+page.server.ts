// A supervisor gives work to a team member; `?member=ID` chooses whom.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { assignmentSchema } from '#modules/offers/schema.ts';
import { assignmentChoices, giveAssignment } from '#modules/offers/server/index.ts';
import { readOffer, refusedForm } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  choices: await assignmentChoices(locals.ctx),
  memberId: url.searchParams.get('member') ?? '',
  token: randomUUID(),
  isForm: true,
  crumbs: [{ href: '/team/offers', label: m.offers_team_title() }, { label: m.offers_give() }]
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readOffer(assignmentSchema, data);
    if (!form.ok) return fail(422, { ...form, form: 'give' });
    const given = await giveAssignment(locals.ctx, form.value);
    if (given.ok) redirect(303, `/offers/assignments/${given.value}?done=give`);
    const refused = refusedForm(data, given.reason, 'give');
    if (given.reason !== 'deadline-past') return fail(409, refused);
    return fail(409, { ...refused, reasons: { endsOn: ['deadline-past'] } });
  }
};
