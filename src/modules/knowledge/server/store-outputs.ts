// Assets as outputs of communities.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { AssetState } from '../types.ts';
import { visibleTo, type Sight } from './store-sight.ts';

export type Output = { id: number; title: string; state: AssetState };

/** Says of which community an asset is the output. */
export async function markOutput(tx: Tx, assetId: number, communityId: number): Promise<void> {
  await tx.updateTable('knowledge.asset').set({ communityId }).where('id', '=', assetId).execute();
}

/** The newest assets that a community led to, of those the reader may know of; withdrawn ones are left out. */
export async function selectOutputs(db: Db, sight: Sight, communityId: number): Promise<Output[]> {
  const { rows } = await sql<Output>`
    select a.id, a.title, a.state from knowledge.asset a
    where a.community_id = ${communityId} and a.state <> 'withdrawn' and ${visibleTo(sight)}
    order by a.submitted_at desc nulls first, a.id desc limit 10
  `.execute(db);
  return rows;
}
