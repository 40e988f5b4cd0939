// Assets in the database: one visible asset, its text and versions, authors and readers.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { textFields, type Asset, type AssetCard, type AssetState, type AssetText } from '../types.ts';
import type { PersonName } from '#modules/people/types.ts';
import type { Level, Standing } from '../types.ts';
import { standingColumns, visibleTo, type Sight } from './store-sight.ts';

export type SeenAsset = Asset & Omit<Standing, 'isSignedIn'>;

const columns = sql`
  a.id, a.unit_id, a.level, a.state, a.version, a.draft_version, a.title, a.summary, a.body, a.form, a.address, a.job_family, a.topic,
  a.process, a.template, a.sections, a.created_by, a.created_at, a.submitted_at, a.changed_at, a.withdrawn_at, a.withdrawn_reason,
  a.validity, a.settled_version, a.settled_level, a.settled_at
`;

/** The asset if it exists for this reader, with how the reader is related to it; else not found. */
export async function selectAsset(db: Db, sight: Sight, id: number): Promise<SeenAsset> {
  const { rows } = await sql<SeenAsset>`${keptPlan}
    select ${columns}, ${standingColumns(sight)} from knowledge.asset a where a.id = ${id} and ${visibleTo(sight)}
  `.execute(db);
  return rows[0] ?? notFound('asset');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockAsset(tx: Tx, sight: Sight, id: number): Promise<SeenAsset> {
  await sql`select 1 from knowledge.asset where id = ${id} for update`.execute(tx);
  return selectAsset(tx, sight, id);
}

/** Which of the assets exist for this reader, as cards. */
export async function selectCards(db: Db, sight: Sight, ids: readonly number[]): Promise<AssetCard[]> {
  const { rows } = await sql<AssetCard>`${keptPlan}
    select a.id, a.title, a.unit_id, a.level, a.state, a.form from knowledge.asset a
    where a.id = any(${[...ids]}::bigint[]) and ${visibleTo(sight)}
  `.execute(db);
  return rows;
}

export type AssetStart = AssetText & { unitId: number; level: Level; token: string | null };

/** Which asset a form has made already, if it was sent before. */
export async function selectIdByToken(db: Db, token: string, personId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('knowledge.asset')
    .select('id')
    .where('createdBy', '=', personId)
    .where(sql.ref('token'), '=', token)
    .executeTakeFirst();
  return row?.id;
}

/** Lays a draft; undefined when the same form has made one in the meantime. */
export async function insertAsset(
  tx: Tx,
  start: AssetStart,
  by: { personId: number; at: Date }
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into knowledge.asset (unit_id, level, state, title, summary, body, form, address, job_family, topic, process,
      template, sections, created_by, created_at, changed_at, token)
    values (${start.unitId}, ${start.level}, 'draft', ${start.title}, ${start.summary}, ${start.body}, ${start.form},
      ${start.address}, ${start.jobFamily}, ${start.topic}, ${start.process}, ${start.template}, ${JSON.stringify(start.sections)}::jsonb,
      ${by.personId}, ${by.at}, ${by.at}, ${start.token})
    on conflict (token) do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Writes a text over the loaded asset as its next version; what was drafted over it ends, or waits on. */
export async function updateText(
  tx: Tx,
  asset: Asset,
  change: { text: AssetText; at: Date; version: number; endsDraft: boolean }
): Promise<void> {
  const text = Object.fromEntries(textFields.map((field) => [field, change.text[field]]));
  await tx
    .updateTable('knowledge.asset')
    .set({
      ...text,
      sections: JSON.stringify(change.text.sections),
      deadOn: sql<string | null>`case when address = ${change.text.address} then dead_on end`,
      version: change.version,
      changedAt: change.at,
      ...(change.endsDraft ? { draftVersion: null } : {})
    })
    .where('id', '=', asset.id)
    .execute();
}

/** Moves the loaded asset to another state; a withdrawal keeps its reason. */
export async function updateState(
  tx: Tx,
  asset: Asset,
  to: { state: AssetState; at: Date; reason?: string }
): Promise<void> {
  const isWithdrawn = to.state === 'withdrawn';
  await sql`
    update knowledge.asset set state = ${to.state}, changed_at = ${to.at},
      submitted_at = coalesce(submitted_at, ${to.state === 'published' ? to.at : null}::timestamptz),
      withdrawn_at = ${isWithdrawn ? to.at : null}, withdrawn_reason = ${isWithdrawn ? (to.reason ?? '') : ''}
    where id = ${asset.id}
  `.execute(tx);
}

/** Sets who may know of the loaded asset. */
export async function updateLevel(tx: Tx, asset: Asset, to: { level: Level; at: Date }): Promise<void> {
  await tx
    .updateTable('knowledge.asset')
    .set({ level: to.level, changedAt: to.at })
    .where('id', '=', asset.id)
    .execute();
}

/** The people of an asset in one of their parts, by name; creators first among the authors. */
export async function selectAuthors(db: Db, assetId: number): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`${keptPlan}
    select p.id, p.nip, p.name from knowledge.asset_author w
    join people.person_card p on p.id = w.person_id join knowledge.asset a on a.id = w.asset_id
    where w.asset_id = ${assetId} order by p.id = a.created_by desc, p.name
  `.execute(db);
  return rows;
}

/** Who is named to read the asset at level 1. */
export async function selectReaders(db: Db, assetId: number): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`
    select p.id, p.nip, p.name from knowledge.asset_reader r join people.person_card p on p.id = r.person_id
    where r.asset_id = ${assetId} order by p.name
  `.execute(db);
  return rows;
}

/** How many people but its maker are named to write or read the asset. */
export async function countOthers(db: Db, asset: Pick<Asset, 'id' | 'createdBy'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select person_id from knowledge.asset_reader where asset_id = ${asset.id}
      union select person_id from knowledge.asset_author where asset_id = ${asset.id}
      union select m.person_id from knowledge.asset_team t
        join teams.membership m on m.team_id = t.team_id and upper_inf(m.days) where t.asset_id = ${asset.id}
    ) named where person_id <> ${asset.createdBy}
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** Names these as the authors, and nobody else; whoever made the asset stays one of them. */
export async function replaceAuthors(
  tx: Tx,
  asset: Pick<Asset, 'id' | 'createdBy'>,
  people: readonly number[]
): Promise<void> {
  const all = [...new Set([asset.createdBy, ...people])];
  await sql`delete from knowledge.asset_author where asset_id = ${asset.id} and person_id <> all(${all}::bigint[])`.execute(
    tx
  );
  await sql`
    insert into knowledge.asset_author (asset_id, person_id) select ${asset.id}::bigint, unnest(${all}::bigint[]) on conflict do nothing
  `.execute(tx);
}

/** Names these as the readers of level 1, and nobody else. */
export async function replaceReaders(
  tx: Tx,
  assetId: number,
  named: { people: readonly number[]; by: number; at: Date }
): Promise<void> {
  const all = [...named.people];
  await sql`delete from knowledge.asset_reader where asset_id = ${assetId} and person_id <> all(${all}::bigint[])`.execute(
    tx
  );
  await sql`
    insert into knowledge.asset_reader (asset_id, person_id, added_by, added_at)
    select ${assetId}::bigint, unnest(${all}::bigint[]), ${named.by}::bigint, ${named.at}::timestamptz on conflict do nothing
  `.execute(tx);
}
