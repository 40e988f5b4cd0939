// Addresses of assets that are kept elsewhere: which to ask next, how each answered.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';

export type AddressCheck = { checkedAt: Date; status: string; failures: number };

/** How the address of an asset answered last; nothing where it was not asked since it was written. */
export async function selectCheck(db: Db, assetId: number): Promise<AddressCheck | undefined> {
  const { rows } = await sql<AddressCheck>`
    select c.checked_at, c.status, c.failures from curation.address_check c
    join knowledge.asset_life a on a.asset_id = c.asset_id and a.address = c.address where c.asset_id = ${assetId}
  `.execute(db);
  return rows[0];
}

/** Addresses of published assets that were never asked, are new, or were asked longest ago. */
export async function selectToAsk(db: Db, before: Date, most: number): Promise<{ assetId: number; address: string }[]> {
  const { rows } = await sql<{ assetId: number; address: string }>`
    select a.asset_id, a.address from knowledge.asset_life a left join curation.address_check c on c.asset_id = a.asset_id
    where a.kind = 'address' and a.state = 'published'
      and (c.asset_id is null or c.address <> a.address or c.checked_at < ${before})
    order by c.checked_at nulls first, a.asset_id limit ${most}
  `.execute(db);
  return rows;
}

export type Answered = { assetId: number; address: string; status: string; isAlive: boolean; at: Date };

/** Notes an answer and tells how many failures that makes in a row; failures in a row are counted as long as the address stays the same. */
export async function saveAnswer(db: Db, answered: Answered): Promise<{ failures: number }> {
  const failures = answered.isAlive ? 0 : 1;
  const { rows } = await sql<{ failures: number }>`
    insert into curation.address_check as c (asset_id, address, checked_at, status, failures)
    values (${answered.assetId}, ${answered.address}, ${answered.at}, ${answered.status}, ${failures})
    on conflict (asset_id) do update set address = excluded.address, checked_at = excluded.checked_at, status = excluded.status,
      failures = case when excluded.failures = 0 then 0 when c.address = excluded.address then c.failures + 1 else 1 end
    returning failures
  `.execute(db);
  return rows[0] ?? { failures };
}
