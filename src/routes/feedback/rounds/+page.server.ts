// The rounds of the running year that the reader keeps or is asked in; a new one is opened here.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { addDays, yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { responseAsked } from '#modules/assessment/server/index.ts';
import { sittingFor } from '#modules/committee/server/index.ts';
import { roundSchema } from '#modules/feedback/schema.ts';
import { listRounds, openRound, roundUnits } from '#modules/feedback/server/index.ts';
import { crumbsTo, readFeedback, refusedBy } from '../answer.server.ts';

export const load = async ({ locals, url }) => {
  const day = today(locals.ctx);
  const now = yearOf(day);
  const asked = Number(url.searchParams.get('year'));
  const year = [now - 2, now - 1].includes(asked) ? asked : now;
  const [rounds, units, share] = await Promise.all([
    listRounds(locals.ctx, year),
    roundUnits(locals.ctx),
    responseAsked(locals.ctx, year)
  ]);
  const open = { units: year === now ? units : [], until: addDays(day, 14) };
  return {
    year,
    years: [now, now - 1, now - 2],
    rounds,
    share,
    open,
    today: day,
    crumbs: crumbsTo({ label: m.feedback_tab_rounds() })
  };
};

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readFeedback(roundSchema, data, []);
    if (!form.ok) return fail(422, { ...form, form: 'round' });
    const sitting = await sittingFor(locals.ctx, form.value.unitId);
    const opened = await openRound(locals.ctx, form.value, sitting);
    if (!opened.ok) return fail(422, refusedBy(data, opened.reason, 'round'));
    redirect(303, `/feedback/rounds/${opened.value}?done=round`);
  }
};
