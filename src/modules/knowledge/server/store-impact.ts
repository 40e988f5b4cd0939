// What an asset moved, in the database: readers and uses over time, citations, and the uses by which recognition is weighed.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { mostInAnHour, type MadeUse } from '../rules-recognition.ts';
import type { AssetUse } from '../types.ts';

export type Month = { month: string; readers: number; uses: number; visits: number };

/** Readers, uses and visits in the public library of an asset month by month, twelve up to now. */
export async function selectMonths(db: Db, assetId: number, now: Date): Promise<Month[]> {
  const { rows } = await sql<Month>`
    select to_char(m, 'YYYY-MM') as month,
      (select count(*) from knowledge.asset_read r where r.asset_id = ${assetId} and r.at >= m and r.at < m + interval '1 month') as readers,
      (select count(*) from knowledge.asset_use u
        where u.asset_id = ${assetId} and u.used_on >= m::date and u.used_on < (m + interval '1 month')::date) as uses,
      (select coalesce(sum(v.times), 0)::integer from knowledge.library_visit v
        where v.asset_id = ${assetId} and v.on_date >= m::date and v.on_date < (m + interval '1 month')::date) as visits
    from generate_series(date_trunc('month', ${now}::timestamptz) - interval '11 months', ${now}::timestamptz, interval '1 month') m
    order by m
  `.execute(db);
  return rows;
}

/** How many read an asset, authors left out, and how many of them by hand. */
export async function selectReaderCounts(db: Db, assetId: number): Promise<{ readers: number; byHand: number }> {
  const { rows } = await sql<{ readers: number; byHand: number }>`
    select count(*) as readers, count(*) filter (where around.n <= ${mostInAnHour}) as by_hand
    from knowledge.asset_read r cross join lateral (
      select count(*) as n from knowledge.asset_read o
      where o.person_id = r.person_id and o.at between r.at - interval '30 minutes' and r.at + interval '30 minutes'
    ) around
    where r.asset_id = ${assetId} and not exists (
      select from knowledge.asset_author w where w.asset_id = r.asset_id and w.person_id = r.person_id
    )
  `.execute(db);
  return rows[0] ?? { readers: 0, byHand: 0 };
}

/** Uses of an asset, newest first, with who said so. */
export async function selectUsesOf(db: Db, assetId: number): Promise<AssetUse[]> {
  const { rows } = await sql<AssetUse>`
    select u.id, u.asset_id, u.work, u.used_on, p.name
    from knowledge.asset_use u join people.person_card p on p.id = u.person_id
    where u.asset_id = ${assetId} order by u.used_on desc, u.id desc limit 500
  `.execute(db);
  return rows;
}

/** The uses of an asset, and those between its users and its authors in the same quarters, both ways. */
export async function selectUsesAround(db: Db, assetId: number): Promise<MadeUse[]> {
  const { rows } = await sql<{ uses: MadeUse[] | null }>`
    with own as materialized (select * from knowledge.asset_use where asset_id = ${assetId}),
    author as materialized (select person_id from knowledge.asset_author where asset_id = ${assetId}),
    other as (
      select u.* from knowledge.asset_use u
      where u.person_id in (select person_id from own) and u.quarter in (select quarter from own) and u.asset_id <> ${assetId}
        and exists (select from knowledge.asset_author w where w.asset_id = u.asset_id and w.person_id in (select person_id from author))
      union
      select u.* from knowledge.asset_use u
      where u.person_id in (select person_id from author) and u.quarter in (select quarter from own)
        and exists (select from knowledge.asset_author w where w.asset_id = u.asset_id and w.person_id in (select person_id from own))
    )
    select json_agg(json_build_object('id', u.id, 'assetId', u.asset_id, 'userId', u.person_id, 'quarter', u.quarter,
      'authors', array(select w.person_id from knowledge.asset_author w where w.asset_id = u.asset_id)) order by u.id) as uses
    from (select * from own union all select * from other) u
  `.execute(db);
  return rows[0]?.uses ?? [];
}

/** What readers said of it, without their names: the newest reasons of each kind. */
export async function selectReasons(db: Db, assetId: number): Promise<{ isHelpful: boolean; reason: string }[]> {
  const { rows } = await sql<{ isHelpful: boolean; reason: string }>`
    select is_helpful, reason from knowledge.asset_opinion where asset_id = ${assetId} and reason <> ''
    order by md5(asset_id || '-' || person_id) limit 50
  `.execute(db);
  return rows;
}

/** How many questions stand on an asset, and how many of them have an answer. */
export async function selectQuestionCounts(db: Db, assetId: number): Promise<{ asked: number; answered: number }> {
  const { rows } = await sql<{ asked: number; answered: number }>`
    select count(*) as asked, count(*) filter (where exists (
      select from knowledge.answer n where n.question_id = q.id and n.withdrawn_at is null
    )) as answered
    from knowledge.question q where q.asset_id = ${assetId} and q.withdrawn_at is null
  `.execute(db);
  return rows[0] ?? { asked: 0, answered: 0 };
}

/** Which published assets link to this one, and how many reports name its address. */
export async function selectCitations(db: Db, assetId: number): Promise<{ assets: number[]; reports: number }> {
  const { rows } = await sql<{ assets: number[]; reports: number }>`
    select (select coalesce(json_agg(a.id order by a.title), '[]') from knowledge.asset_link l
        join knowledge.asset a on a.id = l.from_id and a.state = 'published' where l.to_id = ${assetId}) as assets,
      (select count(*) from knowledge.citation where asset_id = ${assetId}) as reports
  `.execute(db);
  return rows[0] ?? { assets: [], reports: 0 };
}

export type Citing = { kind: 'learning.report'; id: number };

/** Keeps which assets a record cites now; what it no longer cites goes. */
export async function saveCitations(tx: Tx, citing: Citing, ids: readonly number[]): Promise<void> {
  await sql`
    delete from knowledge.citation
    where kind = ${citing.kind} and record_id = ${citing.id} and asset_id <> all(${[...ids]}::bigint[])
  `.execute(tx);
  if (ids.length === 0) return;
  await sql`
    insert into knowledge.citation (asset_id, kind, record_id)
    select a.id, ${citing.kind}, ${citing.id} from knowledge.asset a where a.id = any(${[...ids]}::bigint[])
    on conflict do nothing
  `.execute(tx);
}
