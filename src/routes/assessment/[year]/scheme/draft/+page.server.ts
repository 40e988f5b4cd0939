// The draft of a year's scheme: one part at a time, and what it changes so far.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { formatPercent, type Locale } from '#ui/format.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { changeScheme, readDraft, withdrawDraft } from '#modules/assessment/server/index.ts';
import { weightShare } from '#modules/assessment/rules-scheme.ts';
import { yearOfText } from '#modules/assessment/schema.ts';
import { draftIn, revisionIn, typedIn } from '#modules/assessment/schema-scheme.ts';
import { practicesAPage } from '#modules/assessment/scheme-fields.ts';
import { changeLines, fieldWithPractice } from '#modules/assessment/scheme-sentences.ts';
import type { ComponentId, Scheme } from '#modules/assessment/types.ts';
import { categoryRows, draftFields, draftPractices } from '#modules/assessment/view-scheme.ts';

const yearOf = (text: string) => yearOfText(text) ?? notFound('year');

export const load = async ({ locals, params, url }) => {
  const year = yearOf(params.year);
  const { draft, ...page } = await readDraft(locals.ctx, year);
  const shown = draftIn(url);
  const { components, practices } = catalogueFor(year);
  const component = components.find(({ id }) => id === shown.component) ?? components[0];
  const own = practices.filter((practice) => practice.component === component?.id);
  const from = (shown.page - 1) * practicesAPage;
  const both = { draft: draft.scheme, inForce: page.inForce, locale: locals.locale };
  const order = components.map(({ id }) => id);
  return {
    ...{ draft, shown, year },
    ...{ changes: page.changes, phase: page.phase, leave: page.leaves[shown.part] },
    lines: changeLines(page.changes.slice(0, 30), locals.locale),
    component: component?.id ?? '',
    components: components.map(({ id, short }) => ({ id, name: short[locals.locale] })),
    hints: shown.part === 'weights' ? shareHints(draft.scheme, locals.locale) : {},
    fields: draftFields(shown.part, both, order),
    practices:
      shown.part === 'practices'
        ? draftPractices(own.slice(from, from + practicesAPage), { ...both, choices: page.choices })
        : [],
    practiceCount: own.length,
    categories: categoryRows(draft.scheme, locals.locale),
    saved: url.searchParams.get('saved'),
    isForm: true,
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}`, label: String(year) },
      { href: `/assessment/${year}/scheme`, label: m.assessment_scheme() }
    ]
  };
};

/** What share of the whole each weight means. */
function shareHints(scheme: Scheme, locale: Locale): Record<string, string> {
  const ids = Object.keys(scheme.weights) as ComponentId[];
  const share = (id: ComponentId) => formatPercent(weightShare(scheme, id), locale);
  return Object.fromEntries(ids.map((id) => [`weight-${id}`, m.scheme_weight_share({ share: share(id) })]));
}

export const actions = {
  save: async ({ locals, params, request, url }) => {
    const year = yearOf(params.year);
    const data = await request.formData();
    const typed = typedIn(data);
    const saved = await changeScheme(locals.ctx, year, { revision: revisionIn(data), typed });
    const kept = { typed: typed as Record<string, string[]> };
    if (saved.ok) {
      const back = new URLSearchParams(
        [...url.searchParams].filter(([key]) => !key.startsWith('/') && key !== 'saved')
      );
      redirect(303, `?${back}&saved=${saved.value.values}`);
    }
    if (saved.reason === 'crossed') {
      const { by, revision, changes } = saved;
      return fail(409, { ...kept, crossed: { by, revision, lines: changeLines(changes, locals.locale) } });
    }
    if (saved.reason === 'faulty') {
      const reasons = Object.fromEntries(saved.faults.map(({ key, reason }) => [key, [reason as string]]));
      const names = Object.fromEntries(saved.faults.map(({ key }) => [key, fieldWithPractice(key, locals.locale)]));
      return fail(422, { ...kept, reasons, names });
    }
    return fail(409, { ...kept, reasons: { '': [saved.reason as string] } });
  },
  withdraw: async ({ locals, params }) => {
    const year = yearOf(params.year);
    await withdrawDraft(locals.ctx, year);
    redirect(303, `/assessment/${year}/scheme`);
  }
};
