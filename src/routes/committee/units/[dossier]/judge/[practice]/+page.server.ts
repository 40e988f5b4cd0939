// What a member judges of one practice in one unit: sampled records, or document criteria.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import { practiceOf } from '#modules/assessment/catalogue.ts';
import { judgedRecords, readPeriod } from '#modules/assessment/server/index.ts';
import { documentsProving } from '#modules/governance/server/index.ts';
import { measureText } from '#modules/assessment/terms.ts';
import { recordTitle, recordWord } from '#modules/assessment/words.ts';
import { judgeSchema, under } from '#modules/committee/schema.ts';
import { getDossier, judgeItems } from '#modules/committee/server/index.ts';
import { dossierIn, givenIn, practiceIn } from '../../../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const view = await getDossier(locals.ctx, dossierIn(params));
  const { locale } = locals;
  const practice = practiceOf(view.dossier.year, practiceIn(params)) ?? notFound('practice');
  const records = await judgedRecords(locals.ctx, view, practice.id);
  if (records.length === 0) return notFound('sample');
  const { scheme } = await readPeriod(locals.ctx, view.dossier.year);
  const isOfDocuments = records.some(({ item }) => item.sampleId === null);
  const { unitId } = view.dossier;
  return {
    dossier: view.dossier,
    practice: {
      id: practice.id,
      text: practice.text[locale],
      measure: measureText(practice, scheme.practices[practice.id], locale)
    },
    documents: isOfDocuments ? await documentsProving(locals.ctx, { unitId, practice: practice.id }) : null,
    walk: view.walks.find((walk) => walk.practice === practice.id) ?? null,
    samples: view.samples.filter((sample) => sample.practice === practice.id),
    lines: records.map(({ item, row }) => ({
      item,
      row: row && {
        who: row.who,
        unitCode: row.unitCode,
        onDate: row.onDate,
        isClosed: row.isClosed || row.isWithheld,
        title: row.record ? recordTitle(row.record) : '',
        kind: recordWord(row.record?.kind ?? item.recordKind),
        href: row.record?.href ?? null
      }
    })),
    crumbs: [
      { href: `/committee?year=${view.dossier.year}`, label: m.committee_title() },
      { href: `/committee/units/${view.dossier.id}`, label: view.dossier.unitName },
      { label: practice.id }
    ]
  };
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const id = dossierIn(params);
    const data = await request.formData();
    data.set('practice', practiceIn(params));
    const form = readForm(judgeSchema, data);
    if (!form.ok) return fail(422, { ...form, form: '' });
    const given = givenIn(under('verdict', form.value), under('reason', form.value));
    const answer = await judgeItems(locals.ctx, id, { practice: form.value.practice, given });
    if (!answer.ok) return fail(422, { ...refuseForm(data, answer.reason), form: '' });
    redirect(303, `/committee/units/${id}?done=judged`);
  }
};
