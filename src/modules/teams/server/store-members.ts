// Who belongs to a team: coming, going, and who is at work at all.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Member } from '../types.ts';

/** Takes people into a team from a day on; gives those who were not in it. */
export async function insertMembers(
  tx: Tx,
  teamId: number,
  joining: { people: readonly number[]; on: Day; by: number }
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    insert into teams.member (team_id, person_id, joined_on, added_by)
    select ${teamId}::bigint, unnest(${[...joining.people]}::bigint[]), ${joining.on}::date, ${joining.by}::bigint
    on conflict (team_id, person_id) where left_on is null do nothing returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** Ends the membership of one person from a day on; false when there was none. */
export async function endMembership(tx: Tx, of: { teamId: number; personId: number }, on: Day): Promise<boolean> {
  const { rows } = await sql`
    update teams.member set left_on = greatest(${on}::date, joined_on)
    where team_id = ${of.teamId} and person_id = ${of.personId} and left_on is null returning 1
  `.execute(tx);
  return rows.length > 0;
}

/** Ends all memberships of a team from a day on; gives whose they were. */
export async function endAll(tx: Tx, teamId: number, on: Day): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    update teams.member set left_on = greatest(${on}::date, joined_on)
    where team_id = ${teamId} and left_on is null returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** Lets everybody who was named in a proposal belong to the team from the day on which it begins. */
export async function beginAll(tx: Tx, teamId: number, on: Day): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    update teams.member set joined_on = ${on}::date where team_id = ${teamId} and left_on is null returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** Whether somebody belongs to a team today. */
export async function selectIsMember(db: Db, teamId: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from teams.member where team_id = ${teamId} and person_id = ${personId} and left_on is null
  `.execute(db);
  return rows.length > 0;
}

/** Which of these people are at work somewhere on a day. */
export async function selectAtWork(db: Db, people: readonly number[], day: Day): Promise<Set<number>> {
  const { rows } = await sql<{ personId: number }>`
    select person_id from people.placements_on(${day}::date) where person_id = any(${[...people]}::bigint[]) and status = 'active'
  `.execute(db);
  return new Set(rows.map(({ personId }) => personId));
}

/** Everybody who belongs or belonged to a team: those of today first, the leader at their head. */
export async function selectMembers(db: Db, team: { id: number; leaderId: number }, day: Day): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select p.id, p.nip, p.name, m.joined_on, m.left_on, u.name as unit_name
    from teams.member m join people.person_card p on p.id = m.person_id
    left join people.placements_on(${day}::date) place on place.person_id = p.id and place.status = 'active'
    left join people.units_on(${day}::date) u on u.unit_id = place.unit_id
    where m.team_id = ${team.id}
    order by m.left_on desc nulls first, p.id <> ${team.leaderId}, p.name limit 400
  `.execute(db);
  return rows;
}
