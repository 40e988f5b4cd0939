// Plan a series of sharing sessions for a unit and a year.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { today } from '#platform/server/context.ts';
import { searchSchema, seriesSchema } from '#modules/knowledge/schema.ts';
import { planSeries, readSeriesForm } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, url }) => {
  const { unit } = searchSchema.parse(Object.fromEntries(url.searchParams));
  const crumbs = [
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    { href: `/knowledge/sharing/calendar?unit=${encodeURIComponent(unit)}`, label: m.knowledge_series_calendar() },
    { label: m.knowledge_series_plan() }
  ];
  return {
    ...(await readSeriesForm(locals.ctx, unit)),
    token: randomUUID(),
    today: today(locals.ctx),
    crumbs,
    isForm: true
  };
};

const fieldOf = {
  'unknown-nip': 'organiser',
  'ends-before-starts': 'endsOn',
  'not-one-year': 'endsOn',
  'other-year': 'startsOn',
  'too-many-dates': 'rhythm'
} as const;

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(seriesSchema, data);
    if (!form.ok) return fail(422, form);
    const planned = await planSeries(locals.ctx, form.value);
    if (planned.ok) redirect(303, `/knowledge/sharing/series/${planned.value}`);
    return fail(422, refuseForm(data, planned.reason, fieldOf[planned.reason]));
  }
};
