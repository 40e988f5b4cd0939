// Whether the site can do its work.
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Whether the database answers: the question of `/readyz`. */
export async function isReady(db: Db): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false
  );
}
