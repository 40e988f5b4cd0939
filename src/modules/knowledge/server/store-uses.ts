// Reads, uses and bookmarks of assets in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import type { AssetState, AssetUse, Level } from '../types.ts';
import { visibleTo, type Sight } from './store-sight.ts';

/** Notes that somebody read an asset on a day; true where it is for the first time. */
export async function insertRead(
  db: Db,
  read: { assetId: number; personId: number; at: Date; day: Day }
): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`${keptPlan}
    insert into knowledge.asset_read (asset_id, person_id, at, last_on)
    values (${read.assetId}, ${read.personId}, ${read.at}, ${read.day})
    on conflict (asset_id, person_id) do update set last_on = excluded.last_on where asset_read.last_on < excluded.last_on
    returning xmax = 0 as is_new
  `.execute(db);
  return rows[0]?.isNew ?? false;
}

/** The day on which somebody last read an asset, and whether anybody has since another day; authors are not noted. */
export async function selectLastRead(
  db: Db,
  read: { assetId: number; personId: number; since: Day }
): Promise<{ on: Day | null; wasOpened: boolean }> {
  const { rows } = await sql<{ on: Day | null; wasOpened: boolean }>`${keptPlan}
    select
      (select last_on from knowledge.asset_read where asset_id = ${read.assetId} and person_id = ${read.personId}) as on,
      exists (select from knowledge.asset_read where asset_id = ${read.assetId} and last_on >= ${read.since}::date) as was_opened
  `.execute(db);
  return rows[0] ?? { on: null, wasOpened: false };
}

