// How much waits for one person after learning, by kind: a part of the statement that counts everything.
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { queue, together, type Queues } from '#platform/server/queue.ts';
import { answersFor, waitsForOwner } from './store-lists.ts';

const ofTeam = (team: RawBuilder<number[]>): Queues[] => [
  queue(
    'transfer.confirm',
    sql`submitted_at::date`,
    sql`from transfer.note where person_id = any(${team}) and state = 'submitted'`
  ),
  queue(
    'transfer.milestone',
    sql`m.reported_at::date`,
    sql`from transfer.milestone m join transfer.plan p on p.id = m.plan_id
      where p.person_id = any(${team}) and m.reported_at is not null and m.confirmed_at is null`
  )
];

const ofUnits = (actor: Actor, on: Day): Queues[] => [
  queue(
    'transfer.answer',
    sql`e.asked_at::date`,
    sql`from transfer.escalation e join transfer.note n on n.id = e.note_id
      where e.answer = '' and e.unit_id in (${answersFor(actor, on)}) and n.person_id is distinct from ${actor.personId}`
  ),
  queue(
    'transfer.accept',
    sql`i.asked_at::date`,
    sql`from transfer.innovation i
      where i.asks <> '' and i.asked_unit_id in (${answersFor(actor, on)})
        and not exists (select from transfer.innovation_maker m where m.innovation_id = i.id and m.person_id = ${actor.personId})`
  )
];

const own = ({ personId }: Actor, on: Day): Queues[] => [
  queue(
    'transfer.due',
    sql`m.due_on`,
    sql`from transfer.plan p join transfer.milestone m on m.plan_id = p.id
      where p.person_id = ${personId} and ${waitsForOwner(on)}`
  ),
  queue(
    'transfer.returned',
    sql`decided_at::date`,
    sql`from transfer.note where person_id = ${personId} and state = 'returned'`
  )
];

/** Notes and milestones of the team to decide, matters put to own units, own milestones due, own notes handed back. */
export const queuesFor = (actor: Actor, team: RawBuilder<number[]>, on: Day): Queues =>
  together([...ofTeam(team), ...ofUnits(actor, on), ...own(actor, on)]);
