// SQL of what concerns a team: applications that wait for the supervisor, work given directly, who was nominated.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Application, Assignment, Offer } from '../types.ts';

/** An application of the team with the offer it is for. */
export type TeamApplication = Pick<
  Application,
  'id' | 'offerId' | 'personId' | 'why' | 'wish' | 'state' | 'support' | 'supportReason' | 'reason' | 'activityId'
> &
  Pick<Offer, 'title' | 'kind' | 'startsOn' | 'endsOn' | 'minutesAWeek'> & {
    name: string;
    unitName: string;
    since: Day;
    due: Day;
  };

const columns = sql.raw(`a.id, a.offer_id, a.person_id, a.why, a.wish, a.state, a.support, a.support_reason, a.reason,
  a.activity_id, o.title, o.kind, o.starts_on, o.ends_on, o.minutes_a_week, card.name, unit.name as unit_name`);

const joins = (day: Day) => sql`
  from offers.application a join offers.offer o on o.id = a.offer_id
  join people.person_card card on card.id = a.person_id
  join people.units_reaching(${day}) unit on unit.unit_id = o.unit_id
`;

/** Applications of these people that wait for the own supervisor, the oldest first; answered within five working days. */
export async function selectUnsupported(db: Db, people: readonly number[], day: Day): Promise<TeamApplication[]> {
  const { rows } = await sql<TeamApplication>`${keptPlan}
    select ${columns}, a.applied_at::date as since, people.working_days_after(a.applied_at::date, 5) as due ${joins(day)}
    where a.person_id = any(${[...people]}::bigint[]) and a.state = 'applied' and a.support = ''
    order by a.applied_at, a.id
  `.execute(db);
  return rows;
}

/** What else these people applied for or were nominated to since a day. */
export async function selectTeamApplications(
  db: Db,
  people: readonly number[],
  of: { since: Day; day: Day }
): Promise<TeamApplication[]> {
  const { rows } = await sql<TeamApplication>`
    select ${columns}, coalesce(a.applied_at, a.nominated_at)::date as since, o.apply_until as due ${joins(of.day)}
    where a.person_id = any(${[...people]}::bigint[]) and not (a.state = 'applied' and a.support = '')
      and coalesce(a.applied_at, a.nominated_at) >= ${of.since}::date
    order by coalesce(a.applied_at, a.nominated_at) desc, a.id desc limit 200
  `.execute(db);
  return rows;
}

/** Work given directly to somebody, as lists show it. */
export type ListedAssignment = Pick<
  Assignment,
  'id' | 'personId' | 'kind' | 'title' | 'startsOn' | 'endsOn' | 'state' | 'givenAt' | 'reason' | 'activityId'
> & { name: string; mentor: string };

/** Work given to these people, what waits for an answer first. */
export async function selectAssignments(db: Db, people: readonly number[], since: Day): Promise<ListedAssignment[]> {
  const { rows } = await sql<ListedAssignment>`
    select a.id, a.person_id, a.kind, a.title, a.starts_on, a.ends_on, a.state, a.given_at, a.reason, a.activity_id,
      card.name, mentor.name as mentor
    from offers.assignment a join people.person_card card on card.id = a.person_id
    join people.person_card mentor on mentor.id = a.mentor_id
    where a.person_id = any(${[...people]}::bigint[]) and a.given_at >= ${since}::date
    order by a.state = 'given' desc, a.given_at desc, a.id desc limit 200
  `.execute(db);
  return rows;
}

/** Titles of offers and names of applicants by the ids of applications. */
export async function selectTitles(
  db: Db,
  ids: readonly number[]
): Promise<Map<number, { title: string; name: string }>> {
  const { rows } = await sql<{ id: number; title: string; name: string }>`
    select a.id, o.title, card.name from offers.application a join offers.offer o on o.id = a.offer_id
    join people.person_card card on card.id = a.person_id where a.id = any(${[...ids]}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ id, title, name }) => [id, { title, name }]));
}
