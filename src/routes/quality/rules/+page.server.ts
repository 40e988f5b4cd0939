// The dated rules by which quality panels decide.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { ruleSchema } from '#modules/quality/schema.ts';
import { listRules, setRule } from '#modules/quality/server/index.ts';
import { refusedForm } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  rules: await listRules(locals.ctx),
  done: url.searchParams.get('done'),
  crumbs: [{ href: '/quality/panels', label: m.quality_panels_title() }, { label: m.quality_rules_title() }]
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(ruleSchema, data);
    if (!form.ok) return fail(422, { ...form, form: 'rule' });
    const set = await setRule(locals.ctx, form.value);
    if (!set.ok) return fail(409, refusedForm(data, set.reason, 'rule'));
    redirect(303, '/quality/rules?done=rule');
  }
};
