// How the pages of surveys read an address and answer a refused form.
import { fail } from '@sveltejs/kit';
import { refuseForm, type Refused } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import { fieldOf } from '#modules/surveys/ui/words.ts';

/** The number in an address, or not found. */
export const idIn = (text: string | null | undefined): number =>
  text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : notFound('survey');

/** Why a form was refused, as the page gets it back: what was typed is kept. */
export const refusedBy = (data: FormData, reason: string, many: readonly string[] = []) =>
  fail(409, refuseForm(data, reason, fieldOf[reason] ?? '', many) satisfies Refused);
