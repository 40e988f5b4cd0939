// Collections in the database: lists of assets with their owner and order, shown as far as the reader may know of them.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { AssetForm, Level } from '#modules/knowledge/types.ts';
import type { CollectionQuery } from '../schema-needs.ts';
import type { Collection, CollectionLine } from '../types-needs.ts';

const columns = (day: Day) => sql`
  c.id, c.unit_id, coalesce((select u.name from people.units_reaching(${day}::date) u where u.unit_id = c.unit_id), '') as unit_name,
  c.owner_id, p.name as owner_name, c.group_id,
  (select g.name from governance.skill_group_card g where g.id = c.group_id) as group_name, (
    select json_build_object('id', o.person_id, 'name', s.name)
    from governance.skill_group_member o join people.person_card s on s.id = o.person_id
    where o.group_id = c.group_id and o.part = 'owner' and o.days @> ${day}::date limit 1
  ) as subject_owner, c.name, c.purpose, c.version, c.changed_at, c.closed_at
`;

/** One collection; not found where there is none of that number. */
export async function selectCollection(db: Db, id: number, day: Day): Promise<Collection> {
  const { rows } = await sql<Collection>`
    select ${columns(day)} from curation.collection c join people.person_card p on p.id = c.owner_id where c.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('collection');
}

/** The same, held against every other writer. */
export async function lockCollection(tx: Tx, id: number, day: Day): Promise<Collection> {
  await sql`select 1 from curation.collection where id = ${id} for update`.execute(tx);
  return selectCollection(tx, id, day);
}

type Asked = { unitId: number | null; q: CollectionQuery['q']; day: Day; seen: RawBuilder<unknown> };

const among = ({ unitId, q, day }: Asked) => sql`
  from curation.collection c join people.person_card p on p.id = c.owner_id
  where c.closed_at is null and (${q} = '' or c.name ilike '%' || ${q.replaceAll(/[\\%_]/g, '\\$&')} || '%')
    and (${unitId === null} or c.unit_id = any(array(
      select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = ${unitId}::bigint
    )))
`;

/** Collections of a unit and those below, or of all, the last changed first; of each how many assets the reader may open. */
export async function selectCollections(
  db: Db,
  asked: Asked,
  { limit, offset }: { limit: number; offset: number }
): Promise<CollectionLine[]> {
  const { rows } = await sql<CollectionLine>`
    select l.*, (
      select count(*) from curation.collection_asset k join (${asked.seen}) a on a.id = k.asset_id and a.state = 'published'
      where k.collection_id = l.id and k.removed_at is null
    ) as assets
    from (select ${columns(asked.day)} ${among(asked)} order by c.changed_at desc, c.id desc limit ${limit} offset ${offset}) l
    order by l.changed_at desc, l.id desc
  `.execute(db);
  return rows;
}

/** How many there are. */
export async function countCollections(db: Db, asked: Asked): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${among(asked)}`.execute(db);
  return rows[0]?.n ?? 0;
}

type Made = {
  unitId: number;
  ownerId: number;
  groupId: number | null;
  name: string;
  purpose: string;
  madeBy: number;
  madeAt: Date;
  token: string | null;
};

/** Begins a collection; undefined when the same form began it before. */
export async function insertCollection(tx: Tx, made: Made): Promise<number | undefined> {
  const row = await tx
    .insertInto('curation.collection')
    .values({ ...made, changedAt: made.madeAt })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which collection a form has begun already. */
export async function selectCollectionByToken(db: Db, token: string): Promise<number | undefined> {
  const found = db.selectFrom('curation.collection').select('id').where(sql.ref('token'), '=', token);
  return (await found.executeTakeFirst())?.id;
}

type Change = {
  groupId?: number | null;
  name?: string;
  purpose?: string;
  version?: number;
  ownerId?: number;
  closedAt?: Date;
  closedBy?: number;
};

/** Changes the loaded collection. */
export async function updateCollection(
  tx: Tx,
  { id }: { id: number },
  change: Change & { changedAt: Date }
): Promise<void> {
  await tx.updateTable('curation.collection').set(change).where('id', '=', id).execute();
}

export type CollectedAsset = {
  id: number;
  title: string;
  summary: string;
  level: Level;
  form: AssetForm;
  unitName: string;
};

/** The published assets of a collection that exist for the reader, in its order. */
export async function selectCollected(
  db: Db,
  of: { id: number; seen: RawBuilder<unknown>; day: Day }
): Promise<CollectedAsset[]> {
  const { rows } = await sql<CollectedAsset>`
    select a.id, a.title, left(a.summary, 280) as summary, a.level, a.form, coalesce(u.name, '') as unit_name
    from curation.collection_asset k join (${of.seen}) a on a.id = k.asset_id and a.state = 'published'
    left join people.units_reaching(${of.day}::date) u on u.unit_id = a.unit_id
    where k.collection_id = ${of.id} and k.removed_at is null order by k.place, k.asset_id
  `.execute(db);
  return rows;
}

/** All assets of a collection in their order, whoever may know of them: to keep the order of those one does not see. */
export async function selectOrder(tx: Tx, id: number): Promise<number[]> {
  const { rows } = await sql<{ assetId: number }>`
    select asset_id from curation.collection_asset where collection_id = ${id} and removed_at is null order by place, asset_id
  `.execute(tx);
  return rows.map(({ assetId }) => assetId);
}

/** Puts an asset at the end; one that was taken out before comes back there. */
export async function insertCollected(
  tx: Tx,
  put: { id: number; assetId: number; by: number; at: Date }
): Promise<void> {
  await sql`
    insert into curation.collection_asset (collection_id, asset_id, place, added_by, added_at)
    select ${put.id}, ${put.assetId}, coalesce(max(place), 0) + 1, ${put.by}, ${put.at}
    from curation.collection_asset where collection_id = ${put.id}
    on conflict (collection_id, asset_id) do update set place = excluded.place, added_by = excluded.added_by,
      added_at = excluded.added_at, removed_at = null
  `.execute(tx);
}

/** Takes an asset out. */
export async function removeCollected(tx: Tx, taken: { id: number; assetId: number; at: Date }): Promise<void> {
  await sql`
    update curation.collection_asset set removed_at = ${taken.at} where collection_id = ${taken.id} and asset_id = ${taken.assetId}
  `.execute(tx);
}

/** Keeps another order. */
export async function updateOrder(tx: Tx, id: number, order: readonly number[]): Promise<void> {
  await sql`
    update curation.collection_asset k set place = o.place
    from unnest(${[...order]}::bigint[]) with ordinality o (asset_id, place)
    where k.collection_id = ${id} and k.asset_id = o.asset_id
  `.execute(tx);
}
