// Statements that gather one person's traces in the catalogue.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';

/** What a person entered, changed or imported. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const programmes = await sql`
    select id, title, created_at from programmes.programme where created_by = ${personId} order by id`.execute(db);
  const steps = await sql`
    select id, programme_id, kind, at, note from programmes.step where by_id = ${personId} order by id`.execute(db);
  const runs = await sql`select id, at from programmes.import_run where actor_id = ${personId} order by id`.execute(db);
  const uploads = await sql`
    select id, at, state from programmes.import_upload where actor_id = ${personId} order by id`.execute(db);
  return {
    'programmes.programme': programmes.rows,
    'programmes.step': steps.rows,
    'programmes.import_run': runs.rows,
    'programmes.import_upload': uploads.rows
  };
}
