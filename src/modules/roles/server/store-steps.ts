// SQL behind the checklist of a new site.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

/** How many units there are on the day. */
export async function countUnits(db: Db, day: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from people.units_on(${day})`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many people hold each role on the day. */
export async function countHolders(db: Db, day: Day): Promise<Record<string, number>> {
  const { rows } = await sql<{ role: string; people: number }>`
    select role, count(distinct person_id) as people from roles.holders_on(${day}) group by role
  `.execute(db);
  return Object.fromEntries(rows.map(({ role, people }) => [role, people]));
}
