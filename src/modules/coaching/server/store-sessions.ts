// Statements about sessions: planned, said to be held, noted, what was agreed in them; and the first feedback.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Action, Note, NoteText, Opening, Presence, Session } from '../types.ts';

const columns = sql`s.id, s.relation_id, s.topic, s.planned_on, to_char(s.starts_at, 'HH24:MI') as starts_at, s.minutes, s.state, s.confirmed_at`;

/** The sessions of a relation with who said to have been there, the newest first. */
export async function selectSessions(db: Db, relationId: number): Promise<(Session & { said: Presence[] })[]> {
  const { rows } = await sql<Session & { said: Presence[] }>`
    select ${columns}, coalesce((
      select json_agg(json_build_object('personId', p.person_id, 'isCoach', p.is_coach)) from coaching.presence p where p.session_id = s.id
    ), '[]') as said
    from coaching.session s where s.relation_id = ${relationId} order by s.planned_on desc, s.id desc
  `.execute(db);
  return rows;
}

/** A session, or not found. */
export async function selectSession(db: Db, id: number): Promise<Session> {
  const { rows } = await sql<Session>`select ${columns} from coaching.session s where s.id = ${id}`.execute(db);
  return rows[0] ?? notFound('session');
}

/** Plans a session; the same form sent twice gives the same one. */
export async function insertSession(
  tx: Tx,
  session: Pick<Session, 'relationId' | 'topic' | 'plannedOn' | 'startsAt' | 'minutes'> & {
    by: number;
    at: Date;
    token: string | null;
  }
): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into coaching.session (relation_id, topic, planned_on, starts_at, minutes, created_by, created_at, token)
    values (${session.relationId}, ${session.topic}, ${session.plannedOn}, ${session.startsAt}, ${session.minutes},
      ${session.by}, ${session.at}, ${session.token})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new
  `.execute(tx);
  return rows[0] ?? notFound('session');
}

/** Calls a planned session off. */
export async function updateCancelled(tx: Tx, session: Pick<Session, 'id'>): Promise<void> {
  await sql`update coaching.session set state = 'cancelled' where id = ${session.id} and state = 'planned'`.execute(tx);
}

/** Who said to have been there. */
export async function selectSaid(db: Db, sessionId: number): Promise<Presence[]> {
  const { rows } = await sql<Presence>`
    select person_id, is_coach from coaching.presence where session_id = ${sessionId}
  `.execute(db);
  return rows;
}

/** Keeps that somebody was there; said twice, it is kept once. Whether it is new. */
export async function insertPresence(
  tx: Tx,
  session: Pick<Session, 'id'>,
  said: Presence & { at: Date }
): Promise<boolean> {
  const { rows } = await sql`
    insert into coaching.presence (session_id, person_id, is_coach, said_at)
    values (${session.id}, ${said.personId}, ${said.isCoach}, ${said.at}) on conflict do nothing returning person_id
  `.execute(tx);
  return rows.length > 0;
}

/** Marks a session as held before two sides. */
export async function updateHeld(tx: Tx, session: Pick<Session, 'id'>, at: Date): Promise<void> {
  await sql`update coaching.session set state = 'held', confirmed_at = ${at} where id = ${session.id}`.execute(tx);
}

/** What was noted of a session. */
export async function selectNote(db: Db, sessionId: number): Promise<Note | undefined> {
  const { rows } = await sql<Note>`
    select goal, reality, options, way_forward, revision, changed_by, changed_at from coaching.note where session_id = ${sessionId}
  `.execute(db);
  return rows[0];
}

/** Stores the note of a session in its next form. */
export async function upsertNote(
  tx: Tx,
  session: Pick<Session, 'id'>,
  note: NoteText & { by: number; at: Date }
): Promise<void> {
  await sql`
    insert into coaching.note (session_id, goal, reality, options, way_forward, changed_by, changed_at)
    values (${session.id}, ${note.goal}, ${note.reality}, ${note.options}, ${note.wayForward}, ${note.by}, ${note.at})
    on conflict (session_id) do update set goal = excluded.goal, reality = excluded.reality, options = excluded.options,
      way_forward = excluded.way_forward, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
      revision = note.revision + 1
  `.execute(tx);
}

const actionColumns = sql`a.id, a.session_id, a.owner_id, p.name as owner_name, a.words, a.due_on, a.state, a.answered_at, a.seen_at`;

/** What was agreed in the sessions of a relation, the next due first. */
export async function selectActions(db: Db, relationId: number): Promise<Action[]> {
  const { rows } = await sql<Action>`
    select ${actionColumns} from coaching.action a join coaching.session s on s.id = a.session_id
    join people.person_card p on p.id = a.owner_id where s.relation_id = ${relationId} order by a.due_on, a.id
  `.execute(db);
  return rows;
}

/** One agreed action with the relation it belongs to, or not found. */
export async function selectAction(db: Db, id: number): Promise<Action & { relationId: number }> {
  const { rows } = await sql<Action & { relationId: number }>`
    select ${actionColumns}, s.relation_id from coaching.action a join coaching.session s on s.id = a.session_id
    join people.person_card p on p.id = a.owner_id where a.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('action');
}

