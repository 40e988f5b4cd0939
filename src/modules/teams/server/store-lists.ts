// The list of teams around the reader, with how many fall under each choice; and teams as other modules name them.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { ListQuery, Show } from '../schema.ts';
import type { Kind, TeamName, TeamState } from '../types.ts';
import { isMember, visibleTo, type Sight } from './store-sight.ts';

export type Line = {
  id: number;
  name: string;
  kind: Kind;
  state: TeamState;
  unitName: string;
  leaderName: string;
  members: number;
  isMine: boolean;
};

const conditions: Record<Show, RawBuilder<boolean>> = {
  mine: sql<boolean>`(seen.is_mine and seen.state = 'active')`,
  unit: sql<boolean>`seen.state = 'active'`,
  proposed: sql<boolean>`seen.state in ('proposed', 'declined')`,
  archived: sql<boolean>`seen.state = 'archived'`
};

/** Every team that exists for the reader and fits the search, as `seen`. */
const seen = (sight: Sight, q: string) => sql`
  select t.id, t.unit_id, t.name, t.kind, t.state, t.leader_id, t.leader_id = ${sight.personId} or ${isMember(sight)} as is_mine
  from teams.team t
  where ${visibleTo(sight)}
    and ${q === '' ? sql`true` : sql`(t.name ilike '%' || ${q} || '%' or t.purpose ilike '%' || ${q} || '%')`}
`;

/** How many teams stand on a page of the list. */
export const pageLength = 50;

/** One page of the list by name. */
export async function selectLines(db: Db, sight: Sight, query: ListQuery & { show: Show }): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select page.id, page.name, page.kind, page.state, page.is_mine, coalesce(u.name, '') as unit_name, p.name as leader_name,
      (select count(*) from teams.member m where m.team_id = page.id and m.left_on is null) as members
    from (
      select * from (${seen(sight, query.q)}) seen where ${conditions[query.show]}
      order by seen.name, seen.id limit ${pageLength} offset ${(query.page - 1) * pageLength}
    ) page
    join people.person_card p on p.id = page.leader_id
    left join people.units_reaching(${sight.day}::date) u on u.unit_id = page.unit_id
    order by page.name, page.id
  `.execute(db);
  return rows;
}

/** How many teams fall under each choice. */
export async function selectShowCounts(db: Db, sight: Sight, q: string): Promise<Record<Show, number>> {
  const counts = Object.entries(conditions).map(
    ([show, condition]) => sql`count(*) filter (where ${condition}) as ${sql.ref(show)}`
  );
  const { rows } = await sql<Record<Show, number>>`select ${sql.join(counts)} from (${seen(sight, q)}) seen`.execute(
    db
  );
  return rows[0] as Record<Show, number>;
}

/** Which of these teams exist for the reader. */
export async function selectVisible(db: Db, sight: Sight, ids: readonly number[]): Promise<TeamName[]> {
  const { rows } = await sql<TeamName>`
    select t.id, t.name, u.code as unit_code from teams.team t join people.unit_card u on u.unit_id = t.unit_id
    where t.id = any(${[...ids]}::bigint[]) and ${visibleTo(sight)}
  `.execute(db);
  return rows;
}

/** Teams at work that the reader may name in a form, her own first. */
export async function selectToName(db: Db, sight: Sight): Promise<TeamName[]> {
  const { rows } = await sql<TeamName>`
    select t.id, t.name, u.code as unit_code from teams.team t join people.unit_card u on u.unit_id = t.unit_id
    where t.state = 'active' and ${visibleTo(sight)}
    order by ${isMember(sight)} desc, t.name, t.id limit 200
  `.execute(db);
  return rows;
}

/** Teams at work to which a person belongs on a day. */
export async function selectTeamsOf(db: Db, personId: number, day: Day): Promise<TeamName[]> {
  const { rows } = await sql<TeamName>`${keptPlan}
    select t.id, t.name, u.code as unit_code from teams.membership m
    join teams.team t on t.id = m.team_id and t.state = 'active' join people.unit_card u on u.unit_id = t.unit_id
    where m.person_id = ${personId} and m.days @> ${day}::date order by t.name, t.id
  `.execute(db);
  return rows;
}

/** The names of teams, whoever asks. */
export async function selectNames(db: Db, ids: readonly number[]): Promise<TeamName[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<TeamName>`
    select t.id, t.name, u.code as unit_code from teams.team t join people.unit_card u on u.unit_id = t.unit_id
    where t.id = any(${[...ids]}::bigint[]) order by t.name, t.id
  `.execute(db);
  return rows;
}
