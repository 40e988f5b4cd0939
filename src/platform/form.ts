// Reads a posted form against a schema: what was typed is kept, but for bytes that nobody sees; reasons come by field.
import type { z } from 'zod';

/** Why a form was refused, and what was typed: `reasons.goal = ['required']`; codes, translated at the field. */
export type Refused = { ok: false; typed: Record<string, string | string[]>; reasons: Record<string, string[]> };
export type Form<S extends z.ZodType> = { ok: true; value: z.output<S> } | Refused;

/** Bytes that nobody typed and nobody sees, pasted along: a database refuses them, and no text needs them. */
// eslint-disable-next-line no-control-regex -- exactly these bytes are dropped
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function typedText(form: FormData, many: readonly string[]): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const key of new Set(form.keys())) {
    const entries = form.getAll(key).filter((entry) => typeof entry === 'string');
    const texts = entries.map((text) => text.replace(unseen, ''));
    typed[key] = many.includes(key) ? texts : (texts.at(-1) ?? '');
  }
  return typed;
}

/** The value of a form, or typed text and reasons: `readForm(goalSchema, formData, ['tags'])`; names in `many` are lists. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData, many: readonly string[] = []): Form<S> {
  const typed = typedText(form, many);
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const reasons: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) (reasons[issue.path.join('.')] ??= []).push(issue.message);
  return { ok: false, typed, reasons };
}

/**
 * A form refused by the rules rather than by its shape: the reason stands at the field, or at the form ('') itself; names
 * in `many` are lists, as `readForm` takes them.
 */
export function refuseForm(form: FormData, reason: string, field = '', many: readonly string[] = []): Refused {
  return { ok: false, typed: typedText(form, many), reasons: { [field]: [reason] } };
}
