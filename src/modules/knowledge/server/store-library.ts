// The public library as machines read it: the newest assets for a feed, all of them for a map of the site.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { visibleTo } from './store-sight.ts';

const nobody = { personId: null, houseUnits: [], teams: [], caredUnits: [] };

export type FeedEntry = {
  id: number;
  title: string;
  summary: string;
  submittedAt: Date;
  changedAt: Date;
  authors: string[];
};

/** The newest assets that everybody may read. */
export async function selectNewestPublic(db: Db, most: number): Promise<FeedEntry[]> {
  const { rows } = await sql<FeedEntry>`
    select a.id, a.title, a.summary, a.submitted_at, a.changed_at, array(
        select p.name from knowledge.asset_author w join people.person_card p on p.id = w.person_id
        where w.asset_id = a.id order by p.id = a.created_by desc, p.name
      ) as authors
    from knowledge.asset a where a.level = 4 and ${visibleTo(nobody)} order by a.submitted_at desc, a.id desc limit ${most}
  `.execute(db);
  return rows;
}

export type MapEntry = { id: number; changedAt: Date };

/** The assets that everybody may read after a given one, by their ids. */
export async function selectPublicAfter(db: Db, after: number, most: number): Promise<MapEntry[]> {
  const { rows } = await sql<MapEntry>`
    select a.id, a.changed_at from knowledge.asset a
    where a.level = 4 and ${visibleTo(nobody)} and a.id > ${after} order by a.id limit ${most}
  `.execute(db);
  return rows;
}

/** The ids with which the parts of the map after the first begin: each the last one of the part before. */
export async function selectPartEnds(db: Db, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from (
      select a.id, row_number() over (order by a.id) as n from knowledge.asset a where a.level = 4 and ${visibleTo(nobody)}
    ) counted where n % ${most} = 0 order by id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Counts that an asset was opened once more on a day. */
export async function insertVisit(db: Db, assetId: number, day: Day): Promise<void> {
  await sql`
    insert into knowledge.library_visit as v (asset_id, on_date) values (${assetId}, ${day})
    on conflict (asset_id, on_date) do update set times = v.times + 1
  `.execute(db);
}
