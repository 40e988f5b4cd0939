// The questionnaire, a page for each scale and one to check and send; what is ticked is saved at every step.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { recordId } from '#platform/server/record-id.ts';
import { answersSchema } from '#modules/surveys/schema.ts';
import { getQuestionnaire, saveDraft, sendAnswers } from '#modules/surveys/server/index.ts';
import { campaignWord, inLocale } from '#modules/surveys/ui/words.ts';
import { endOf, refusedBy } from '../../answer.server.ts';

const stepIn = (text: string | null | undefined, last: number): number =>
  Math.min(last, Math.max(1, Math.floor(Number(text) || 1)));

export const load = async ({ locals, params, url }) => {
  const id = recordId(params.campaign);
  const questionnaire = await getQuestionnaire(locals.ctx, id);
  if (!questionnaire) redirect(303, `/surveys/${id}`);
  const { scales, campaign } = questionnaire;
  const last = scales.length + 1;
  const step = stepIn(url.searchParams.get('step'), last);
  const scale = scales[step - 1];
  return {
    questionnaire,
    step,
    last,
    isForm: true,
    crumbs: [
      { href: '/surveys', label: m.surveys_title() },
      { href: `/surveys/${id}`, label: campaignWord(campaign) },
      { label: scale ? inLocale(scale.title, locals.locale) : m.surveys_check() }
    ]
  };
};

const moves: Record<string, number> = { next: 1, back: -1 };

export const actions = {
  save: async ({ locals, params, request }) => {
    const id = recordId(params.campaign);
    const data = await request.formData();
    const form = readForm(answersSchema, data);
    if (!form.ok) return fail(422, form);
    const saved = await saveDraft(locals.ctx, id, form.value);
    if (!saved.ok) return endOf(id, saved.reason) ?? refusedBy(data, saved.reason);
    const move = moves[form.value['go'] ?? 'next'];
    if (move === undefined) redirect(303, `/surveys/${id}?done=later`);
    redirect(303, `/surveys/${id}/answer?step=${Math.max(1, (Number(form.value['step']) || 1) + move)}`);
  },
  send: async ({ locals, params, request }) => {
    const id = recordId(params.campaign);
    const sent = await sendAnswers(locals.ctx, id);
    if (!sent.ok && sent.reason !== 'already-sent')
      return endOf(id, sent.reason) ?? refusedBy(await request.formData(), sent.reason);
    redirect(303, `/surveys/${id}?done=sent`);
  }
};
