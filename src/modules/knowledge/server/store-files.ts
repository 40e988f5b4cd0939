// Files of an asset and the log of its openings in the database.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Asset, AssetFile } from '../types.ts';
import { visibleTo, type Sight } from './store-sight.ts';

/** The files an asset has now, in the order they came. */
export async function selectFiles(db: Db, assetId: number): Promise<AssetFile[]> {
  const { rows } = await sql<AssetFile>`${keptPlan}
    select f.id, f.name, f.sha256, f.added_in, s.size, s.type from knowledge.asset_file f
    join platform.file s on s.sha256 = f.sha256
    where f.asset_id = ${assetId} and f.removed_in is null order by f.id
  `.execute(db);
  return rows;
}

export type OpenedFile = AssetFile & { assetId: number; unitId: number; level: number; isAuthor: boolean };

/** One file, if its asset exists for this reader; authors also reach those taken out of it. */
export async function selectFile(
  db: Db,
  sight: Sight,
  wanted: { assetId: number; fileId: number }
): Promise<OpenedFile> {
  const { rows } = await sql<OpenedFile>`
    select f.id, f.name, f.sha256, f.added_in, s.size, s.type, f.asset_id, a.unit_id, a.level, w.person_id is not null as is_author
    from knowledge.asset_file f
    join platform.file s on s.sha256 = f.sha256
    join knowledge.asset a on a.id = f.asset_id
    left join knowledge.asset_author w on w.asset_id = a.id and w.person_id = ${sight.personId}
    where f.id = ${wanted.fileId} and f.asset_id = ${wanted.assetId} and ${visibleTo(sight)}
      and (f.removed_in is null or w.person_id is not null)
  `.execute(db);
  return rows[0] ?? notFound('file');
}

/** How many files an asset has now. */
export async function countFiles(db: Db, assetId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from knowledge.asset_file where asset_id = ${assetId} and removed_in is null
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** Adds stored content to the asset from its present version on; the same content twice is one file. */
export async function insertFile(
  tx: Tx,
  asset: Pick<Asset, 'id' | 'version'>,
  file: { sha256: string; name: string }
): Promise<boolean> {
  const { rows } = await sql`
    insert into knowledge.asset_file (asset_id, sha256, name, added_in)
    select ${asset.id}::bigint, ${file.sha256}::text, ${file.name}::text, ${asset.version}::integer
    where not exists (
      select from knowledge.asset_file where asset_id = ${asset.id} and sha256 = ${file.sha256} and removed_in is null
    )
    returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Takes a file out of the asset from its present version on; tells its name. */
export async function endFile(
  tx: Tx,
  asset: Pick<Asset, 'id' | 'version'>,
  fileId: number
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    update knowledge.asset_file set removed_in = ${asset.version}
    where id = ${fileId} and asset_id = ${asset.id} and removed_in is null returning name
  `.execute(tx);
  return rows[0]?.name;
}

/**
 * Notes that somebody opened an asset of a narrow circle, or one of its files; a player asks for a file in many parts, so
 * that one is noted once in ten minutes.
 */
export async function insertOpening(
  db: Db,
  opening: { assetId: number; personId: number; at: Date; fileId?: number }
): Promise<void> {
  const { assetId, personId, at, fileId = null } = opening;
  await sql`
    insert into knowledge.asset_opening (asset_id, person_id, at, file_id)
    select ${assetId}::bigint, ${personId}::bigint, ${at}::timestamptz, ${fileId}::bigint
    where not exists (
      select from knowledge.asset_opening where asset_id = ${assetId} and person_id = ${personId} and file_id = ${fileId}
        and at > ${at}::timestamptz - interval '10 minutes'
    )
  `.execute(db);
}

export type Opening = { name: string; at: Date; times: number };

/** Who opened the asset, each once with the last time, newest first. */
export async function selectOpenings(db: Db, assetId: number): Promise<Opening[]> {
  const { rows } = await sql<Opening>`
    select p.name, max(o.at) as at, count(*) as times from knowledge.asset_opening o
    join people.person_card p on p.id = o.person_id
    where o.asset_id = ${assetId} group by p.id, p.name order by max(o.at) desc limit 100
  `.execute(db);
  return rows;
}
