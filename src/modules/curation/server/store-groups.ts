// Skill groups as rounds need them: which group an asset's job family belongs to, who owns it and instructs in it.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';

export type GroupPart = 'owner' | 'instructor';
type InGroup = { groupId: number | null; personId: number; day: Day };

/** In which parts somebody belongs to a skill group on a day. */
export async function selectGroupParts(db: Db, { groupId, personId, day }: InGroup): Promise<GroupPart[]> {
  if (groupId === null) return [];
  const { rows } = await sql<{ part: GroupPart }>`${keptPlan}
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

/** Whether a skill group is kept; that none is named is right, too. */
export async function selectIsGroup(db: Db, groupId: number | null): Promise<boolean> {
  if (groupId === null) return true;
  const { rows } = await sql`
    select 1 from governance.skill_group_card where id = ${groupId} and closed_on is null
  `.execute(db);
  return rows.length > 0;
}

export type GroupChoice = { id: number; name: string; ownerName: string };

/** The kept skill groups with an owner on a day, to be named as the subject of a collection. */
export async function selectGroupChoices(db: Db, day: Day): Promise<GroupChoice[]> {
  const { rows } = await sql<GroupChoice>`
    select g.id, g.name, p.name as owner_name from governance.skill_group_card g
    join governance.skill_group_member o on o.group_id = g.id and o.part = 'owner' and o.days @> ${day}::date
    join people.person_card p on p.id = o.person_id where g.closed_on is null order by g.name, g.id limit 500
  `.execute(db);
  return rows;
}

/** Who owns the subject to which assets of these job families belong, by the word of the family. */
export type SubjectOwner = { id: number; name: string; unitName: string; groupId: number; groupName: string };

/** The owners of the skill groups that serve these job families or are called like them, the reader left out. */
export async function selectSubjectOwners(
  db: Db,
  of: { families: readonly string[]; personId: number; day: Day }
): Promise<SubjectOwner[]> {
  const words = of.families.map((family) => family.toLowerCase());
  const { rows } = await sql<SubjectOwner>`${keptPlan}
    with fitting as materialized (
      select g.id, g.name from governance.skill_group_card g where g.closed_on is null and (
        regexp_replace(lower(g.name), '^rumpun\\s+', '') = any(${words}::text[]) or lower(g.name) = any(${words}::text[])
        or g.families && ${[...of.families]}::text[]
      )
    )
    select distinct on (p.id) p.id, p.name, coalesce(u.name, '') as unit_name, g.id as group_id, g.name as group_name
    from fitting g
    join governance.skill_group_member o on o.group_id = g.id and o.part = 'owner' and o.days @> ${of.day}::date
    join people.person_card p on p.id = o.person_id and p.id <> ${of.personId}
    join people.placements_on(${of.day}::date) at on at.person_id = p.id and at.status = 'active'
    left join people.units_on(${of.day}::date) u on u.unit_id = at.unit_id
    order by p.id, g.name limit 3
  `.execute(db);
  return rows;
}
