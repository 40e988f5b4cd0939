// Every statement about the days on which a year reminds of needs.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';

export type Cycle = { year: number; remindFrom: Day; remindUntil: Day };

/** The cycles that were set, newest year first. */
export async function selectCycles(db: Db): Promise<Cycle[]> {
  const { rows } = await sql<Cycle>`
    select year, remind_from, remind_until from needs.cycle order by year desc
  `.execute(db);
  return rows;
}

/** Sets the days of a year, for the first time or anew. */
export async function saveCycle(tx: Tx, { year, remindFrom, remindUntil }: Cycle): Promise<void> {
  await sql`
    insert into needs.cycle (year, remind_from, remind_until) values (${year}, ${remindFrom}, ${remindUntil})
    on conflict (year) do update set remind_from = excluded.remind_from, remind_until = excluded.remind_until
  `.execute(tx);
}
