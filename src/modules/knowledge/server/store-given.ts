// What a person gave others in a year: sessions held before witnesses, assets published.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

export type GivenSharing = { title: string; heldOn: Day; minutes: number; listeners: number };
/** The title of an asset for named people only stays with them: it is empty. */
export type GivenAsset = { title: string; publishedOn: Day; level: number };

/** Sessions that a person held in a year. */
export async function selectGivenSharings(db: Db, personId: number, year: number): Promise<GivenSharing[]> {
  const { rows } = await sql<GivenSharing>`
    select s.title, s.held_on, s.minutes, (
      select count(*)::integer from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id <> s.speaker_id
    ) as listeners
    from knowledge.sharing s
    where s.speaker_id = ${personId} and s.state = 'held' and s.held_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    order by s.held_on, s.id`.execute(db);
  return rows;
}

/** Assets that a person wrote and that were first published in a year. */
export async function selectGivenAssets(db: Db, personId: number, year: number): Promise<GivenAsset[]> {
  const { rows } = await sql<GivenAsset>`
    select case when a.level = 1 then '' else a.title end as title, a.submitted_at::date as published_on, a.level
    from knowledge.asset a join knowledge.asset_author w on w.asset_id = a.id
    where w.person_id = ${personId} and a.state = 'published'
      and a.submitted_at >= make_date(${year}, 1, 1) and a.submitted_at < make_date(${year} + 1, 1, 1)
    order by a.submitted_at, a.id`.execute(db);
  return rows;
}
