// The form of an asset without script: looking for another asset to link to, and putting the link into a text.
import { refuseForm } from '#platform/form.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Linking } from '#modules/knowledge/rules-link.ts';
import { linkingSchema } from '#modules/knowledge/schema.ts';
import { assetsToLink, linkedText } from '#modules/knowledge/server/index.ts';

type Answer = { typed: Record<string, string | string[]>; reasons: Record<string, string[]>; linking: Linking };

/** What the form shows next, with all that was typed, if a link is looked for or chosen; else it is sent to be saved. */
export async function linkingIn(ctx: Ctx, form: FormData, many: readonly string[]): Promise<Answer | undefined> {
  if (!form.has('linking')) return undefined;
  const { linking: what, findLink: q, linkInto: into } = linkingSchema.parse(Object.fromEntries(form));
  const isInserted = what !== 'find';
  const before = form.get(into);
  if (isInserted) form.set(into, await linkedText(ctx, typeof before === 'string' ? before : '', what));
  const found = isInserted ? [] : await assetsToLink(ctx, q);
  const { typed } = refuseForm(form, '', '', many);
  return { typed, reasons: {}, linking: { q, found, into, isInserted } };
}
