// Where texts lead within the site, in the database: for whoever looks after them, and what was found of each place.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { visibleTo, type Sight } from './store-sight.ts';

/** Where the text of one asset leads within the site. */
export async function selectPlaces(db: Db, assetId: number): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select address from knowledge.text_place where asset_id = ${assetId} order by address
  `.execute(db);
  return rows.map(({ address }) => address);
}

/** A file of an asset, by both numbers. */
export type FileKey = { assetId: number; fileId: number };

/** Which of these files stand at their assets, as far as the reader may open those. */
export async function selectFilesThere(db: Db, sight: Sight, keys: readonly FileKey[]): Promise<FileKey[]> {
  const { rows } = await sql<FileKey>`
    select f.asset_id, f.id as file_id from knowledge.asset_file f join knowledge.asset a on a.id = f.asset_id
    where f.id = any(${keys.map(({ fileId }) => fileId)}::bigint[]) and f.removed_in is null and ${visibleTo(sight)}
  `.execute(db);
  return rows.map(({ assetId, fileId }) => ({ assetId: Number(assetId), fileId: Number(fileId) }));
}

/** The different places to which published texts lead, from the first after this one on. */
export async function selectPlacesAfter(db: Db, after: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select distinct p.address from knowledge.text_place p join knowledge.asset a on a.id = p.asset_id and a.state = 'published'
    where p.address > ${after} and p.address not like 'files/%' order by p.address limit ${most}
  `.execute(db);
  return rows.map(({ address }) => address);
}

/** Notes of these places which are dead from a day on and which are there; what was known already stays as it was. */
export async function updatePlaces(db: Db, found: { dead: readonly string[]; there: readonly string[] }, day: Day) {
  await sql`
    update knowledge.text_place set dead_on = ${day} where address = any(${[...found.dead]}::text[]) and dead_on is null
  `.execute(db);
  await sql`
    update knowledge.text_place set dead_on = null where address = any(${[...found.there]}::text[]) and dead_on is not null
  `.execute(db);
}

/** Links of texts to files of their own asset: dead from a day on where the file was taken away. */
export async function updateOwnFiles(db: Db, day: Day): Promise<void> {
  await sql`
    with own as (
      select p.asset_id, p.address, exists (
        select from knowledge.asset_file f
        where f.asset_id = p.asset_id and f.removed_in is null and p.address = 'files/' || f.id
      ) as is_there
      from knowledge.text_place p where p.address like 'files/%'
    )
    update knowledge.text_place p set dead_on = case when own.is_there then null else ${day}::date end
    from own where own.asset_id = p.asset_id and own.address = p.address and own.is_there = (p.dead_on is not null)
  `.execute(db);
}
