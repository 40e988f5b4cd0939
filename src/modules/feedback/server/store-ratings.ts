// SQL of ratings: who has rated, and what was said, in two tables that nothing joins.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Rated } from '../rules-voices.ts';

export type RatingPlace = {
  id: number;
  name: string;
  recommendations: { id: number; title: string; state: string; result: string; unitName: string }[];
};

/** The level-I unit for which somebody of a unit rates, with what was recommended along her line; none = nothing to rate. */
export async function selectToRate(
  db: Db,
  of: { year: number; unitId: number | null; day: Day }
): Promise<RatingPlace | undefined> {
  const { rows } = await sql<RatingPlace>`
    with line as (
      select t.ancestor_id, t.depth, u.name, u.echelon from people.tree_on(${of.day}::date) t
      join people.units_on(${of.day}::date) u on u.unit_id = t.ancestor_id where t.unit_id = ${of.unitId}::bigint
    ), given as (
      select r.id, r.title, r.state, r.result, line.name as unit_name, line.depth, r.priority from feedback.recommendation r
      join line on line.ancestor_id = r.unit_id where r.year = ${of.year - 1} and r.state <> 'withdrawn'
    )
    select place.ancestor_id as id, place.name, (
      select json_agg(json_build_object('id', g.id, 'title', g.title, 'state', g.state, 'result', g.result, 'unitName', g.unit_name)
        order by g.depth, g.priority, g.id) from given g
    ) as recommendations
    from (select * from line order by (echelon = 'I') desc, case when echelon = 'I' then depth else -depth end limit 1) place
    where exists (select from given)
  `.execute(db);
  return rows[0];
}

/** Whether somebody has rated a year. */
export async function selectRated(db: Db, of: { year: number; personId: number }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from feedback.rated where year = ${of.year} and person_id = ${of.personId}
  `.execute(db);
  return rows.length > 0;
}

/** Keeps that somebody has rated and, apart from it, her rating, and apart from both her words; false where she has already. */
export async function insertRating(
  tx: Tx,
  row: { year: number; personId: number; unitId: number; placeId: number; score: number; comment: string }
): Promise<boolean> {
  const { rows } = await sql`
    insert into feedback.rated (year, person_id, unit_id) values (${row.year}, ${row.personId}, ${row.unitId})
    on conflict do nothing returning year
  `.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into feedback.rating (year, unit_id, of_unit_id, score) values (${row.year}, ${row.placeId}, ${row.unitId}, ${row.score})
  `.execute(tx);
  if (row.comment !== '')
    await sql`
      insert into feedback.rating_comment (year, unit_id, comment) values (${row.year}, ${row.placeId}, ${row.comment})
    `.execute(tx);
  return true;
}

/** The units in which somebody has rated since it was asked last; they are told now. */
export async function takeUntold(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ unitId: number }>`
    with told as (update feedback.rated set is_told = true where not is_told returning unit_id)
    select distinct unit_id from told order by unit_id
  `.execute(tx);
  return rows.map(({ unitId }) => unitId);
}

/** Lays the ratings of a year anew, in a random order and under new names: no place in the table tells which came when. */
export async function mixRatings(tx: Tx, year: number): Promise<void> {
  await sql`
    with taken as (delete from feedback.rating where year = ${year} returning unit_id, of_unit_id, score)
    insert into feedback.rating (year, unit_id, of_unit_id, score)
    select ${year}, unit_id, of_unit_id, score from taken order by random()
  `.execute(tx);
  await sql`
    with taken as (delete from feedback.rating_comment where year = ${year} returning unit_id, comment)
    insert into feedback.rating_comment (year, unit_id, comment) select ${year}, unit_id, comment from taken order by random()
  `.execute(tx);
}

