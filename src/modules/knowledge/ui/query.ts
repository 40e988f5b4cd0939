// Addresses of the list of assets: the query with one thing changed, everything else kept.
import type { AssetQuery } from '../schema.ts';

const defaults: Partial<Record<keyof AssetQuery, unknown>> = { q: '', unit: '', family: '', mine: false, page: 1 };

/** The address of the list with a change: `listHref('/knowledge', query, { form: 'audio' })`; filters begin at page 1. */
export function listHref(path: string, query: AssetQuery, change: Partial<AssetQuery> = {}): string {
  const asked = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) {
    if (value !== undefined && value !== defaults[key as keyof AssetQuery]) search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
