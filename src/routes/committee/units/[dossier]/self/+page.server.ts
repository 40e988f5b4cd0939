// The unit's own assessment, one component after the other.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { stateWord } from '#modules/assessment/words.ts';
import { judgedPractices, walkComponent } from '#modules/assessment/server/index.ts';
import { seenMark } from '#modules/committee/rules-walk.ts';
import { under, walkSchema } from '#modules/committee/schema.ts';
import { getDossier } from '#modules/committee/server/index.ts';
import { dossierIn, unitOf } from '../../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getDossier(locals.ctx, dossierIn(params));
  const { locale } = locals;
  const asked = await judgedPractices(locals.ctx, view);
  const walked = new Map(view.walks.map((walk) => [walk.practice, walk]));
  const components = catalogueFor(view.dossier.year).components.flatMap(({ id, no, short }) => {
    const own = asked.filter(({ practice }) => practice.component === id);
    const done = own.filter(({ practice }) => walked.has(practice.id)).length;
    return own.length === 0 ? [] : [{ id, no, name: short[locale], all: own.length, done }];
  });
  const first = components.find(({ all, done }) => done < all) ?? components[0];
  const current = components.find(({ id }) => id === url.searchParams.get('component')) ?? first;
  return {
    dossier: view.dossier,
    mayWalk: view.may.walks && view.dossier.state === 'walking' && view.may.open.includes('walk'),
    components,
    current: current?.id ?? '',
    practices: asked
      .filter(({ practice }) => practice.component === current?.id)
      .map(({ practice, figure, late }) => ({
        id: practice.id,
        text: practice.text[locale],
        figure: { ...figure, stateWord: stateWord(figure.state) },
        late,
        walk: walked.get(practice.id) ?? null,
        seen: seenMark(walked.get(practice.id))
      })),
    done: url.searchParams.get('done') ?? '',
    isForm: true,
    crumbs: [
      { href: `/committee?year=${view.dossier.year}`, label: m.committee_title() },
      { href: `/committee/units/${view.dossier.id}`, label: view.dossier.unitName },
      { label: m.committee_self() }
    ]
  };
};

/** What a colleague wrote about meanwhile: refused at its field, all else is kept. */
const clashing = (data: FormData, practices: readonly string[]) => ({
  ...refuseForm(data, 'said-meanwhile'),
  reasons: Object.fromEntries(practices.map((practice) => [`note:${practice}`, ['said-meanwhile']]))
});

export const actions = {
  default: async ({ locals, params, request }) => {
    const id = dossierIn(params);
    const data = await request.formData();
    const form = readForm(walkSchema, data);
    if (!form.ok) return fail(422, { ...form, form: '' });
    const { component } = form.value;
    const said = { notes: under('note', form.value), sources: under('source', form.value) };
    const typed = { component, ...said, seen: under('seen', form.value) };
    const answer = await walkComponent(locals.ctx, await unitOf(locals.ctx, id), typed);
    if (!answer.ok) return fail(422, { ...refuseForm(data, answer.reason), form: '' });
    if (answer.value.length > 0) return fail(422, { ...clashing(data, answer.value), form: '' });
    const next = data.get('next');
    const at = typeof next === 'string' && /^[a-z-]{3,20}$/.test(next) ? next : component;
    redirect(303, `/committee/units/${id}/self?component=${at}&done=saved`);
  }
};
