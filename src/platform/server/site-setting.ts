// Settings that belong to the database rather than to the process: is it a demonstration, and the like.
import { sql } from 'kysely';
import { keptPlan, type Db } from './database.ts';

/** The value of a setting of the site, undefined where it was never set. */
export async function readSetting(db: Db, key: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`${keptPlan}
    select value from platform.setting where key = ${key}
  `.execute(db);
  return rows[0]?.value;
}

/** Sets a setting of the site; setting it again replaces it. */
export async function writeSetting(db: Db, key: string, value: unknown): Promise<void> {
  const kept = JSON.stringify(value);
  await db
    .insertInto('platform.setting')
    .values({ key, value: kept })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: kept, changedAt: new Date() }))
    .execute();
}

/** Whether this database holds invented data, where anyone may sign in as one of the known persons. */
export const isDemonstration = async (db: Db): Promise<boolean> => (await readSetting(db, 'demonstration')) === true;
