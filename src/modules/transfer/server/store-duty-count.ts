// How much of this module waits for one person, as an expression in the statement that counts everything.
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { answersFor, waitsForOwner } from './store-lists.ts';

/** Notes and milestones of the team to decide, matters put to own units, own milestones due, own notes handed back. */
export const dutyCount = (actor: Actor, team: RawBuilder<number[]>, on: Day): RawBuilder<number> => sql<number>`
  (select count(*) from transfer.note where person_id = any(${team}) and state = 'submitted')
  + (select count(*) from transfer.note where person_id = ${actor.personId} and state = 'returned')
  + (select count(*) from transfer.milestone m join transfer.plan p on p.id = m.plan_id
    where p.person_id = any(${team}) and m.reported_at is not null and m.confirmed_at is null)
  + (select count(*) from transfer.plan p join transfer.milestone m on m.plan_id = p.id
    where p.person_id = ${actor.personId} and ${waitsForOwner(on)})
  + (select count(*) from transfer.escalation e join transfer.note n on n.id = e.note_id
    where e.answer = '' and e.unit_id in (${answersFor(actor, on)}) and n.person_id is distinct from ${actor.personId})
  + (select count(*) from transfer.innovation i
    where i.asks <> '' and i.asked_unit_id in (${answersFor(actor, on)})
      and not exists (select from transfer.innovation_maker m where m.innovation_id = i.id and m.person_id = ${actor.personId}))
`;
