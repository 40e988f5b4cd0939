// The items of the questionnaire as they are asked now; who runs surveys writes a new version, scale by scale.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { scaleSchema, newScaleSchema } from '#modules/surveys/schema.ts';
import { addScale, changeScale, layScaleAside, readBank, type Bank } from '#modules/surveys/server/index.ts';
import { refusedBy } from '../answer.server.ts';

const lists = ['textsId', 'textsEn'];

/** The practices about which nothing is asked yet, to choose from. */
function practicesLeft(ctx: Ctx, { instrument }: Bank, locale: 'id' | 'en'): { value: string; label: string }[] {
  const asked = new Set(instrument.scales.map(({ id }) => id));
  return catalogueFor(yearOf(today(ctx)))
    .practices.filter(({ id, source }) => source !== 'none' && !asked.has(id))
    .map(({ id, text }) => ({ value: id, label: `${id} ${text[locale]}` }));
}

export const load = async ({ locals, url }) => {
  const bank = await readBank(locals.ctx);
  const named = bank.mayManage ? url.searchParams.get('scale') : null;
  const scale = bank.instrument.scales.find(({ id }) => id === named);
  const practices = named === 'new' ? practicesLeft(locals.ctx, bank, locals.locale) : null;
  return {
    bank,
    scale: scale ?? null,
    practices,
    done: url.searchParams.get('done'),
    isForm: scale !== undefined || practices !== null,
    crumbs: [{ href: '/surveys', label: m.surveys_title() }, { label: m.surveys_items() }]
  };
};

const scaleIn = ({ url }: RequestEvent): string => url.searchParams.get('scale') ?? '';

export const actions = {
  save: async (event) => {
    const data = await event.request.formData();
    const form = readForm(scaleSchema, data, lists);
    if (!form.ok) return fail(422, form);
    const changed = await changeScale(event.locals.ctx, scaleIn(event), form.value);
    if (!changed.ok) return refusedBy(data, changed.reason, lists);
    redirect(303, '/surveys/items?done=saved');
  },
  add: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(newScaleSchema, data, lists);
    if (!form.ok) return fail(422, form);
    const { practice, about, ...change } = form.value;
    const known = practicesLeft(locals.ctx, await readBank(locals.ctx), locals.locale);
    if (!known.some(({ value }) => value === practice)) return refusedBy(data, 'already-asked', lists);
    const added = await addScale(locals.ctx, { id: practice, about }, change);
    if (!added.ok) return refusedBy(data, added.reason, lists);
    redirect(303, '/surveys/items?done=saved');
  },
  aside: async (event) => {
    const data = await event.request.formData();
    const laid = await layScaleAside(event.locals.ctx, scaleIn(event), Number(data.get('version')));
    if (!laid.ok) return refusedBy(data, laid.reason, lists);
    redirect(303, '/surveys/items?done=aside');
  }
};
