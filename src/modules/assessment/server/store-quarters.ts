// SQL of how units stood at the ends of quarters.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { KeptQuarter, Quarter } from '../rules-quarters.ts';

type Keeping = { year: number; quarter: Quarter; target: number; cap: number; asOf: Day; now: Date };

/** Keeps the index of every unit as it stands now for a quarter; what was kept before stays. */
export async function keepQuarter(tx: Tx, of: Keeping): Promise<void> {
  await sql`
    insert into assessment.quarter (year, quarter, unit_id, index, target, cap, as_of, kept_at)
    select year, ${of.quarter}, unit_id, index, ${of.target}, ${of.cap}, ${of.asOf}::date, ${of.now}
    from assessment.figure where year = ${of.year}
      and not exists (select from assessment.quarter k where k.year = ${of.year} and k.quarter = ${of.quarter})
  `.execute(tx);
}

/** The quarters that were kept of a unit, by code, in a year. */
export async function selectQuarters(db: Db, year: number, code: string): Promise<KeptQuarter[]> {
  const { rows } = await sql<KeptQuarter>`
    select q.quarter, q.index, q.target, q.cap, q.as_of
    from people.unit_card u join assessment.quarter q on q.unit_id = u.unit_id
    where u.code = ${code} and q.year = ${year} order by q.quarter
  `.execute(db);
  return rows;
}
