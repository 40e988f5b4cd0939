// Addresses of the register: the query with one thing changed, everything else kept.
import type { RegisterQuery } from '../schema.ts';

/** The address of the register with a change; filters begin at page 1. */
export function registerHref(query: RegisterQuery, change: Partial<RegisterQuery> = {}): string {
  const { q, stage, unit, page } = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (stage) search.set('stage', stage);
  if (unit) search.set('unit', unit);
  if (page > 1) search.set('page', String(page));
  const text = search.toString();
  return text === '' ? '/transfer/innovations' : `/transfer/innovations?${text}`;
}
