// What a refused form says and keeps: errors by field, and what was typed.
import { reasonWord } from './words.ts';
import { errorsIn, type FormState as Refused } from '#ui/form-state.ts';

/** A form as its page gets it back, with the action it was sent to. */
export type FormState = (Refused & { action?: string }) | null | undefined;

/** The form if it was sent to this action: a page with several forms shows the error at the right one. */
export const sentTo = <F extends FormState>(form: F, action: string): F | null =>
  form?.action === action ? form : null;

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { typedList as tickedOr, typedOr } from '#ui/form-state.ts';
