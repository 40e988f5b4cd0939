// The runs that came of roster files.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { RosterCounts } from '../types.ts';

export type RunCounts = { added: RosterCounts; changed: RosterCounts; ended: RosterCounts; unchanged: RosterCounts };
export type RunRow = {
  id: number;
  at: Date;
  byName: string | null;
  files: { file: string; sha256: string; lines: number }[];
  counts: RunCounts;
};

/** The runs that stored something, the latest first. */
export async function selectRuns(db: Db, limit: number): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select r.id, r.at, p.name as by_name, r.files, r.counts
    from people.import_run r left join people.person p on p.id = r.actor_id order by r.id desc limit ${limit}
  `.execute(db);
  return rows;
}
