// Leads to the newest year of assessment.
import { redirect } from '@sveltejs/kit';
import { notFound } from '#platform/server/errors.ts';
import { newestYear } from '#modules/assessment/server/index.ts';

export const load = async ({ locals }) => {
  redirect(303, `/assessment/${(await newestYear(locals.ctx)) ?? notFound('period')}`);
};
