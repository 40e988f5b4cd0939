// The practices that documents may prove, for the pages of the register: governance knows their codes, the catalogue their words.
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { practicesByDocument } from '#modules/assessment/server/index.ts';
import { provedBy } from '#modules/governance/criteria.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Locale } from '#ui/format.ts';

/** What each practice asks that one of these purposes proves, by the purpose. */
export function proofTexts(purposes: readonly string[], locale: Locale): Record<string, string> {
  const texts = new Map(catalogueFor(0).practices.map(({ id, text }) => [id, text[locale]]));
  return Object.fromEntries(
    purposes.flatMap((purpose) => {
      const text = texts.get(provedBy(purpose) ?? '');
      return text === undefined ? [] : [[purpose, text]];
    })
  );
}

/** The practices that a document may be named as proof of now, as choices. */
export const proofOptions = async (ctx: Ctx, locale: Locale): Promise<{ value: string; label: string }[]> =>
  (await practicesByDocument(ctx)).map(({ id, text }) => ({ value: id, label: `${id} ${text[locale]}` }));

/** Their codes. */
export const proofCodes = async (ctx: Ctx): Promise<string[]> => (await practicesByDocument(ctx)).map(({ id }) => id);
