// The id of a record in an address; what is no id leads to not found, never to a fault.
import { notFound } from './errors.ts';

/** `recordId(params.id)` → 7; `abc`, `1e3` and numbers beyond the database's are not found. */
export function recordId(text: string | null | undefined): number {
  if (!text || !/^[1-9]\d{0,14}$/.test(text)) notFound('record');
  return Number(text);
}
