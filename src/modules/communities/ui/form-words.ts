// What a refused form says and keeps: errors by field, and what was typed.
import { reasonWord } from './words.ts';

type Refused = { reasons?: Record<string, string[]>; typed?: Record<string, string | string[]> } | null | undefined;
/** A form as its page gets it back, with the action it was sent to. */
export type FormState = (Refused & { action?: string }) | null | undefined;

/** The form if it was sent to this action: a page with several forms shows the error at the right one. */
export const sentTo = <F extends FormState>(form: F, action: string): F | null =>
  form?.action === action ? form : null;

/** The error of one field, if it has one. */
export function errorOf(form: Refused, field: string): string | undefined {
  const code = form?.reasons?.[field]?.[0];
  return code === undefined ? undefined : reasonWord(code);
}

/** All errors of a form, for the summary on its top. */
export const errorsOf = (form: Refused): { name: string; text: string }[] =>
  Object.entries(form?.reasons ?? {}).map(([name, codes]) => ({ name, text: reasonWord(codes[0] ?? '') }));

/** What was typed in a field, or what stands there: `typedOr(form, 'title', post.title)`. */
export function typedOr(form: Refused, field: string, else_: string): string {
  const typed = form?.typed?.[field];
  if (typed === undefined) return else_;
  return Array.isArray(typed) ? typed.join('\n') : typed;
}

/** What was ticked in a list of boxes, or what is ticked there. */
export function tickedOr(form: Refused, field: string, else_: readonly string[]): readonly string[] {
  const typed = form?.typed?.[field];
  return typed === undefined ? else_ : [typed].flat();
}
