// How the pages of surveys read an address and answer a refused form.
import { fail, redirect } from '@sveltejs/kit';
import { refuseForm, type Refused } from '#platform/form.ts';
import { fieldOf } from '#modules/surveys/ui/words.ts';

/** Why a form was refused, as the page gets it back: what was typed is kept. */
export const refusedBy = (data: FormData, reason: string, many: readonly string[] = []) =>
  fail(409, refuseForm(data, reason, fieldOf[reason] ?? '', many) satisfies Refused);

/** Refusals after which the questionnaire is gone: its page could not show them. */
const ends = ['closed', 'already-sent'] as const;
export type End = (typeof ends)[number];

/** How an answer ended that came too late, as the address of the survey's page says it. */
export const endIn = (done: string | null): End | null => ends.find((end) => end === done) ?? null;

/** Leads to the page of the survey, which says that the answer came too late; nothing where the form itself can say why. */
export function endOf(id: number, reason: string): null {
  const end = endIn(reason);
  if (end) redirect(303, `/surveys/${id}?done=${end}`);
  return null;
}
