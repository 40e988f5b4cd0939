// Of a team, who may be offered a community, and what became of it.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

/** Which of these people are at work where a community is open. */
export async function selectInReach(
  db: Db,
  of: { people: readonly number[]; openToId: number | null; day: Day }
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select p.person_id from people.placements_on(${of.day}::date) p
    where p.person_id = any(${[...of.people]}::bigint[]) and p.status = 'active' and (
      ${of.openToId}::bigint is null or exists (
        select from people.tree_on(${of.day}::date) t where t.unit_id = p.unit_id and t.ancestor_id = ${of.openToId}::bigint
      )
    )
  `.execute(db);
  return rows.map(({ personId }) => personId);
}

export type TeamStanding = {
  personId: number;
  nip: string;
  name: string;
  /** Active communities the person belongs to. */
  memberships: number;
  /** Offers without an answer, and offers that were declined this year. */
  offers: number;
  declined: number;
};

/** How a team stands with communities: who belongs to one, who was offered one. */
export async function selectTeamStanding(db: Db, people: readonly number[], day: Day): Promise<TeamStanding[]> {
  const { rows } = await sql<TeamStanding>`
    select p.id as person_id, p.nip, p.name,
      (select count(*) from communities.membership m join communities.community c on c.id = m.community_id and c.state = 'active'
        where m.person_id = p.id and m.left_on is null) as memberships,
      (select count(*) from communities.offer o where o.person_id = p.id and o.answer is null) as offers,
      (select count(*) from communities.offer o where o.person_id = p.id and o.answer = 'declined'
        and o.answered_at >= date_trunc('year', ${day}::date)) as declined
    from people.person_card p where p.id = any(${[...people]}::bigint[]) order by p.name
  `.execute(db);
  return rows;
}
