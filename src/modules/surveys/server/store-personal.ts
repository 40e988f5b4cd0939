// One person's rows in this module: all of them, and what may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** Everything kept of a person in this module, by table; of sent answers only those of confidential campaigns exist. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const of = async (table: string, columns: string, column = 'person_id') => {
    const { rows } = await sql`
      select ${sql.raw(columns)} from ${sql.table(`surveys.${table}`)} where ${sql.ref(column)} = ${personId} order by 1
    `.execute(db);
    return rows;
  };
  return {
    'surveys.invitation': await of('invitation', 'campaign_id, unit_id, leader_unit_id'),
    'surveys.answered': await of('answered', 'campaign_id'),
    'surveys.unreminded': await of('unreminded', 'campaign_id'),
    'surveys.draft': await of('draft', 'campaign_id, answers, comments'),
    'surveys.sheet': await of('sheet', 'campaign_id, answers'),
    'surveys.campaign': await of('campaign', 'id, year, opened_at', 'opened_by'),
    'surveys.instrument': await of('instrument', 'version, made_at', 'made_by')
  };
}

/** Forgets drafts and sheets of a person; that she was asked, and has answered, stays for the counts. */
export async function deleteWords(tx: Tx, personId: number): Promise<void> {
  await tx.deleteFrom('surveys.draft').where('personId', '=', personId).execute();
  await tx.deleteFrom('surveys.unreminded').where('personId', '=', personId).execute();
  await tx.deleteFrom('surveys.sheet').where('personId', '=', personId).execute();
}
