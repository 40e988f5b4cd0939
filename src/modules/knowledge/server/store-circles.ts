// Teams and skill groups with their assets: what a team reads and used, what owner and instructor captured together.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { visibleTo, type Sight } from './store-sight.ts';

/** The units that keep skill groups in which an author of the asset has or had a part. */
export async function selectGroupUnits(db: Db, assetId: number): Promise<number[]> {
  const { rows } = await sql<{ unitId: number }>`
    select distinct g.unit_id from knowledge.asset_author w
    join governance.skill_group_member m on m.person_id = w.person_id
    join governance.skill_group_card g on g.id = m.group_id
    where w.asset_id = ${assetId}
  `.execute(db);
  return rows.map(({ unitId }) => unitId);
}

/** Pairs of a skill group and an asset `a` that its owner and one of its instructors wrote together, by the parts of that day. */
export const capturedTogether = (condition: RawBuilder<boolean>): RawBuilder<unknown> => sql`
  select o.group_id, a.id as asset_id, a.submitted_at::date as on_day
  from governance.skill_group_member o
  join governance.skill_group_member i on i.group_id = o.group_id and i.part = 'instructor' and i.person_id <> o.person_id
  join knowledge.asset_author wo on wo.person_id = o.person_id
  join knowledge.asset_author wi on wi.person_id = i.person_id and wi.asset_id = wo.asset_id
  join knowledge.asset a on a.id = wo.asset_id
  where o.part = 'owner' and o.days @> a.submitted_at::date and i.days @> a.submitted_at::date and a.validity <> 'refused' and ${condition}
`;

export type AssetLine = { id: number; title: string; onDay: Day };

/** What owner and instructors of a skill group published together, as far as the reader may know, newest first. */
export async function selectTogether(db: Db, sight: Sight, groupId: number): Promise<AssetLine[]> {
  const { rows } = await sql<AssetLine>`
    select distinct on (a.submitted_at, a.id) a.id, a.title, both_of.on_day
    from (${capturedTogether(sql<boolean>`a.state = 'published' and o.group_id = ${groupId}`)}) both_of
    join knowledge.asset a on a.id = both_of.asset_id
    where ${visibleTo(sight)} order by a.submitted_at desc, a.id limit 20
  `.execute(db);
  return rows;
}

/** What a team reads, as far as the reader may know, newest first. */
export async function selectReading(db: Db, sight: Sight, teamId: number): Promise<AssetLine[]> {
  const { rows } = await sql<AssetLine>`
    select a.id, a.title, r.added_at::date as on_day from knowledge.team_reading r
    join knowledge.asset a on a.id = r.asset_id
    where r.team_id = ${teamId} and a.state = 'published' and ${visibleTo(sight)} order by r.added_at desc, a.id limit 100
  `.execute(db);
  return rows;
}

export type TeamUse = { id: number; assetId: number; title: string; work: string; name: string; usedOn: Day };

/** For which work a team used assets, newest first; an asset out of sight keeps its line without a title. */
export async function selectTeamUses(db: Db, sight: Sight, teamId: number): Promise<TeamUse[]> {
  const { rows } = await sql<TeamUse>`
    select u.id, u.asset_id, case when ${visibleTo(sight)} then a.title else '' end as title, u.work, p.name, u.used_on
    from knowledge.asset_use u join knowledge.asset a on a.id = u.asset_id join people.person_card p on p.id = u.person_id
    where u.team_id = ${teamId} order by u.used_on desc, u.id desc limit 50
  `.execute(db);
  return rows;
}

/** Puts an asset on the reading list of a team; false when it stood there. */
export async function insertReading(
  tx: Tx,
  reading: { teamId: number; assetId: number; by: number; at: Date }
): Promise<boolean> {
  const { rows } = await sql`
    insert into knowledge.team_reading (team_id, asset_id, added_by, added_at)
    values (${reading.teamId}, ${reading.assetId}, ${reading.by}, ${reading.at}) on conflict do nothing returning 1
  `.execute(tx);
  return rows.length > 0;
}

/** Takes an asset off the reading list of a team; false when it did not stand there. */
export async function deleteReading(tx: Tx, of: { teamId: number; assetId: number }): Promise<boolean> {
  const { rows } = await sql`
    delete from knowledge.team_reading where team_id = ${of.teamId} and asset_id = ${of.assetId} returning 1
  `.execute(tx);
  return rows.length > 0;
}
