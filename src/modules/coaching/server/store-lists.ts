// Statements behind the lists of relations: sessions and actions beside each.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Action } from '../types.ts';
import { relationsOn, type LoadedRelation } from './store.ts';

/** The relations somebody has a part in, those that wait or run first. */
export async function selectRelationsOf(db: Db, personId: number, today: Day): Promise<LoadedRelation[]> {
  const { rows } = await sql<LoadedRelation>`
    ${relationsOn(today)} where r.coach_id = ${personId}
      or exists (select from coaching.member m where m.relation_id = r.id and m.person_id = ${personId} and m.state <> 'declined')
    order by r.state in ('requested', 'offered', 'active') desc, r.ends_on desc, r.id desc limit 100
  `.execute(db);
  return rows;
}

/** How far each relation has come. */
export type Progress = { relationId: number; held: number; minutes: number; nextOn: Day | null };

/** Sessions held and the next one planned, by relation. */
export async function selectProgress(db: Db, relations: readonly number[], today: Day): Promise<Map<number, Progress>> {
  const { rows } = await sql<Progress>`
    select relation_id, count(*) filter (where state = 'held')::integer as held,
      coalesce(sum(minutes) filter (where state = 'held'), 0)::integer as minutes,
      min(planned_on) filter (where state = 'planned' and planned_on >= ${today}) as next_on
    from coaching.session where relation_id = any(${[...relations]}::bigint[]) group by relation_id
  `.execute(db);
  return new Map(rows.map((row) => [row.relationId, row]));
}

export type OwnAction = Action & { relationId: number };

/** Open actions of somebody, the next due first; and what became of actions that she as coach has not seen yet. */
export async function selectOwnActions(db: Db, personId: number): Promise<OwnAction[]> {
  const { rows } = await sql<OwnAction>`
    select a.id, a.session_id, a.owner_id, p.name as owner_name, a.words, a.due_on, a.state, a.answered_at, a.seen_at, s.relation_id
    from coaching.action a join coaching.session s on s.id = a.session_id
    join coaching.relation r on r.id = s.relation_id join people.person_card p on p.id = a.owner_id
    where a.owner_id = ${personId} and a.state = 'open' and s.state <> 'cancelled'
      or r.coach_id = ${personId} and a.state <> 'open' and a.seen_at is null
    order by a.due_on, a.id limit 50
  `.execute(db);
  return rows;
}

/** Which of these relations somebody may open: as coach, or as one who is coached or asked. */
export async function selectOpenable(db: Db, personId: number, ids: readonly number[]): Promise<{ id: number }[]> {
  const { rows } = await sql<{ id: number }>`
    select r.id from coaching.relation r where r.id = any(${[...ids]}::bigint[]) and (r.coach_id = ${personId}
      or exists (select from coaching.member m where m.relation_id = r.id and m.person_id = ${personId} and m.state <> 'declined'))
  `.execute(db);
  return rows;
}

/** Which of these feedback notes or helps somebody has a part in. */
export async function selectOwnNotes(
  db: Db,
  personId: number,
  of: { kind: 'feedback' | 'help'; ids: readonly number[] }
): Promise<{ id: number }[]> {
  const ids = [...of.ids];
  const { rows } =
    of.kind === 'feedback'
      ? await sql<{ id: number }>`
          select id from coaching.feedback where id = any(${ids}::bigint[]) and ${personId} in (person_id, leader_id)`.execute(
          db
        )
      : await sql<{ id: number }>`
          select id from coaching.help where id = any(${ids}::bigint[]) and ${personId} in (helper_id, helped_id)`.execute(
          db
        );
  return rows;
}
