// The supervisor's desk for plans: decide many from one list, or read one and decide it.
import { fail } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { decisionSchema } from '#modules/plans/schema.ts';
import { decidePlans, getPlan, teamPlans } from '#modules/plans/server/index.ts';
import { refusedForm } from '../../plans/answer.server.ts';

export const load = async ({ locals, url }) => {
  const { ctx } = locals;
  const thisYear = yearOf(today(ctx));
  const asked = Number(url.searchParams.get('year'));
  const year = asked >= 2000 && asked <= thisYear + 1 ? asked : thisYear;
  const team = await teamPlans(ctx, { year });
  const openId = Number(url.searchParams.get('plan'));
  const open = team.queue.find(({ id }) => id === openId);
  return {
    team,
    open: open ? await getPlan(ctx, open.id) : null,
    years: [thisYear - 1, thisYear, thisYear + 1],
    isGone: openId > 0 && !open,
    crumbs: [{ href: '/team/decisions', label: m.app_team() }, { label: m.plans_team_title() }]
  };
};

export const actions = {
  decide: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(decisionSchema, data, ['plans']);
    if (!form.ok) return fail(422, { ...form, results: [] });
    const { plans, decision, note } = form.value;
    const result = await decidePlans(locals.ctx, plans, { decision, note });
    if (!result.ok) return fail(422, { ...refusedForm(data, result), results: [] });
    return { ok: true as const, results: result.value };
  }
};