/** How many people other than its authors have read an asset. */
export async function countReaders(db: Db, assetId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from knowledge.asset_read r where r.asset_id = ${assetId} and not exists (
      select from knowledge.asset_author w where w.asset_id = r.asset_id and w.person_id = r.person_id
    )
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** Whether a lesson was told in a session that was held, or read by enough others. */
export async function selectIsShared(db: Db, assetId: number): Promise<boolean> {
  const { rows } = await sql<{ isShared: boolean }>`
    select coalesce(bool_or(shared_on is not null), false) as is_shared from knowledge.shared_lesson where asset_id = ${assetId}
  `.execute(db);
  return rows[0]?.isShared ?? false;
}

/** How somebody stands with an asset: opened it, in which quarters used it, marked it. */
export type ReaderOfAsset = { hasOpened: boolean; usedQuarters: Day[]; isMarked: boolean };

/** Loads it for one person and asset. */
export async function selectReader(db: Db, assetId: number, personId: number): Promise<ReaderOfAsset> {
  const { rows } = await sql<ReaderOfAsset>`${keptPlan}
    select
      exists (select from knowledge.asset_read where asset_id = ${assetId} and person_id = ${personId}) as has_opened,
      array(select quarter::text from knowledge.asset_use where asset_id = ${assetId} and person_id = ${personId}) as used_quarters,
      exists (
        select from knowledge.asset_bookmark where asset_id = ${assetId} and person_id = ${personId} and removed_at is null
      ) as is_marked
  `.execute(db);
  return rows[0] ?? { hasOpened: false, usedQuarters: [], isMarked: false };
}

export type NewUse = {
  assetId: number;
  personId: number;
  unitId: number;
  work: string;
  usedOn: Day;
  quarter: Day;
  /** The team in whose work it was, where it was a team's. */
  teamId: number | null;
  at: Date;
};

/** Keeps a use; undefined when the same person noted one of this asset and quarter in the meantime. */
export async function insertUse(tx: Tx, use: NewUse): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    with used as (
      insert into knowledge.asset_use (asset_id, person_id, unit_id, work, used_on, quarter, team_id, at)
      values (${use.assetId}, ${use.personId}, ${use.unitId}, ${use.work}, ${use.usedOn}, ${use.quarter}, ${use.teamId}, ${use.at})
      on conflict do nothing returning id, asset_id, person_id
    ),
    tallied as (
      insert into knowledge.asset_tally as t (asset_id, people)
      select asset_id, 1 from used where not exists (
        select from knowledge.asset_use u where u.asset_id = used.asset_id and u.person_id = used.person_id
      )
      on conflict (asset_id) do update set people = t.people + 1
    )
    select id from used
  `.execute(tx);
  return rows[0]?.id;
}

/** How often an asset was used, and the last uses with who did so. */
export async function selectUses(db: Db, assetId: number): Promise<{ count: number; last: AssetUse[] }> {
  const { rows } = await sql<AssetUse & { count: number }>`${keptPlan}
    select u.id, u.asset_id, u.work, u.used_on, p.name, count(*) over () as count
    from knowledge.asset_use u join people.person_card p on p.id = u.person_id
    where u.asset_id = ${assetId} order by u.at desc, u.id desc limit 5
  `.execute(db);
  return { count: rows[0]?.count ?? 0, last: rows.map(({ count: _count, ...use }) => use) };
}

export type UseLine = AssetUse & { title: string };

/** For what the reader used assets, newest first; an asset that is out of sight keeps its line without a title. */
export async function selectUsesBy(db: Db, sight: Sight): Promise<UseLine[]> {
  const { rows } = await sql<UseLine>`
    select u.id, u.asset_id, u.work, u.used_on, '' as name, case when ${visibleTo(sight)} then a.title else '' end as title
    from knowledge.asset_use u join knowledge.asset a on a.id = u.asset_id
    where u.person_id = ${sight.personId} order by u.at desc, u.id desc limit 100
  `.execute(db);
  return rows;
}

/** For what others used the reader's assets, newest first. */
export async function selectThanks(db: Db, personId: number): Promise<(UseLine & { isNew: boolean })[]> {
  const { rows } = await sql<UseLine & { isNew: boolean }>`
    select u.id, u.asset_id, u.work, u.used_on, p.name, a.title, u.at > coalesce(s.at, '-infinity') as is_new
    from knowledge.asset_author w
    join knowledge.asset a on a.id = w.asset_id
    join knowledge.asset_use u on u.asset_id = w.asset_id
    join people.person_card p on p.id = u.person_id
    left join knowledge.uses_seen s on s.person_id = w.person_id
    where w.person_id = ${personId} order by u.at desc, u.id desc limit 50
  `.execute(db);
  return rows;
}

/** Notes until when an author has seen the uses of the own assets. */
export async function markUsesSeen(db: Db, personId: number, at: Date): Promise<void> {
  await sql`
    insert into knowledge.uses_seen (person_id, at) values (${personId}, ${at})
    on conflict (person_id) do update set at = excluded.at
  `.execute(db);
}

/** Marks an asset to be found again, or takes the mark off. */
export async function saveBookmark(
  db: Db,
  mark: { assetId: number; personId: number; at: Date },
  isOn: boolean
): Promise<void> {
  await sql`
    insert into knowledge.asset_bookmark (asset_id, person_id, at, removed_at)
    values (${mark.assetId}, ${mark.personId}, ${mark.at}, ${isOn ? null : mark.at})
    on conflict (asset_id, person_id) do update set removed_at = excluded.removed_at,
      at = case when knowledge.asset_bookmark.removed_at is null then knowledge.asset_bookmark.at else excluded.at end
  `.execute(db);
}

export type Marked = { id: number; title: string; level: Level; state: AssetState; at: Date };

/** The assets that the reader marked and still may know of, the last marked first. */
export async function selectBookmarks(db: Db, sight: Sight): Promise<Marked[]> {
  const { rows } = await sql<Marked>`
    select a.id, a.title, a.level, a.state, b.at from knowledge.asset_bookmark b join knowledge.asset a on a.id = b.asset_id
    where b.person_id = ${sight.personId} and b.removed_at is null and ${visibleTo(sight)} order by b.at desc limit 200
  `.execute(db);
  return rows;
}
