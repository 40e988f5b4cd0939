// SQL of what is spread of follow-ups, to whom, and who acknowledged it.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { SpreadKind, SpreadReach } from '../types.ts';

type NewSpread = {
  unitId: number;
  year: number;
  kind: SpreadKind;
  reach: SpreadReach;
  title: string;
  body: string;
  topics: readonly number[];
  people: readonly number[];
  by: number;
  at: Date;
  token: string | null;
};

/** Stores what is spread with its topics and readers; undefined where the same form was sent before. */
export async function insertSpread(tx: Tx, row: NewSpread): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into feedback.spread (unit_id, year, kind, reach, title, body, spread_by, spread_at, token)
    values (${row.unitId}, ${row.year}, ${row.kind}, ${row.reach}, ${row.title}, ${row.body}, ${row.by}, ${row.at}, ${row.token})
    on conflict (token) do nothing returning id
  `.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  await sql`insert into feedback.spread_topic select ${id}, topic from unnest(${[...row.topics]}::bigint[]) topic`.execute(
    tx
  );
  await sql`insert into feedback.spread_person select ${id}, person from unnest(${[...row.people]}::bigint[]) person`.execute(
    tx
  );
  return id;
}

export type SpreadRow = {
  id: number;
  unitId: number;
  unitName: string;
  year: number;
  kind: SpreadKind;
  reach: SpreadReach;
  title: string;
  body: string;
  spreadBy: number;
  spreader: string;
  spreadAt: Date;
  receipts: number;
  topics: { id: number; title: string }[];
};

/** What was spread, or not found. */
export async function selectSpread(db: Db, id: number, day: Day): Promise<SpreadRow> {
  const { rows } = await sql<SpreadRow>`
    select s.id, s.unit_id, u.name as unit_name, s.year, s.kind, s.reach, s.title, s.body, s.spread_by, c.name as spreader, s.spread_at,
      (select count(*) from feedback.receipt r where r.spread_id = s.id) as receipts,
      (select json_agg(json_build_object('id', r.id, 'title', r.title) order by r.no) from feedback.spread_topic t
        join feedback.recommendation r on r.id = t.recommendation_id where t.spread_id = s.id) as topics
    from feedback.spread s join people.person_card c on c.id = s.spread_by
    left join people.units_reaching(${day}::date) u on u.unit_id = s.unit_id where s.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('spread');
}

/** How somebody stands to what was spread: named, placed below its unit, having read it. */
export async function selectStandingToSpread(
  db: Db,
  of: { id: number; personId: number; ownUnitId: number | null; day: Day }
): Promise<{ isNamed: boolean; isBelow: boolean; hasRead: boolean }> {
  const { rows } = await sql<{ isNamed: boolean; isBelow: boolean; hasRead: boolean }>`
    select exists (select from feedback.spread_person p where p.spread_id = ${of.id} and p.person_id = ${of.personId}) as is_named,
      exists (select from feedback.spread s join people.tree_on(${of.day}::date) t on t.ancestor_id = s.unit_id
        where s.id = ${of.id} and t.unit_id = ${of.ownUnitId}::bigint) as is_below,
      exists (select from feedback.receipt r where r.spread_id = ${of.id} and r.person_id = ${of.personId}) as has_read
  `.execute(db);
  return rows[0] ?? { isNamed: false, isBelow: false, hasRead: false };
}

/** Notes that somebody has read it; false where it was noted before. */
export async function insertReceipt(tx: Tx, row: { spreadId: number; personId: number; at: Date }): Promise<boolean> {
  const { rows } = await sql`
    insert into feedback.receipt (spread_id, person_id, at) values (${row.spreadId}, ${row.personId}, ${row.at})
    on conflict do nothing returning spread_id
  `.execute(tx);
  return rows.length > 0;
}

export type SpreadLine = { id: number; kind: SpreadKind; reach: SpreadReach; title: string; on: Day; receipts: number };

/** What was spread of a recommendation, newest first. */
export async function selectSpreadsOf(db: Db, recommendationId: number): Promise<SpreadLine[]> {
  const { rows } = await sql<SpreadLine>`
    select s.id, s.kind, s.reach, s.title, s.spread_at::date as on,
      (select count(*) from feedback.receipt r where r.spread_id = s.id) as receipts
    from feedback.spread_topic t join feedback.spread s on s.id = t.spread_id
    where t.recommendation_id = ${recommendationId} order by s.spread_at desc
  `.execute(db);
  return rows;
}
