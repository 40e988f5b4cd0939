// The ledger's entries that sessions of other modules gave.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
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

/** Writes the minutes of everyone who was for sure at a community's session since a day, who has them not yet. */
export async function insertCommunityHours(tx: Tx, { since, now }: { since: Day; now: Date }): Promise<DecidedEntry[]> {
  const { rows } = await sql<DecidedEntry>`
    insert into learning.hours (person_id, unit_id, occasion, on_date, minutes, kind, source, origin, logged_at)
    select p.person_id, coalesce(place.unit_id, p.unit_id), 'communities.session:' || p.session_id, p.held_on, p.minutes, 'social',
      p.title, 'session', ${now}
    from communities.session_presence p
    left join lateral (
      select unit_id from people.placements_on(p.held_on) at where at.person_id = p.person_id limit 1
    ) place on true
    where p.held_on >= ${since}::date and not exists (
      select from learning.hours h where h.person_id = p.person_id and h.occasion = 'communities.session:' || p.session_id
    )
    on conflict (person_id, occasion) where occasion is not null do nothing
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
