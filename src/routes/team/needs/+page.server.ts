// The supervisor's desk for learning needs: many answered at once, who said what, who said nothing.
import { fail } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { answerSchema } from '#modules/needs/schema.ts';
import { answerNeeds, handedToUnits, teamNeeds } from '#modules/needs/server/index.ts';

export const load = async ({ locals, url }) => {
  const thisYear = yearOf(today(locals.ctx));
  const years = [thisYear - 2, thisYear - 1, thisYear];
  const asked = Number(url.searchParams.get('year'));
  const year = years.includes(asked) ? asked : thisYear;
  const [team, handed] = await Promise.all([teamNeeds(locals.ctx, year), handedToUnits(locals.ctx, year)]);
  return {
    team,
    handed: handed.map(({ source, ...need }) => ({ ...need, place: `/feedback/${source.split(':')[1]}` })),
    years,
    openId: Number(url.searchParams.get('need')) || null,
    crumbs: [{ href: '/team/decisions', label: m.app_team() }, { label: m.needs_team_title() }]
  };
};

const needsWords = ['decline', 'other'];

export const actions = {
  answer: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(answerSchema, data, ['needs']);
    if (!form.ok) return fail(422, { ...form, results: [] });
    const { needs, ...answer } = form.value;
    if (needsWords.includes(answer.decision) && answer.note === '') {
      const typed = { decision: answer.decision, note: '', needs: needs.map(String) };
      return fail(422, { ok: false as const, typed, reasons: { note: ['reason-missing'] }, results: [] });
    }
    return { ok: true as const, results: await answerNeeds(locals.ctx, needs, answer) };
  }
};
