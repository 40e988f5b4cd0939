// SQL of the lists: a person's notes and milestones, what waits for a supervisor and for the leader of a unit.
import { sql, type RawBuilder } from 'kysely';
import { carriedBy, unitsWith, type Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { EscalationAnswer, NoteState } from '../types.ts';

/** A note in its author's list, with the last thing that came of putting it to a unit. */
export type ListedNote = {
  id: number;
  activityId: number;
  title: string;
  state: NoteState;
  since: Day | null;
  reason: string;
  submittedAt: Date | null;
  decidedAt: Date | null;
  answer: EscalationAnswer | null;
};

/** The notes of a person, the newest first. */
export async function selectOwnNotes(db: Db, personId: number): Promise<ListedNote[]> {
  const { rows } = await sql<ListedNote>`
    select n.id, n.activity_id, a.title, n.state, n.since, n.reason, n.submitted_at, n.decided_at, last.answer
    from transfer.note n join learning.activity_card a on a.id = n.activity_id
    left join lateral (
      select e.answer from transfer.escalation e where e.note_id = n.id order by (e.answer = 'adopted') desc, e.id desc limit 1
    ) last on true
    where n.person_id = ${personId} order by coalesce(n.decided_at, n.submitted_at, n.created_at) desc, n.id desc
  `.execute(db);
  return rows;
}

/** A plan in its owner's list: how many milestones, how many confirmed as met, the next that is open. */
export type ListedPlan = {
  id: number;
  activityId: number;
  title: string;
  total: number;
  met: number;
  reported: number;
  nextDueOn: Day | null;
  isWritten: boolean;
};

/** The plans of a person, those with something open first. */
export async function selectOwnPlans(db: Db, personId: number): Promise<ListedPlan[]> {
  const { rows } = await sql<ListedPlan>`
    select p.id, p.activity_id, a.title, m.total, m.met, m.reported, m.next_due_on, m.is_written
    from transfer.plan p join learning.activity_card a on a.id = p.activity_id
    cross join lateral (
      select count(*) as total, count(*) filter (where is_met and confirmed_at is not null) as met,
        count(*) filter (where reported_at is not null) as reported,
        min(due_on) filter (where reported_at is null) as next_due_on, coalesce(bool_and(aim <> ''), false) as is_written
      from transfer.milestone where plan_id = p.id
    ) m
    where p.person_id = ${personId} order by m.next_due_on nulls last, p.id desc
  `.execute(db);
  return rows;
}

/** A note that waits for who decides for its author. */
export type WaitingNote = {
  kind: 'note';
  id: number;
  revision: number;
  personId: number;
  name: string;
  title: string;
  since: Day;
  due: Day;
};

/** The notes of these people that were sent, the oldest first; answered within five working days. */
export async function selectWaitingNotes(db: Db, people: readonly number[]): Promise<WaitingNote[]> {
  const { rows } = await sql<WaitingNote>`${keptPlan}
    select 'note' as kind, n.id, n.revision, n.person_id, card.name, a.title, n.submitted_at::date as since,
      people.working_days_after(n.submitted_at::date, 5) as due
    from transfer.note n join people.person_card card on card.id = n.person_id
    join learning.activity_card a on a.id = n.activity_id
    where n.state = 'submitted' and n.person_id = any(${[...people]}::bigint[])
    order by n.submitted_at, n.id
  `.execute(db);
  return rows;
}

/** A milestone whose report waits for who decides for its owner. */
export type WaitingMilestone = {
  kind: 'milestone';
  id: number;
  planId: number;
  revision: number;
  personId: number;
  name: string;
  title: string;
  dueDay: number;
  aim: string;
  line: string;
  isMet: boolean;
  since: Day;
  due: Day;
};

/** The reported milestones of these people, the oldest first. */
export async function selectWaitingMilestones(db: Db, people: readonly number[]): Promise<WaitingMilestone[]> {
  const { rows } = await sql<WaitingMilestone>`${keptPlan}
    select 'milestone' as kind, m.id, m.plan_id, m.revision, p.person_id, card.name, a.title, m.due_day, m.aim, m.line, m.is_met,
      m.reported_at::date as since, people.working_days_after(m.reported_at::date, 5) as due
    from transfer.milestone m join transfer.plan p on p.id = m.plan_id
    join people.person_card card on card.id = p.person_id
    join learning.activity_card a on a.id = p.activity_id
    where m.reported_at is not null and m.confirmed_at is null and p.person_id = any(${[...people]}::bigint[])
    order by m.reported_at, m.id
  `.execute(db);
  return rows;
}

/** The own notes that were handed back. */
export async function selectReturnedNotes(
  db: Db,
  personId: number
): Promise<{ id: number; title: string; since: Day }[]> {
  const { rows } = await sql<{ id: number; title: string; since: Day }>`${keptPlan}
    select n.id, a.title, n.decided_at::date as since
    from transfer.note n join learning.activity_card a on a.id = n.activity_id
    where n.state = 'returned' and n.person_id = ${personId} order by n.decided_at, n.id
  `.execute(db);
  return rows;
}

/** How long a milestone that nobody reported stays a duty: half a year; it can be reported later all the same. */
const stale = 180;

/** Own milestones `m` that wait on a day: due and not reported, or handed back. */
export const waitsForOwner = (on: Day): RawBuilder<boolean> => sql<boolean>`m.reported_at is null
  and m.due_on > ${on}::date - ${stale}::integer and (m.due_on <= ${on}::date or m.reason <> '')`;

/** The own milestones that wait for their report. */
export async function selectDueMilestones(
  db: Db,
  personId: number,
  on: Day
): Promise<{ id: number; planId: number; title: string; dueDay: number; dueOn: Day }[]> {
  const { rows } = await sql<{ id: number; planId: number; title: string; dueDay: number; dueOn: Day }>`${keptPlan}
    select m.id, p.id as plan_id, a.title, m.due_day, m.due_on
    from transfer.milestone m join transfer.plan p on p.id = m.plan_id join learning.activity_card a on a.id = p.activity_id
    where p.person_id = ${personId} and ${waitsForOwner(on)}
    order by m.due_on, m.id
  `.execute(db);
  return rows;
}

/** The units without a leader that the actor oversees; nothing for who oversees none. */
function overseen(actor: Actor, on: Day): RawBuilder<unknown> {
  const units = unitsWith(actor, 'transfer.oversee');
  if (units?.length === 0) return sql``;
  const isCovered = units === null ? sql`t.depth = 0` : sql`t.ancestor_id = any(${units}::bigint[])`;
  return sql`
    union
    select t.unit_id from people.tree_on(${on}::date) t
    where ${isCovered} and not exists (select from people.heads_on(${on}::date) h where h.unit_id = t.unit_id)`;
}

/**
 * A select of the units for which the actor answers today: those she leads or in whose leader's place she stands, and
 * those without a leader that she oversees.
 */
export const answersFor = (actor: Actor, on: Day): RawBuilder<unknown> => sql`
  select h.unit_id from people.heads_on(${on}::date) h
  where h.person_id = any(${carriedBy(actor)}::bigint[]) ${overseen(actor, on)}`;

/** Something that was put to a unit and waits for its leader. */
export type WaitingAnswer = {
  kind: 'escalation' | 'innovation';
  /** The note, or the innovation. */
  id: number;
  title: string;
  name: string;
  unitName: string;
  since: Day;
};

/** What waits for an answer in the units that the actor answers for, herself not among its authors; the oldest first. */
export async function selectWaitingAnswers(db: Db, actor: Actor, on: Day): Promise<WaitingAnswer[]> {
  const { rows } = await sql<WaitingAnswer>`${keptPlan}
    with mine as (${answersFor(actor, on)})
    select w.*, u.name as unit_name from (
      select 'escalation' as kind, n.id, a.title, card.name, e.asked_at::date as since, e.unit_id
      from transfer.escalation e join transfer.note n on n.id = e.note_id
      join learning.activity_card a on a.id = n.activity_id join people.person_card card on card.id = n.person_id
      where e.answer = '' and e.unit_id in (select unit_id from mine) and n.person_id is distinct from ${actor.personId}
      union all
      select 'innovation', i.id, i.title, card.name, i.asked_at::date, i.asked_unit_id
      from transfer.innovation i join people.person_card card on card.id = i.asked_by
      where i.asks <> '' and i.asked_unit_id in (select unit_id from mine)
        and not exists (select from transfer.innovation_maker m where m.innovation_id = i.id and m.person_id = ${actor.personId})
    ) w join people.units_reaching(${on}) u on u.unit_id = w.unit_id
    order by w.since, w.kind, w.id
  `.execute(db);
  return rows;
}
