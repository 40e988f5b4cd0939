// Sessions of a person between two days, and when people of a team were last coached.
import { sql } from 'kysely';
import type { Days } from '#platform/calendar.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';

export type DatedSession = {
  id: number;
  relationId: number;
  on: Day;
  from: string | null;
  minutes: number;
  topic: string;
};

/** The sessions that a person leads or takes part in, but for those called off. */
export async function selectSessionsOf(db: Db, personId: number, days: Days): Promise<DatedSession[]> {
  const { rows } = await sql<DatedSession>`
    select s.id, s.relation_id, s.planned_on as on, to_char(s.starts_at, 'HH24:MI') as from, s.minutes, s.topic
    from coaching.session s join coaching.relation r on r.id = s.relation_id
    where s.planned_on between ${days.from}::date and ${days.until}::date and s.state <> 'cancelled'
      and (r.coach_id = ${personId} or exists (
        select from coaching.member m where m.relation_id = r.id and m.person_id = ${personId} and m.state = 'in'
      ))
  `.execute(db);
  return rows;
}

/** The day of the last session held with each of these people as those coached; the day alone leaves the pair. */
export async function selectLastCoached(
  db: Db,
  people: readonly number[],
  until: Day
): Promise<{ personId: number; on: Day }[]> {
  const { rows } = await sql<{ personId: number; on: Day }>`${keptPlan}
    select p.person_id, max(s.planned_on) as on from coaching.presence p join coaching.session s on s.id = p.session_id
    where p.person_id = any(${[...people]}::bigint[]) and not p.is_coach and s.state = 'held' and s.planned_on <= ${until}::date
    group by p.person_id
  `.execute(db);
  return rows;
}
