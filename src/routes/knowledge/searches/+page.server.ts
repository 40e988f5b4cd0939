// Searches that the reader keeps: the list, one more, one less.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { idSchema, keepSchema, searchSchema } from '#modules/knowledge/schema.ts';
import { dropSearch, keepSearch, keptSearches } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals }) => ({
  searches: await keptSearches(locals.ctx),
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_kept_searches() }]
});

export const actions = {
  keep: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(keepSchema, data);
    if (!form.ok) return fail(422, form);
    const query = searchSchema.parse(Object.fromEntries(new URLSearchParams(form.value.query)));
    const answer = await keepSearch(locals.ctx, { name: form.value.name, query });
    if (!answer.ok) return fail(422, refuseForm(data, answer.reason, 'name'));
    redirect(303, '/knowledge/searches');
  },
  drop: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(idSchema, data);
    const answer = form.ok ? await dropSearch(locals.ctx, form.value.id) : null;
    if (!answer?.ok) return fail(422, refuseForm(data, 'gone', 'id'));
    redirect(303, '/knowledge/searches');
  }
};
