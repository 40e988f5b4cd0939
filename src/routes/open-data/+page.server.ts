// Open data: the closed years whose figures the reader may take, what the files hold, under which licence.
import { openYears } from '#modules/assessment/server/index.ts';
import { dictionary, licence } from '#modules/assessment/open-data.ts';

export const load = async ({ locals }) => ({
  years: await openYears(locals.ctx),
  columns: dictionary(),
  licence,
  isPlain: true
});
