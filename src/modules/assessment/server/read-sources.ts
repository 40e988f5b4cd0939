// What is built to prove each practice by: the rules of evidence and the questionnaire.
import type { Ctx } from '#platform/server/context.ts';
import { askedPractices } from '#modules/surveys/server/index.ts';
import { catalogueFor } from '../catalogue.ts';
import { choicesOf, type Choices } from '../rules-sources.ts';
import { allEvidence } from './evidence-rules.ts';

/** The sources that each practice of a year can take now. */
export async function readSources(ctx: Ctx, year: number): Promise<Choices> {
  const counted = new Set(allEvidence().map(({ practice }) => practice));
  return choicesOf(catalogueFor(year).practices, { counted, asked: await askedPractices(ctx) });
}
