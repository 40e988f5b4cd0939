// Which asset leads to which, in the database.
import { sql } from 'kysely';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { visibleTo, type Sight } from './store-sight.ts';

/** Keeps which assets a text links to; an address of none leads nowhere and is left out. */
export async function replaceLinks(tx: Tx, fromId: number, toIds: readonly number[]): Promise<void> {
  const ids = toIds.filter((id) => id !== fromId);
  await sql`delete from knowledge.asset_link where from_id = ${fromId} and to_id <> all(${ids}::bigint[])`.execute(tx);
  if (ids.length === 0) return;
  await sql`
    insert into knowledge.asset_link (from_id, to_id) select ${fromId}::bigint, id from knowledge.asset
    where id = any(${ids}::bigint[]) on conflict do nothing
  `.execute(tx);
}

/**
 * Assets to which a text leads and that can be read no more, or that another replaced. Only of those for the whole ministry:
 * of others the number of one would tell that it is there.
 */
export async function selectLeadingAstray(db: Db, fromId: number): Promise<{ id: number; newerId: number | null }[]> {
  const { rows } = await sql<{ id: number; newerId: number | null }>`
    select a.id, case when a.state = 'published' and a.validity <> 'refused' then a.newer_id end as newer_id
    from knowledge.asset_link l join knowledge.asset a on a.id = l.to_id
    where l.from_id = ${fromId} and a.level >= 3
      and (a.state = 'withdrawn' or a.validity = 'refused' or a.newer_id is not null) order by a.id limit 20
  `.execute(db);
  return rows;
}

/** Keeps where a text leads within the site; what stood there before keeps what was found of it. */
export async function replacePlaces(tx: Tx, assetId: number, addresses: readonly string[]): Promise<void> {
  await sql`
    delete from knowledge.text_place where asset_id = ${assetId} and address <> all(${[...addresses]}::text[])
  `.execute(tx);
  if (addresses.length === 0) return;
  await sql`
    insert into knowledge.text_place (asset_id, address) select ${assetId}::bigint, unnest(${[...addresses]}::text[])
    on conflict do nothing
  `.execute(tx);
}

/** The published assets that link to this one and exist for this reader, by title. */
export async function selectLinksTo(db: Db, sight: Sight, toId: number): Promise<{ id: number; title: string }[]> {
  const { rows } = await sql<{ id: number; title: string }>`${keptPlan}
    select a.id, a.title from knowledge.asset_link l join knowledge.asset a on a.id = l.from_id
    where l.to_id = ${toId} and a.state = 'published' and ${visibleTo(sight)} order by a.title, a.id limit 50
  `.execute(db);
  return rows;
}