/** The ratings of a year by level-I unit: how many gave each score, and the words in no order of coming. */
export async function selectRatings(
  db: Db,
  year: number,
  day: Day
): Promise<(Rated & { unitName: string; code: string })[]> {
  const { rows } = await sql<Rated & { unitName: string; code: string }>`
    select r.unit_id, u.name as unit_name, u.code,
      json_build_array(count(*) filter (where score = 1), count(*) filter (where score = 2), count(*) filter (where score = 3),
        count(*) filter (where score = 4), count(*) filter (where score = 5)) as scores,
      coalesce((select json_agg(c.comment order by c.comment) from feedback.rating_comment c
        where c.year = ${year} and c.unit_id = r.unit_id), '[]') as comments
    from feedback.rating r join people.units_reaching(${day}::date) u on u.unit_id = r.unit_id
    where r.year = ${year} group by r.unit_id, u.name, u.code order by u.code
  `.execute(db);
  return rows;
}

export type RatedPlace = {
  unitId: number;
  parentId: number | null;
  placeId: number;
  name: string;
  code: string;
  echelon: string;
  /** The units above up to the level-I unit, itself first. */
  line: number[];
  /** How many of those counted right here gave each score. */
  scores: number[];
};

/**
 * Every unit under rated level-I units (or one of them) on the last day of rating, with what is counted right there; what was
 * given in a unit that has moved away or ended counts right in the level-I unit.
 */
export async function selectRatedPlaces(
  db: Db,
  of: { year: number; day: Day; placeCode: string | null }
): Promise<RatedPlace[]> {
  const { rows } = await sql<RatedPlace>`
    with place as (
      select distinct r.unit_id from feedback.rating r join people.unit_card c on c.unit_id = r.unit_id
      where r.year = ${of.year} and (${of.placeCode}::text is null or c.code = ${of.placeCode})
    ), tree as materialized (
      select t.unit_id, t.ancestor_id, t.depth from people.tree_reaching(${of.day}::date) t
    ), given as (
      select r.unit_id as place_id, coalesce(t.unit_id, r.unit_id) as unit_id, json_build_array(count(*) filter (where score = 1),
        count(*) filter (where score = 2), count(*) filter (where score = 3), count(*) filter (where score = 4),
        count(*) filter (where score = 5)) as scores
      from feedback.rating r left join tree t on t.unit_id = r.of_unit_id and t.ancestor_id = r.unit_id
      where r.year = ${of.year} group by 1, 2
    )
    select u.unit_id, u.parent_id, p.unit_id as place_id, u.name, u.code, u.echelon, coalesce(g.scores, '[0,0,0,0,0]') as scores, (
        select json_agg(l.ancestor_id order by l.depth) from tree l where l.unit_id = u.unit_id and l.depth <= t.depth) as line
    from place p join tree t on t.ancestor_id = p.unit_id
    join people.units_reaching(${of.day}::date) u on u.unit_id = t.unit_id left join given g on g.unit_id = u.unit_id and g.place_id = p.unit_id
    order by u.code
  `.execute(db);
  return rows;
}

/** The years of which ratings still stand in the unit in which they were given although rating is over. */
export async function selectUnlifted(db: Db, before: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from feedback.rating where not is_lifted and year < ${before}
  `.execute(db);
  return rows.map(({ year }) => year);
}

type Lift = { placeId: number; from: number; to: number };

/** Counts ratings of a year to other units from now on, all laid anew in a random order. */
export async function liftRatings(tx: Tx, year: number, to: readonly Lift[]): Promise<void> {
  await sql`
    with lifted as (select * from jsonb_to_recordset(${JSON.stringify(to)}::jsonb) as l ("placeId" bigint, "from" bigint, "to" bigint)),
    taken as (delete from feedback.rating where year = ${year} returning unit_id, of_unit_id, score)
    insert into feedback.rating (year, unit_id, of_unit_id, score, is_lifted)
    select ${year}, t.unit_id, coalesce(l."to", t.unit_id), t.score, true
    from taken t left join lifted l on l."from" = t.of_unit_id and l."placeId" = t.unit_id order by random()
  `.execute(tx);
}
