// What was decided of an asset by a panel, and the version that is judged, in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { AssetFile, AssetText, JudgedText, Level, Settling } from '../types.ts';

type JudgedRow = Omit<JudgedText, 'authors' | 'readers' | 'files'>;

/** One version of an asset, else the text that is worked on, with where the asset stands; whoever asks. */
export async function selectJudged(db: Db, assetId: number, version: number | null): Promise<JudgedRow> {
  const { rows } = await sql<JudgedRow & AssetText>`
    select a.id, a.unit_id, a.level, a.state, a.version, a.validity, a.settled_version, a.settled_level,
      v.version as judged_version, v.title, v.summary, v.body, v.form, v.address, v.job_family, v.topic, v.process,
      v.template, v.sections
    from knowledge.asset a join knowledge.asset_version v on v.asset_id = a.id and v.version = coalesce(${version}::integer, a.draft_version, a.version)
    where a.id = ${assetId}
  `.execute(db);
  return rows[0] ?? notFound('asset');
}

/** Holds the asset against every other writer until the transaction ends. */
export async function holdAsset(tx: Tx, assetId: number): Promise<void> {
  await sql`select 1 from knowledge.asset where id = ${assetId} for update`.execute(tx);
}

/** The files that a version of an asset has. */
export async function selectFilesAt(db: Db, assetId: number, version: number): Promise<AssetFile[]> {
  const { rows } = await sql<AssetFile>`
    select f.id, f.name, f.sha256, f.added_in, s.size, s.type from knowledge.asset_file f
    join platform.file s on s.sha256 = f.sha256
    where f.asset_id = ${assetId} and f.added_in <= ${version} and (f.removed_in is null or f.removed_in > ${version})
    order by f.id
  `.execute(db);
  return rows;
}

/** Who was named to read the asset when level 1 was decided. */
export async function selectSettledReaders(db: Db, assetId: number): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select person_id from knowledge.asset_settled_reader where asset_id = ${assetId}
  `.execute(db);
  return rows.map(({ personId }) => personId);
}

/** Writes what was decided; a version sent back leaves an earlier one valid. */
export async function updateSettled(tx: Tx, to: Settling, at: Date): Promise<void> {
  const { assetId, version, validity, level } = to;
  await sql`
    update knowledge.asset set validity = ${validity}, settled_version = ${version}, settled_at = ${at}, changed_at = ${at},
      settled_level = coalesce(${level}::smallint, settled_level), level = coalesce(${level}::smallint, level)
    where id = ${assetId} and not (${validity}::text = 'returned' and validity = 'valid')
  `.execute(tx);
}

/**
 * A text that was judged has been published as another version: the decision holds for that one where text and files are
 * those that the panel saw.
 */
export async function moveSettled(tx: Tx, assetId: number, to: number): Promise<void> {
  await sql`
    update knowledge.asset a set settled_version = ${to}
    from knowledge.asset_version was, knowledge.asset_version now
    where a.id = ${assetId} and a.validity = 'valid' and a.settled_version < ${to}
      and was.asset_id = a.id and was.version = a.settled_version and now.asset_id = a.id and now.version = ${to}
      and (was.title, was.summary, was.body, was.form, was.address, was.job_family, was.topic, was.process, was.template, was.sections)
        is not distinct from
        (now.title, now.summary, now.body, now.form, now.address, now.job_family, now.topic, now.process, now.template, now.sections)
      and not exists (
        select from knowledge.asset_file f
        where f.asset_id = a.id and (f.added_in > a.settled_version or f.removed_in > a.settled_version)
      )
  `.execute(tx);
}

/** Keeps who was named when level 1 was decided; at other levels nobody is. */
export async function replaceSettledReaders(
  tx: Tx,
  assetId: number,
  named: { level: Level; people: readonly number[] }
): Promise<void> {
  await sql`delete from knowledge.asset_settled_reader where asset_id = ${assetId}`.execute(tx);
  if (named.level !== 1) return;
  await sql`
    insert into knowledge.asset_settled_reader (asset_id, person_id)
    select ${assetId}::bigint, unnest(${[...named.people]}::bigint[]) on conflict do nothing
  `.execute(tx);
}

/** Keeps which asset took the place of one. */
export async function updateNewer(tx: Tx, assetId: number, newerId: number | null): Promise<void> {
  await sql`update knowledge.asset set newer_id = ${newerId} where id = ${assetId}`.execute(tx);
}

/** Keeps since when the address of an asset is dead, null where it answers; nothing where that was known, or the address is another. */
export async function updateDead(
  tx: Tx,
  asset: { id: number; address: string },
  day: Day | null
): Promise<{ unitId: number } | undefined> {
  const { rows } = await sql<{ unitId: number }>`
    update knowledge.asset set dead_on = ${day}::date
    where id = ${asset.id} and address = ${asset.address} and (dead_on is null) = ${day !== null} returning unit_id
  `.execute(tx);
  return rows[0];
}
