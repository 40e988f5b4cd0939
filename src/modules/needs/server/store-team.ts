// SQL of the needs of a team and of a unit: what waits, who said what, what share proposed.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queue, queuesOf, together, type Queues } from '#platform/server/queue.ts';
import type { Need } from '../types.ts';

/** A need of a member of the team. */
export type TeamNeed = Need & { name: string; since: Day; due: Day };

/** What waits for an answer of these people, the most urgent and oldest first; answered within five working days. */
export async function selectProposed(db: Db, people: readonly number[]): Promise<TeamNeed[]> {
  const { rows } = await sql<TeamNeed>`${keptPlan}
    select n.id, n.person_id, n.unit_id, n.year, n.kind, n.origin, n.dki_on, n.competency_code, n.topic, n.why, n.urgency,
      n.solution, n.state, n.way, n.note, n.proposed_at, n.answered_at, n.answered_by, n.followed_as, n.followed_id, n.revision,
      card.name, n.proposed_at::date as since, people.working_days_after(n.proposed_at::date, 5) as due
    from needs.need n join people.person_card card on card.id = n.person_id
    where n.person_id = any(${[...people]}::bigint[]) and n.state = 'proposed'
    order by n.proposed_at, n.id
  `.execute(db);
  return rows;
}

/** A need as the list of a team's year shows it. */
export type ListedNeed = Pick<Need, 'id' | 'personId' | 'kind' | 'state' | 'topic' | 'way' | 'urgency' | 'origin'> & {
  name: string;
};

/** Everything these people said about a year, by name. */
export async function selectOfYear(db: Db, people: readonly number[], year: number): Promise<ListedNeed[]> {
  const { rows } = await sql<ListedNeed>`
    select n.id, n.person_id, n.kind, n.state, n.topic, n.way, n.urgency, n.origin, card.name
    from needs.need n join people.person_card card on card.id = n.person_id
    where n.person_id = any(${[...people]}::bigint[]) and n.year = ${year} and n.state <> 'taken-back'
    order by card.name, n.id
  `.execute(db);
  return rows;
}

/** Whose needs these are, by their ids. */
export async function selectTitles(
  db: Db,
  ids: readonly number[]
): Promise<Map<number, { name: string; topic: string }>> {
  const { rows } = await sql<{ id: number; name: string; topic: string }>`
    select n.id, card.name, n.topic from needs.need n join people.person_card card on card.id = n.person_id
    where n.id = any(${[...ids]}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ id, name, topic }) => [id, { name, topic }]));
}

/** How many of the people at work in a unit and below it proposed a need in a year, and how many stated none. */
export async function selectShare(
  db: Db,
  of: { unitCode: string; year: number; day: Day }
): Promise<{ people: number; proposed: number; none: number }> {
  const { rows } = await sql<{ people: number; proposed: number; none: number }>`
    select count(*) as people, count(*) filter (where said.is_need) as proposed, count(*) filter (where not said.is_need) as none
    from people.unit_card root
    join people.tree_on(${of.day}) t on t.ancestor_id = root.unit_id
    join people.placements_on(${of.day}) p on p.unit_id = t.unit_id and p.status = 'active'
    left join (
      select person_id, bool_or(kind = 'need') as is_need from needs.need
      where year = ${of.year} and state <> 'taken-back' group by person_id
    ) said on said.person_id = p.person_id
    where root.code = ${of.unitCode}
  `.execute(db);
  return rows[0] ?? { people: 0, proposed: 0, none: 0 };
}

/** When those who said nothing are reminded in the year of a day: as its cycle says, else March to June, an example. */
const window = (day: Day) => sql`
  select coalesce(c.remind_from, make_date(y, 3, 1)) as starts, coalesce(c.remind_until, make_date(y, 6, 30)) as ends
  from (select extract(year from ${day}::date)::integer as y) year left join needs.cycle c on c.year = y
`;

/** The days between which the actor is reminded. */
export async function selectWindow(db: Db, day: Day): Promise<{ starts: Day; ends: Day }> {
  const { rows } = await sql<{ starts: Day; ends: Day }>`${window(day)}`.execute(db);
  return rows[0] ?? { starts: day, ends: day };
}

const silent = (personId: number, day: Day) => sql`
  from (${window(day)}) remind
  where ${day}::date between remind.starts and remind.ends
    and exists (select from people.placements_on(${day}) where person_id = ${personId} and status = 'active')
    and not exists (
      select from needs.need where person_id = ${personId} and year = extract(year from ${day}::date)::integer and state <> 'taken-back'
    )
`;

/** Since when a person is reminded of saying something, if she is today. */
export async function selectReminder(
  db: Db,
  personId: number,
  day: Day
): Promise<{ since: Day; due: Day } | undefined> {
  const { rows } = await sql<{ since: Day; due: Day }>`${keptPlan}
    select remind.starts as since, remind.ends as due ${silent(personId, day)}
  `.execute(db);
  return rows[0];
}

/** Needs of the team to answer, and the own reminder, by kind: a part of the statement that counts everything. */
export const queuesFor = (personId: number, team: RawBuilder<number[]>, day: Day): Queues =>
  together([
    queuesOf(sql`
      select case kind when 'need' then 'needs.answer' else 'needs.note' end as kind, proposed_at::date as since
      from needs.need where person_id = any(${team}) and state = 'proposed'`),
    queue('needs.propose', sql`remind.starts`, silent(personId, day))
  ]);
