// The teams that read an asset of level 1, when the list was looked at, and what was decided of its level.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Level, LevelDecision } from '../types.ts';

/** Which teams are named to read an asset at level 1. */
export async function selectTeamIds(db: Db, assetId: number): Promise<number[]> {
  const { rows } = await sql<{ teamId: number }>`
    select team_id from knowledge.asset_team where asset_id = ${assetId} order by team_id
  `.execute(db);
  return rows.map(({ teamId }) => teamId);
}

/** Who reads assets of level 1, authors among them, and which teams; only of those that this person wrote, if one is told. */
export async function selectNamed(
  db: Db,
  assetIds: readonly number[],
  authorId?: number | null
): Promise<Map<number, { people: number[]; teams: number[] }>> {
  if (assetIds.length === 0) return new Map();
  const isOwn =
    authorId === undefined
      ? sql`true`
      : sql`exists (select from knowledge.asset_author w where w.asset_id = a.id and w.person_id = ${authorId}::bigint)`;
  const { rows } = await sql<{ id: number; people: number[]; teams: number[] }>`
    select a.id, array(select team_id::integer from knowledge.asset_team t where t.asset_id = a.id) as teams, array(
        select person_id::integer from knowledge.asset_reader r where r.asset_id = a.id
        union select person_id::integer from knowledge.asset_author w where w.asset_id = a.id) as people
    from knowledge.asset a where a.id = any(${[...assetIds]}::bigint[]) and ${isOwn}
  `.execute(db);
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** Who belongs to these teams today. */
export async function selectPeopleOf(db: Db, teams: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select distinct person_id from teams.membership where team_id = any(${[...teams]}::bigint[]) and upper_inf(days)
  `.execute(db);
  return rows.map(({ personId }) => personId);
}

/** Names these teams as readers of level 1, and no others. */
export async function replaceTeams(
  tx: Tx,
  assetId: number,
  named: { teams: readonly number[]; by: number; at: Date }
): Promise<void> {
  const all = [...named.teams];
  await sql`delete from knowledge.asset_team where asset_id = ${assetId} and team_id <> all(${all}::bigint[])`.execute(
    tx
  );
  await sql`
    insert into knowledge.asset_team (asset_id, team_id, added_by, added_at)
    select ${assetId}::bigint, unnest(${all}::bigint[]), ${named.by}::bigint, ${named.at}::timestamptz on conflict do nothing
  `.execute(tx);
}

/** Keeps that somebody found the list of readers right. */
export async function insertReview(tx: Tx, review: { assetId: number; by: number; at: Date }): Promise<void> {
  const { assetId, by: byId, at } = review;
  await tx.insertInto('knowledge.audienceReview').values({ assetId, byId, at }).execute();
}

/** When the list of readers was looked at last, and by whom. */
export async function selectLastReview(db: Db, assetId: number): Promise<{ at: Date; byName: string } | undefined> {
  const { rows } = await sql<{ at: Date; byName: string }>`
    select r.at, p.name as by_name from knowledge.audience_review r join people.person_card p on p.id = r.by_id
    where r.asset_id = ${assetId} order by r.at desc, r.id desc limit 1
  `.execute(db);
  return rows[0];
}

type Decision = { assetId: number; from: Level; to: Level; reason: string; by: number; at: Date };

/** Keeps what was decided of a level, with the readers and teams that are named as it is written. */
export async function insertLevelDecision(tx: Tx, decision: Decision): Promise<void> {
  const { assetId, from, to, reason, by, at } = decision;
  await sql`
    insert into knowledge.level_decision (asset_id, from_level, to_level, readers, teams, reason, by_id, at)
    select ${assetId}::bigint, ${from}::smallint, ${to}::smallint,
      array(select person_id from knowledge.asset_reader where asset_id = ${assetId} and ${to} = 1 order by person_id),
      array(select team_id from knowledge.asset_team where asset_id = ${assetId} and ${to} = 1 order by team_id),
      ${reason}, ${by}, ${at}
  `.execute(tx);
}

/** What was decided of the level of an asset, newest first. */
export async function selectLevelDecisions(db: Db, assetId: number): Promise<LevelDecision[]> {
  const { rows } = await sql<LevelDecision>`
    select d.id, d.from_level, d.to_level, cardinality(d.readers) as readers, cardinality(d.teams) as teams, d.reason, d.at,
      p.name as by_name
    from knowledge.level_decision d join people.person_card p on p.id = d.by_id
    where d.asset_id = ${assetId} order by d.id desc limit 50
  `.execute(db);
  return rows;
}
