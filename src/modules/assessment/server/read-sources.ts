// What is built to prove each practice by: the rules of evidence and the questionnaire.
import type { Ctx } from '#platform/server/context.ts';
import { askedPractices } from '#modules/surveys/server/index.ts';
import { catalogueFor } from '../catalogue.ts';
import { byDocumentIn, choicesOf, type Choices } from '../rules-sources.ts';
import type { Text } from '../types.ts';
import { allEvidence } from './evidence-rules.ts';
import { selectOptionalDraft } from './store-scheme.ts';
import { selectPeriods, selectScheme } from './store.ts';

/** The sources that each practice of a year can take now. */
export async function readSources(ctx: Ctx, year: number): Promise<Choices> {
  const counted = new Set(allEvidence().map(({ practice }) => practice));
  return choicesOf(catalogueFor(year).practices, { counted, asked: await askedPractices(ctx) });
}

/**
 * The practices that units prove by a document in a year that is open, under the scheme in force or the draft of one: of these
 * a document may be named as proof, and be ready when the draft comes into force.
 */
export async function practicesByDocument(ctx: Ctx): Promise<{ id: string; text: Text }[]> {
  const open = (await selectPeriods(ctx.db)).filter(({ state }) => state === 'open');
  const named = new Set<string>();
  for (const { year, schemeId } of open) {
    const draft = await selectOptionalDraft(ctx.db, year);
    for (const scheme of [await selectScheme(ctx.db, schemeId), ...(draft ? [draft.scheme] : [])])
      for (const { practice } of byDocumentIn(scheme, catalogueFor(year).practices)) named.add(practice);
  }
  return catalogueFor(0).practices.flatMap(({ id, text }) => (named.has(id) ? [{ id, text }] : []));
}
