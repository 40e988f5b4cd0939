// The number of a programme in an address, and at which field a refusal stands.
import { notFound } from '#platform/server/errors.ts';

/** The number, or not found. */
export const idIn = (text: string | undefined): number =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : notFound('programme');

/** At which field a refusal of the rules stands; the others stand at the form itself. */
export const fieldOf: Partial<Record<string, string>> = { 'dates-far': 'startsOn', 'dates-long': 'endsOn' };
