// Words of the search, for who cares for knowledge: what means the same, and what was sought in vain.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { idSchema, synonymSchema } from '#modules/knowledge/schema.ts';
import { addSynonym, dropSynonym, readWordsTended } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals }) => ({
  words: await readWordsTended(locals.ctx),
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_words_title() }]
});

export const actions = {
  add: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(synonymSchema, data);
    if (!form.ok) return fail(422, form);
    const answer = await addSynonym(locals.ctx, form.value);
    if (!answer.ok) return fail(422, refuseForm(data, answer.reason, 'term'));
    redirect(303, '/knowledge/words#s-same');
  },
  drop: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(idSchema, data);
    const answer = form.ok ? await dropSynonym(locals.ctx, form.value.id) : null;
    if (!answer?.ok) return fail(422, refuseForm(data, 'gone', 'id'));
    redirect(303, '/knowledge/words#s-same');
  }
};
