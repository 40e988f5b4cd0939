// Sharing sessions of a person between two days.
import { sql } from 'kysely';
import type { Days } from '#platform/calendar.ts';
import type { Db } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';

/** The sessions that a person speaks at, was named for or attended, but for those called off. */
export async function selectSharingsOf(
  db: Db,
  personId: number,
  days: Days
): Promise<{ id: number; title: string; on: Day }[]> {
  const { rows } = await sql<{ id: number; title: string; on: Day }>`
    select s.id, s.title, s.held_on as on from knowledge.sharing s
    where s.held_on between ${days.from}::date and ${days.until}::date and s.state <> 'cancelled' and s.id in (
      select id from knowledge.sharing where speaker_id = ${personId}
      union select sharing_id from knowledge.sharing_listed where person_id = ${personId} and denied_at is null
      union select sharing_id from knowledge.sharing_registration where person_id = ${personId} and withdrawn_at is null
      union select sharing_id from knowledge.sharing_attendance where person_id = ${personId}
    )
  `.execute(db);
  return rows;
}
