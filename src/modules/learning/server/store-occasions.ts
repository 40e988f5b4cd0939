// The ledger's entries that sessions of other modules gave.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { HeldSession } from './give-session-hours.ts';
import type { DecidedEntry } from './store-hours.ts';

/** Writes the minutes of a session for those who do not have them yet and were placed somewhere on its day. */
export async function insertOccasionHours(tx: Tx, session: HeldSession, now: Date): Promise<DecidedEntry[]> {
  const { occasion, title, kind, onDate, minutes, people } = session;
  const { rows } = await sql<DecidedEntry>`
    insert into learning.hours (person_id, unit_id, occasion, on_date, minutes, kind, source, origin, logged_at)
    select place.person_id, place.unit_id, ${occasion}, ${onDate}::date, ${minutes}, ${kind}, ${title}, 'session', ${now}
    from people.placements_on(${onDate}::date) place where place.person_id = any(${[...people]}::bigint[])
    on conflict (person_id, occasion) where occasion is not null do update
      set taken_back_at = null where hours.taken_back_at is not null
    returning id, person_id, unit_id
  `.execute(tx);
  return rows;
}

/** Takes the minutes of a session back from people. */
export async function takeBackOccasion(
  tx: Tx,
  of: { occasion: string; people: readonly number[] },
  now: Date
): Promise<DecidedEntry[]> {
  const { rows } = await sql<DecidedEntry>`
    update learning.hours set taken_back_at = ${now}
    where occasion = ${of.occasion} and person_id = any(${[...of.people]}::bigint[]) and taken_back_at is null
    returning id, person_id, unit_id
  `.execute(tx);
  return rows;
}
