// The page of one practice: what it asks, how it stands for me, my unit and the ministry, and how it is measured.
import { yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor, practiceOf, type Practice } from '../catalogue.ts';
import { placeOf, proofPlace } from '../places.ts';
import { isByDocument, yardstickIn } from '../rules-sources.ts';
import { siblingsOf } from '../view-practice.ts';
import type { Mine } from '../view-practices.ts';
import { inLocale, type Locale } from '../view.ts';
import type { Decree, PracticeTerms, Scheme } from '../types.ts';
import { evidenceOf, ruleUnder } from './evidence-rules.ts';
import { practiceUnits, type PracticeUnits } from './practice-units.ts';
import { personalStates } from './personal-states.ts';
import { mineOf, newestPeriod } from './read-practices.ts';
import { ruleText } from './rule-text.ts';
import { selectScheme } from './store.ts';

export type PracticePage = PracticeUnits & {
  practice: Practice;
  siblings: { id: string; text: string }[];
  year: number;
  asOf: string | null;
  scheme: { name: string; official: boolean; decree: Decree | null; survey: Scheme['survey'] } | null;
  terms: PracticeTerms | null;
  doIt: string | null;
  /** Units prove it by a document under the scheme; nothing is asked of a person. */
  isByDocument: boolean;
  mine: Mine | null;
  rule: { sql: string; events: readonly string[] } | null;
};

/** One practice of the newest counted year; not found when there is none of that id. */
export async function readPractice(ctx: Ctx, id: string, locale: Locale): Promise<PracticePage> {
  const period = await newestPeriod(ctx);
  const year = period?.year ?? yearOf(today(ctx));
  const practice = practiceOf(year, id) ?? notFound(`practice ${id}`);
  const scheme = period && (await selectScheme(ctx.db, period.schemeId));
  const mine = period && (await personalStates(ctx, period)).find((state) => state.id === id);
  const rule = scheme ? ruleUnder(scheme, id) : evidenceOf(id);
  const byDocument = scheme !== undefined && isByDocument(scheme, practice);
  return {
    practice,
    siblings: siblingsOf(practice, catalogueFor(year).practices).map((each) => ({
      id: each.id,
      text: inLocale(each.text, locale)
    })),
    year,
    asOf: period?.asOf ?? null,
    scheme: scheme
      ? { name: inLocale(scheme.name, locale), official: scheme.official, decree: scheme.decree, survey: scheme.survey }
      : null,
    terms: (scheme && yardstickIn(scheme, practice)) ?? null,
    doIt: (byDocument ? proofPlace(id) : placeOf(id)) ?? null,
    isByDocument: byDocument,
    mine: mine ? mineOf(mine) : null,
    ...(await practiceUnits(ctx, { period, practice, scheme })),
    rule: rule ? { sql: ruleText(ctx.db, rule), events: [...rule.events, ...(rule.widely ?? [])] } : null
  };
}
