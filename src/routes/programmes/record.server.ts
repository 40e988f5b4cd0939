// The number of a programme in an address.
import { notFound } from '#platform/server/errors.ts';

/** The number, or not found. */
export const idIn = (text: string | undefined): number =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : notFound('programme');
