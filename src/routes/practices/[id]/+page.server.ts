// One practice: what it asks, how it stands, how it is measured.
import * as m from '#messages';
import { readPractice } from '#modules/assessment/server/index.ts';

export const load = async ({ locals, params }) => {
  const view = await readPractice(locals.ctx, params.id, locals.locale);
  const crumbs = [{ href: '/practices', label: m.assessment_practices() }];
  return { view, crumbs };
};
