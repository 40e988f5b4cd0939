// Finding a person by number where no module is at hand: the command line.
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The id of the person with this NIP, undefined where there is none. */
export async function personIdOf(db: Db, nip: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from people.person_card where nip = ${nip}`.execute(db);
  return rows[0]?.id;
}
