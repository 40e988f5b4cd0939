// Who belongs to a community: joining, leaving, parts, candidates.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Membership, Part } from '../types.ts';

export type Joining = { communityId: number; personId: number; unitId: number; part?: Part; on: Day };

/** Makes somebody a member; undefined when she is one already. */
export async function insertMembership(tx: Tx, joining: Joining): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into communities.membership (community_id, person_id, unit_id, part, joined_on)
    values (${joining.communityId}, ${joining.personId}, ${joining.unitId}, ${joining.part ?? 'member'}, ${joining.on})
    on conflict (community_id, person_id) where left_on is null do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

const columns = sql`
  m.id, m.community_id, m.person_id, m.unit_id, m.part, m.joined_on, m.left_on,
  m.supervisor_noted_at, m.supervisor_noted_by, m.officer_noted_at, m.officer_noted_by
`;

/** The standing membership of a person, held against other writers; undefined if there is none. */
export async function lockMembership(tx: Tx, communityId: number, personId: number): Promise<Membership | undefined> {
  const { rows } = await sql<Membership>`
    select ${columns} from communities.membership m
    where m.community_id = ${communityId} and m.person_id = ${personId} and m.left_on is null for update
  `.execute(tx);
  return rows[0];
}

/** One membership, standing or ended; or not found. */
export async function selectMembership(db: Db, id: number): Promise<Membership> {
  const { rows } = await sql<Membership>`select ${columns} from communities.membership m where m.id = ${id}`.execute(
    db
  );
  return rows[0] ?? notFound('membership');
}

/** Ends a membership. */
export async function endMembership(tx: Tx, membership: Pick<Membership, 'id'>, on: Day): Promise<void> {
  await tx.updateTable('communities.membership').set({ leftOn: on }).where('id', '=', membership.id).execute();
}

/** Gives a member another part. */
export async function updatePart(tx: Tx, membership: Pick<Membership, 'id'>, part: Part): Promise<void> {
  await tx.updateTable('communities.membership').set({ part }).where('id', '=', membership.id).execute();
}

/** How many owners a community has, at work or not. */
export async function countOwners(db: Db, communityId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from communities.membership where community_id = ${communityId} and left_on is null and part = 'owner'
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** Whether a member is at work where the community is open. */
export async function selectIsAtWork(
  db: Db,
  of: { personId: number; openToId: number | null; day: Day }
): Promise<boolean> {
  const { rows } = await sql<{ isAtWork: boolean }>`
    select exists (
      select from people.placements_on(${of.day}::date) p where p.person_id = ${of.personId} and p.status = 'active'
        and (${of.openToId}::bigint is null or exists (
          select from people.tree_on(${of.day}::date) t where t.unit_id = p.unit_id and t.ancestor_id = ${of.openToId}::bigint
        ))
    ) as is_at_work
  `.execute(db);
  return rows[0]?.isAtWork ?? false;
}

export type Member = {
  id: number;
  nip: string;
  name: string;
  part: Part;
  joinedOn: Day;
  /** Null for somebody who is at work nowhere. */
  unitName: string | null;
  isCandidate: boolean;
};

type Asked = { communityId: number; day: Day; q?: string; limit: number; offset: number };

/** Members by part and name, with where they work today. */
export async function selectMembers(db: Db, asked: Asked): Promise<Member[]> {
  const { rows } = await sql<Member>`${keptPlan}
    select page.*, u.name as unit_name, c.person_id is not null as is_candidate
    from (
      select p.id, p.nip, p.name, m.part, m.joined_on from communities.membership m
      join people.person_card p on p.id = m.person_id
      where m.community_id = ${asked.communityId} and m.left_on is null
        and (${asked.q ?? ''} = '' or p.name ilike '%' || ${asked.q ?? ''} || '%' or p.nip = ${asked.q ?? ''})
      order by array_position(array['owner', 'moderator', 'member'], m.part), p.name, p.id
      limit ${asked.limit} offset ${asked.offset}
    ) page
    left join people.placements_on(${asked.day}::date) place on place.person_id = page.id and place.status = 'active'
    left join people.units_on(${asked.day}::date) u on u.unit_id = place.unit_id
    left join communities.candidacy c on c.community_id = ${asked.communityId} and c.person_id = page.id
    order by array_position(array['owner', 'moderator', 'member'], page.part), page.name, page.id
  `.execute(db);
  return rows;
}

/** How many members a search finds. */
export async function countMembers(db: Db, communityId: number, q = ''): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from communities.membership m
    where m.community_id = ${communityId} and m.left_on is null and (${q} = '' or exists (
      select from people.person_card p where p.id = m.person_id and (p.name ilike '%' || ${q} || '%' or p.nip = ${q})
    ))
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** Which of these people are members. */
export async function selectMembersAmong(db: Db, communityId: number, people: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ personId: number }>`
    select person_id from communities.membership
    where community_id = ${communityId} and left_on is null and person_id = any(${[...people]}::bigint[])
  `.execute(db);
  return new Set(rows.map(({ personId }) => personId));
}

/** Notes that a member would take the community over. */
export async function insertCandidacy(
  tx: Tx,
  of: { communityId: number; personId: number; at: Date; note: string }
): Promise<void> {
  await sql`
    insert into communities.candidacy (community_id, person_id, at, note)
    values (${of.communityId}, ${of.personId}, ${of.at}, ${of.note})
    on conflict (community_id, person_id) do update set at = excluded.at, note = excluded.note
  `.execute(tx);
}

/** Forgets who would have taken over. */
export async function deleteCandidacies(tx: Tx, communityId: number): Promise<void> {
  await sql`delete from communities.candidacy where community_id = ${communityId}`.execute(tx);
}

export type Candidate = { id: number; name: string; note: string };

/** Who would take the community over, the first first. */
export async function selectCandidates(db: Db, communityId: number): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id, p.name, c.note from communities.candidacy c join people.person_card p on p.id = c.person_id
    where c.community_id = ${communityId} order by c.at
  `.execute(db);
  return rows;
}
