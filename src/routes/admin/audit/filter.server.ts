// What an address filters the audit trail by; what is no day is no filter.
import { isDay } from '#platform/dates.ts';
import type { AuditFilter } from '#modules/roles/server/index.ts';

const dayOr = (text: string): string => (isDay(text) ? text : '');

/** The filter of an address: `?name=roles.grant&actor=…&from=2026-11-01`. */
export function filterIn(url: URL): AuditFilter {
  const typed = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 200);
  const nip = (name: string) => typed(name).replaceAll(/\s/g, '');
  return {
    name: typed('name'),
    actorNip: nip('actor'),
    personNip: nip('person'),
    subject: typed('subject'),
    startsOn: dayOr(typed('from')),
    endsOn: dayOr(typed('until')),
    requestId: typed('request')
  };
}

/** The event before which a page begins. */
export function beforeIn(url: URL): number | null {
  const text = url.searchParams.get('before') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
