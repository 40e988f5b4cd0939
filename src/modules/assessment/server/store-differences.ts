// SQL that compares the live counts with a full recount.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** Keeps the live counts beside, until the transaction ends. */
export async function keepTallies(tx: Tx, year: number): Promise<void> {
  await sql`create temporary table kept_tally on commit drop as
    select practice, unit_id, achieved, population, base, provisional from assessment.tally where year = ${year}`.execute(
    tx
  );
}

/** What waits for a verification stands as a fourth number where it is what differs, and only there. */
const waits = (
  side: 'k' | 'n'
) => sql`case when coalesce(k.provisional, 0) = coalesce(n.provisional, 0) then '[]'::jsonb
  else jsonb_build_array(${sql.ref(`${side}.provisional`)}) end`;

/** Writes down every cell in which the kept and the recounted differ; gives how many. */
export async function reportDifferences(tx: Tx, year: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into assessment.difference (year, practice, unit_id, kept, recounted)
    select ${year}, practice, unit_id,
      jsonb_build_array(k.achieved, k.population, k.base) || ${waits('k')},
      jsonb_build_array(n.achieved, n.population, n.base) || ${waits('n')}
    from kept_tally k
    full join (select * from assessment.tally where year = ${year}) n using (practice, unit_id)
    where (coalesce(k.achieved, 0), coalesce(k.population, 0), coalesce(k.base, 0), coalesce(k.provisional, 0))
      is distinct from (coalesce(n.achieved, 0), coalesce(n.population, 0), coalesce(n.base, 0), coalesce(n.provisional, 0))
  `.execute(tx);
  await sql`drop table kept_tally`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export type Difference = { foundAt: Date; practice: string; code: string; kept: number[]; recounted: number[] };

/** The differences found in a period, the newest first. */
export async function selectDifferences(db: Db, year: number): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select d.found_at, d.practice, u.code, d.kept, d.recounted
    from assessment.difference d join people.unit_card u on u.unit_id = d.unit_id
    where d.year = ${year} order by d.found_at desc, d.practice, u.code limit 200
  `.execute(db);
  return rows;
}
