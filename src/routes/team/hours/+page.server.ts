// The monthly confirmation: what the team logged, what is unusual first; tick, confirm or refuse.
import { fail } from '@sveltejs/kit';
import * as m from '#messages';
import { isDay } from '#platform/dates.ts';
import { readForm } from '#platform/form.ts';
import { confirmationSchema } from '#modules/learning/schema.ts';
import { confirmMonth, refuseHours, teamHours } from '#modules/learning/server/index.ts';
import { refusedForm } from '../../learning/answer.server.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const asked = `${url.searchParams.get('month') ?? ''}-01`;
  const month = await teamHours(ctx, { month: isDay(asked) ? asked : undefined });
  const crumbs = [{ href: '/team/decisions', label: m.app_team() }, { label: m.learning_confirm_title() }];
  return { month, crumbs };
};

export const actions = {
  decide: async ({ locals: { ctx }, request }) => {
    const data = await request.formData();
    const form = readForm(confirmationSchema, data, ['entries']);
    if (!form.ok) return fail(422, { ...form, by: undefined });
    const { entries, verdict, note } = form.value;
    if (verdict === 'confirm') return { ok: true as const, ...(await confirmMonth(ctx, entries)) };
    const refused = await refuseHours(ctx, entries, note);
    if (!refused.ok) return fail(422, refusedForm(data, refused, ['entries']));
    return { ok: true as const, ...refused.value };
  }
};