/** Keeps what was agreed; the same form sent twice keeps it once. */
export async function insertAction(
  tx: Tx,
  action: Pick<Action, 'sessionId' | 'ownerId' | 'words' | 'dueOn'> & { by: number; at: Date; token: string | null }
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into coaching.action (session_id, owner_id, words, due_on, created_by, created_at, token)
    values (${action.sessionId}, ${action.ownerId}, ${action.words}, ${action.dueOn}, ${action.by}, ${action.at}, ${action.token})
    on conflict (token) do update set token = excluded.token returning id
  `.execute(tx);
  return rows[0]?.id ?? notFound('action');
}

/** Keeps what became of an action. */
export async function updateAction(
  tx: Tx,
  action: Pick<Action, 'id'>,
  told: { state: 'done' | 'not-done'; at: Date }
): Promise<void> {
  await sql`update coaching.action set state = ${told.state}, answered_at = ${told.at} where id = ${action.id}`.execute(
    tx
  );
}

/** Keeps that the coach has seen what became of an action. */
export async function updateActionSeen(tx: Tx, action: Pick<Action, 'id'>, at: Date): Promise<void> {
  await sql`update coaching.action set seen_at = coalesce(seen_at, ${at}) where id = ${action.id}`.execute(tx);
}

/** The first feedback of a relation. */
export async function selectOpening(db: Db, relationId: number): Promise<Opening | undefined> {
  const { rows } = await sql<Opening>`
    select seen, standard, is_below, given_at from coaching.opening where relation_id = ${relationId}
  `.execute(db);
  return rows[0];
}

/** Who has taken note of it. */
export async function selectAcknowledged(db: Db, relationId: number): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select person_id from coaching.acknowledgement where relation_id = ${relationId}
  `.execute(db);
  return rows.map(({ personId }) => personId);
}

/** Keeps the first feedback. */
export async function insertOpening(tx: Tx, relationId: number, opening: Opening): Promise<void> {
  await sql`
    insert into coaching.opening (relation_id, seen, standard, is_below, given_at)
    values (${relationId}, ${opening.seen}, ${opening.standard}, ${opening.isBelow}, ${opening.givenAt})
  `.execute(tx);
}

/** Keeps that somebody has taken note of it. */
export async function insertAcknowledgement(
  tx: Tx,
  relationId: number,
  by: { personId: number; at: Date }
): Promise<void> {
  await sql`
    insert into coaching.acknowledgement (relation_id, person_id, at)
    values (${relationId}, ${by.personId}, ${by.at}) on conflict do nothing
  `.execute(tx);
}
