// Sessions of a person's communities between two days.
import { sql } from 'kysely';
import type { Days } from '#platform/calendar.ts';
import type { Db } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';

export type DatedSession = { id: number; communityId: number; title: string; on: Day; from: string; minutes: number };

/** The sessions of communities that a person belongs to, but for those called off. */
export async function selectSessionsOf(db: Db, personId: number, days: Days): Promise<DatedSession[]> {
  const { rows } = await sql<DatedSession>`
    select s.id, s.community_id, s.title, s.held_on as on, to_char(s.starts_at, 'HH24:MI') as from, s.minutes
    from communities.membership m join communities.session s on s.community_id = m.community_id
    where m.person_id = ${personId} and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)
      and s.held_on between ${days.from}::date and ${days.until}::date and s.state <> 'cancelled'
  `.execute(db);
  return rows;
}
