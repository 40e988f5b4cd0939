// A form as its page gets it back: the errors of its fields in words, and what was typed. Pure.

/** What a refused form brings back; `form` names it where a page has several. */
export type FormState =
  | {
      form?: string;
      /** Codes of what is wrong, by field; `''` is the form itself. */
      reasons?: Record<string, string[]>;
      typed?: Record<string, string | string[]>;
      /** Who decided before, where that is why. */
      by?: string | undefined;
      /** How many minutes to wait, where that is why. */
      minutes?: number | undefined;
      files?: { name: string; reason: string }[];
    }
  | null
  | undefined;

export type FormError = { name: string; text: string };

/**
 * The errors of a form in a module's own words: `export const { errorOf, errorsOf } = errorsIn(reasonWord)`. `errorOf`
 * is that of one field, if it has one; `errorsOf` are all, for the summary on top.
 */
export const errorsIn = (word: (code: string, form: NonNullable<FormState>) => string) => ({
  errorOf: (form: FormState, field: string): string | undefined => {
    const code = form?.reasons?.[field]?.[0];
    return code === undefined ? undefined : word(code, form ?? {});
  },
  errorsOf: (form: FormState): FormError[] =>
    Object.entries(form?.reasons ?? {}).map(([name, [code = '']]) => ({ name, text: word(code, form ?? {}) }))
});

/** The refusal of one of several forms on a page: `formOf(form, 'evaluate')`. */
export const formOf = (form: FormState, name: string): FormState => (form?.form === name ? form : null);

/** What was typed in a field, or what stands there: `typedOr(form, 'goal', item.goal)`. */
export function typedOr(form: FormState, field: string, otherwise: string): string {
  const typed = form?.typed?.[field];
  if (typed === undefined) return otherwise;
  return Array.isArray(typed) ? typed.join('\n') : typed;
}

/** What was typed in the fields of a list or ticked in its boxes, or what stands there. */
export function typedList(form: FormState, field: string, otherwise: readonly string[] = []): readonly string[] {
  const typed = form?.typed?.[field];
  return typed === undefined ? otherwise : [typed].flat();
}
