// What was locked when a leader signed, and what is settled in a year, for the figures.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { Locked } from '../types.ts';

/** The counts of a unit as they were when its leader signed. */
export async function selectLocked(db: Db, dossierId: number): Promise<Locked[]> {
  const { rows } = await sql<Locked>`
    select practice, achieved, population, base, falls from committee.locked where dossier_id = ${dossierId} order by practice
  `.execute(db);
  return rows;
}
