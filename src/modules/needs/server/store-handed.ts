// SQL of needs that were handed on to a unit's analysis.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

export type Handed = { id: number; topic: string; why: string; source: string; unitName: string };

/** Stores topics of one source, each once. */
export async function insertHanded(
  tx: Tx,
  row: { unitId: number; year: number; topics: readonly string[]; why: string; source: string; by: number; at: Date }
): Promise<void> {
  await sql`
    insert into needs.handed (unit_id, year, topic, why, source, handed_by, handed_at)
    select ${row.unitId}, ${row.year}, topic, ${row.why}, ${row.source}, ${row.by}, ${row.at}
    from unnest(${[...row.topics]}::text[]) topic on conflict (source, topic) do nothing
  `.execute(tx);
}

/** The topics of one source. */
export async function selectHanded(db: Db, source: string): Promise<Handed[]> {
  const { rows } = await sql<Handed>`
    select h.id, h.topic, h.why, h.source, '' as unit_name from needs.handed h where h.source = ${source} order by h.id
  `.execute(db);
  return rows;
}

type Reach = { year: number; overseen: readonly number[] | null; carried: readonly number[]; day: string };

/** What was handed on in a year to units led or, with all below, overseen (null = all), the newest first. */
export async function selectHandedIn(db: Db, { year, overseen, carried, day }: Reach): Promise<Handed[]> {
  const led = sql`h.unit_id = any(array(select l.unit_id from people.heads_on(${day}::date) l
    where l.person_id = any(${[...carried]}::bigint[])))`;
  const below = sql`h.unit_id = any(array(select t.unit_id from people.tree_reaching(${day}::date) t
    where t.ancestor_id = any(${[...(overseen ?? [])]}::bigint[])))`;
  const { rows } = await sql<Handed>`
    select h.id, h.topic, h.why, h.source, u.name as unit_name from needs.handed h
    join people.units_reaching(${day}::date) u on u.unit_id = h.unit_id
    where h.year = ${year} and (${overseen === null ? sql`true` : sql`${led} or ${below}`}) order by h.id desc limit 100
  `.execute(db);
  return rows;
}
