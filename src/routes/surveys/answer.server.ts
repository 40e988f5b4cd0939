// How the pages of surveys read an address and answer a refused form.
import { fail } from '@sveltejs/kit';
import { refuseForm, type Refused } from '#platform/form.ts';
import { fieldOf } from '#modules/surveys/ui/words.ts';

/** Why a form was refused, as the page gets it back: what was typed is kept. */
export const refusedBy = (data: FormData, reason: string, many: readonly string[] = []) =>
  fail(409, refuseForm(data, reason, fieldOf[reason] ?? '', many) satisfies Refused);
