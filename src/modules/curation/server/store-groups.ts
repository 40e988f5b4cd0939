// Skill groups as rounds need them: which group an asset's job family belongs to, who owns it and instructs in it.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';

export type GroupPart = 'owner' | 'instructor';
type InGroup = { groupId: number | null; personId: number; day: Day };

/** In which parts somebody belongs to a skill group on a day. */
export async function selectGroupParts(db: Db, { groupId, personId, day }: InGroup): Promise<GroupPart[]> {
  if (groupId === null) return [];
  const { rows } = await sql<{ part: GroupPart }>`
    select g.part from governance.skill_group_member g
    where g.group_id = ${groupId} and g.person_id = ${personId} and g.days @> ${day}::date order by g.part desc
  `.execute(db);
  return rows.map(({ part }) => part);
}

/**
 * Finds for open rounds the skill group in charge: the kept one, with an owner on the day, that serves the asset's job family
 * by its code or is called like it; of all open rounds or of one asset.
 */
export async function updateGroups(tx: Tx, day: Day, assetId: number | null = null): Promise<void> {
  await sql`
    with served as materialized (
      select distinct on (word) word, id from (
        select g.id, lower(w.word) as word from governance.skill_group_card g
        cross join lateral unnest(g.families || g.name || regexp_replace(g.name, '^rumpun\\s+', '', 'i')) w (word)
        where g.closed_on is null and exists (
          select from governance.skill_group_member m where m.group_id = g.id and m.part = 'owner' and m.days @> ${day}::date
        )
      ) each order by word, id
    ), found as (
      select r.id, s.id as group_id from curation.round r
      join knowledge.asset_life a on a.asset_id = r.asset_id left join served s on s.word = lower(a.job_family)
      where r.closed_at is null and (${assetId}::bigint is null or r.asset_id = ${assetId}::bigint)
    )
    update curation.round r set group_id = found.group_id
    from found where found.id = r.id and r.group_id is distinct from found.group_id
  `.execute(tx);
}
