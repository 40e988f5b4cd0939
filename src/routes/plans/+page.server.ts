// My plans; begin one.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { startSchema } from '#modules/plans/schema.ts';
import { findJobs, listPlans, readGaps, startPlan } from '#modules/plans/server/index.ts';
import { goalOfGap } from '#modules/plans/ui/words.ts';

export const load = async ({ locals, url }) => {
  const { ctx } = locals;
  const query = url.searchParams.get('job') ?? '';
  const [plans, gaps, jobs] = await Promise.all([
    listPlans(ctx),
    readGaps(ctx, url.searchParams.get('next')),
    findJobs(ctx, query)
  ]);
  const thisYear = yearOf(today(ctx));
  const living = plans.filter(({ state }) => state !== 'replaced' && state !== 'withdrawn');
  const years = [thisYear, thisYear + 1].filter((year) => !living.some((plan) => plan.year === year));
  const crumbs = [{ href: '/learning', label: m.app_learning() }, { label: m.plans_title() }];
  return { plans, gaps, years, thisYear, query, jobs, crumbs };
};

export const actions = {
  start: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(startSchema, data, ['gaps']);
    if (!form.ok) return fail(422, form);
    const result = await startPlan(locals.ctx, { ...form.value, goalOf: goalOfGap });
    if (!result.ok) return fail(422, refuseForm(data, 'not-a-year', 'year'));
    redirect(303, `/plans/${result.value.id}?done=started`);
  }
};
