// Many practices of a draft at once, from pasted lines: first checked, then saved.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { changeScheme, readDraft } from '#modules/assessment/server/index.ts';
import { differencesOf } from '#modules/assessment/rules-difference.ts';
import { faultsOf } from '#modules/assessment/rules-scheme.ts';
import { withTyped } from '#modules/assessment/scheme-fields.ts';
import { changeLines, fieldWithPractice, type ChangeLine } from '#modules/assessment/scheme-sentences.ts';
import { yearOfText } from '#modules/assessment/schema.ts';
import { revisionIn } from '#modules/assessment/schema-scheme.ts';
import { readTerms } from '#modules/assessment/terms-file.ts';

const yearOf = (text: string) => yearOfText(text) ?? notFound('year');
const most = 60_000;

export const load = async ({ locals, params }) => {
  const year = yearOf(params.year);
  const { draft } = await readDraft(locals.ctx, year);
  return {
    ...{ year, version: draft.version, revision: draft.revision },
    isForm: true,
    crumbs: [
      { href: `/assessment/${year}/scheme`, label: m.assessment_scheme() },
      { href: `/assessment/${year}/scheme/draft?part=practices`, label: m.scheme_draft_title({ year }) }
    ]
  };
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const year = yearOf(params.year);
    const data = await request.formData();
    const text = String(data.get('lines') ?? '').slice(0, most);
    const { draft, choices } = await readDraft(locals.ctx, year);
    const { typed, lines, faults } = readTerms(text, draft.scheme);
    const next = withTyped(draft.scheme, typed);
    const { locale } = locals;
    const wrong = faultsOf(next, choices).map(({ key, reason }) => ({
      field: fieldWithPractice(key, locale),
      reason: reason as string
    }));
    const found = { text, lines, faults, wrong, reason: null as string | null };
    if (faults.length + wrong.length > 0) return fail(422, { ...found, changes: [] as ChangeLine[] });
    const changes = changeLines(differencesOf(draft.scheme, next), locale);
    if (data.get('do') !== 'save') return { ...found, changes };
    const saved = await changeScheme(locals.ctx, year, { revision: revisionIn(data), typed });
    if (!saved.ok) {
      const reason = saved.reason === 'crossed' ? 'changed-meanwhile' : saved.reason;
      return fail(409, { ...found, changes, reason: reason as string | null });
    }
    redirect(303, `/assessment/${year}/scheme/draft?part=practices&saved=${saved.value.values}`);
  }
};
