// The texts an asset had and the one that is worked on, in the database.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Asset, AssetText, AssetVersion, Head } from '../types.ts';
import type { SeenAsset } from './store.ts';

const textColumns = sql`
  v.title, v.summary, v.body, v.form, v.address, v.job_family, v.topic, v.process, v.template, v.sections
`;

/** The number of the next version of the locked asset. */
export async function selectNextVersion(tx: Tx, asset: Pick<Asset, 'id' | 'version'>): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(version), ${asset.version}::integer) as last from knowledge.asset_version where asset_id = ${asset.id}
  `.execute(tx);
  return (rows[0]?.last ?? asset.version) + 1;
}

/** Keeps the text of an asset as it now stands as a version of it. */
export async function insertVersion(
  tx: Tx,
  assetId: number,
  by: { personId: number; at: Date; note: string }
): Promise<void> {
  await sql`
    insert into knowledge.asset_version (asset_id, version, title, summary, body, form, address, job_family, topic, process,
      template, sections, note, by_id, at, is_published)
    select id, version, title, summary, body, form, address, job_family, topic, process, template, sections,
      ${by.note}, ${by.personId}, ${by.at}, state <> 'draft'
    from knowledge.asset where id = ${assetId}
  `.execute(tx);
}

/** Keeps a text that is not published as a version, and as the one that is worked on. */
export async function insertDraft(
  tx: Tx,
  asset: Pick<Asset, 'id'>,
  draft: { text: AssetText; version: number; personId: number; at: Date; note: string }
): Promise<void> {
  const { text, version } = draft;
  await sql`
    insert into knowledge.asset_version (asset_id, version, title, summary, body, form, address, job_family, topic, process,
      template, sections, note, by_id, at, is_published)
    values (${asset.id}, ${version}, ${text.title}, ${text.summary}, ${text.body}, ${text.form}, ${text.address},
      ${text.jobFamily}, ${text.topic}, ${text.process}, ${text.template}, ${JSON.stringify(text.sections)}::jsonb,
      ${draft.note}, ${draft.personId}, ${draft.at}, false)
  `.execute(tx);
  await sql`update knowledge.asset set draft_version = ${version} where id = ${asset.id}`.execute(tx);
}

/** Nothing is worked on any more; the texts stay among the versions of the authors. */
export async function endDraft(tx: Tx, assetId: number): Promise<void> {
  await sql`update knowledge.asset set draft_version = null where id = ${assetId}`.execute(tx);
}

/** The present text of an asset is from now on one that readers saw. */
export async function markPublished(tx: Tx, asset: Pick<Asset, 'id'>): Promise<void> {
  await sql`
    update knowledge.asset_version v set is_published = true from knowledge.asset a
    where a.id = ${asset.id} and v.asset_id = a.id and v.version = a.version
  `.execute(tx);
}

/** One text of an asset, as far as this reader is shown it: who is not an author sees what was published. */
export async function selectText(db: Db, asset: Pick<SeenAsset, 'id' | 'isAuthor'>, version: number): Promise<Head> {
  const { rows } = await sql<Head>`
    select v.version, ${textColumns} from knowledge.asset_version v
    where v.asset_id = ${asset.id} and v.version = ${version} and (v.is_published or ${asset.isAuthor})
  `.execute(db);
  return rows[0] ?? notFound('version');
}

/** The text that the next change begins from: what is drafted, or what is published. */
export async function selectHead(db: Db, asset: SeenAsset): Promise<Head> {
  return asset.draftVersion === null ? asset : selectText(db, { id: asset.id, isAuthor: true }, asset.draftVersion);
}

/** Who saved the text that is worked on, and when. */
export async function selectDraftLine(
  db: Db,
  asset: Pick<Asset, 'id' | 'draftVersion'>
): Promise<{ version: number; byName: string; at: Date } | null> {
  if (asset.draftVersion === null) return null;
  const { rows } = await sql<{ version: number; byName: string; at: Date }>`
    select v.version, v.at, p.name as by_name from knowledge.asset_version v join people.person_card p on p.id = v.by_id
    where v.asset_id = ${asset.id} and v.version = ${asset.draftVersion}
  `.execute(db);
  return rows[0] ?? null;
}

const changedIf = (field: string, column: string) => sql`
  case when v.${sql.ref(column)} is distinct from lag(v.${sql.ref(column)}) over w then ${sql.lit(field)} end
`;

/** The versions of an asset as lines with the fields each changed, newest first, without their texts. */
export async function selectVersions(db: Db, asset: Pick<SeenAsset, 'id' | 'isAuthor'>): Promise<AssetVersion[]> {
  const { rows } = await sql<AssetVersion>`
    select v.version, v.note, v.at, v.is_published, p.name as by_name, array_remove(array[
      ${changedIf('title', 'title')}, ${changedIf('summary', 'summary')}, ${changedIf('form', 'form')},
      ${changedIf('address', 'address')}, ${changedIf('jobFamily', 'job_family')}, ${changedIf('topic', 'topic')},
      ${changedIf('process', 'process')}, ${changedIf('body', 'body')}
    ], null) as changed
    from knowledge.asset_version v join people.person_card p on p.id = v.by_id
    where v.asset_id = ${asset.id} and (v.is_published or ${asset.isAuthor})
    window w as (order by v.version)
    order by v.version desc
  `.execute(db);
  return rows;
}
