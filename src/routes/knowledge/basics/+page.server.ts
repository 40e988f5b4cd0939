// The primer on data, information and knowledge with its check; answers that were given stay.
import { fail } from '@sveltejs/kit';
import * as m from '#messages';
import { answersOf } from '#modules/knowledge/basics.ts';
import { answerBasics, readBasics } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, url }) => ({
  basics: await readBasics(locals.ctx),
  asset: /^\d{1,15}$/.exec(url.searchParams.get('asset') ?? '')?.[0] ?? null,
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_basics_title() }]
});

export const actions = {
  default: async ({ locals, request }) => {
    const answers = answersOf(Object.fromEntries(await request.formData()));
    const marked = await answerBasics(locals.ctx, answers);
    return marked.ok ? { answers, marked: marked.value } : fail(422, { answers, marked: null });
  }
};
