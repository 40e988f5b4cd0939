// What differs between two versions of a scheme; without an address, between the two newest years.
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { practiceOf } from '#modules/assessment/catalogue.ts';
import { newestVersions, readDifference } from '#modules/assessment/server/index.ts';
import { changeLines } from '#modules/assessment/scheme-sentences.ts';
import { versionOfText } from '#modules/assessment/schema-scheme.ts';

export const load = async ({ locals, url }) => {
  const { ctx } = locals;
  const asked = { from: versionOfText(url.searchParams.get('from')), to: versionOfText(url.searchParams.get('to')) };
  const newest = asked.from && asked.to ? [] : await newestVersions(ctx);
  const to = asked.to ?? newest[0] ?? notFound('scheme');
  const from = asked.from ?? newest[1] ?? to;
  const difference = await readDifference(ctx, { from, to });
  return {
    ...difference,
    reworded: difference.reworded.map((id) => ({ id, text: practiceOf(to.year, id)?.text[locals.locale] ?? '' })),
    lines: changeLines(difference.changes, locals.locale),
    crumbs: [{ href: '/method', label: m.pages_method_title() }]
  };
};
