// Sessions of a community, and who was there by code or by list.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Attendance, Session, Way } from '../types.ts';

const columns = sql`
  s.id, s.community_id, s.title, s.agenda, s.held_on, s.starts_at, s.minutes, s.place, s.address, s.state, s.planned_by
`;
type Found = Session & { secret: string };

/** A session of a community, or not found. */
export async function selectSession(db: Db, of: { communityId: number; id: number }): Promise<Found> {
  const { rows } = await sql<Found>`
    select ${columns}, s.secret from communities.session s where s.id = ${of.id} and s.community_id = ${of.communityId}
  `.execute(db);
  return rows[0] ?? notFound('session');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockSession(tx: Tx, of: { communityId: number; id: number }): Promise<Found> {
  await sql`select 1 from communities.session where id = ${of.id} for update`.execute(tx);
  return selectSession(tx, of);
}

export type SessionStart = Pick<Session, 'title' | 'agenda' | 'heldOn' | 'startsAt' | 'minutes' | 'place' | 'address'>;
const written = (start: SessionStart) => ({
  title: start.title,
  agenda: start.agenda,
  heldOn: start.heldOn,
  startsAt: start.startsAt,
  minutes: start.minutes,
  place: start.place,
  address: start.address
});

/** Plans a session; the same form sent twice gives the same one. */
export async function insertSession(
  tx: Tx,
  of: { communityId: number; by: number; at: Date; token: string | null },
  start: SessionStart
): Promise<{ id: number; isNew: boolean }> {
  const row = await tx
    .insertInto('communities.session')
    .values({ ...written(start), communityId: of.communityId, plannedBy: of.by, plannedAt: of.at, token: of.token })
    .onConflict((conflict) => conflict.column('token').doUpdateSet({ token: of.token }))
    .returning(['id', sql<boolean>`xmax = 0`.as('isNew')])
    .executeTakeFirstOrThrow();
  return row;
}

/** Writes the plan of a session anew. */
export async function updateSession(tx: Tx, session: Pick<Session, 'id'>, start: SessionStart): Promise<void> {
  await tx.updateTable('communities.session').set(written(start)).where('id', '=', session.id).execute();
}

/** Moves a session to another state. */
export async function updateSessionState(tx: Tx, session: Pick<Session, 'id'>, state: Session['state']): Promise<void> {
  await tx.updateTable('communities.session').set({ state }).where('id', '=', session.id).execute();
}

export type SessionLine = Session & { present: number; isMine: boolean };

/** Sessions of a community, those to come first, then the newest; how many were there, and whether one was oneself. */
export async function selectSessions(
  db: Db,
  of: { communityId: number; personId: number; day: Day; limit: number; offset?: number }
): Promise<SessionLine[]> {
  const { rows } = await sql<SessionLine>`${keptPlan}
    select ${columns},
      (select count(*) from communities.attendance a where a.session_id = s.id and a.confirmed_at is not null) as present,
      exists (select from communities.attendance a
        where a.session_id = s.id and a.person_id = ${of.personId} and a.confirmed_at is not null) as is_mine
    from (
      select s.* from communities.session s where s.community_id = ${of.communityId}
      order by s.held_on desc, s.id desc limit ${of.limit} offset ${of.offset ?? 0}
    ) s
    order by s.state = 'planned' and s.held_on >= ${of.day}::date desc, abs(s.held_on - ${of.day}::date), s.id
  `.execute(db);
  return rows;
}

export type Present = Attendance & {
  name: string;
  nip: string;
  listedByName: string | null;
  confirmedByName: string | null;
};

/** Everybody who was there or was named, by name. */
export async function selectAttendance(db: Db, sessionId: number): Promise<Present[]> {
  const { rows } = await sql<Present>`
    select a.person_id, a.way, a.listed_by, a.confirmed_by, a.confirmed_at, a.denied_at, a.is_late, p.name, p.nip,
      l.name as listed_by_name, c.name as confirmed_by_name
    from communities.attendance a join people.person_card p on p.id = a.person_id
    left join people.person_card l on l.id = a.listed_by left join people.person_card c on c.id = a.confirmed_by
    where a.session_id = ${sessionId} order by p.name limit 1000
  `.execute(db);
  return rows;
}

/** One entry of a session, held; undefined if there is none. */
export async function lockAttendance(tx: Tx, sessionId: number, personId: number): Promise<Attendance | undefined> {
  const { rows } = await sql<Attendance>`
    select person_id, way, listed_by, confirmed_by, confirmed_at, denied_at, is_late from communities.attendance
    where session_id = ${sessionId} and person_id = ${personId} for update
  `.execute(tx);
  return rows[0];
}

/** Notes a presence that is sure at once, by code; who was only named before is sure now. False when it was sure already. */
export async function insertPresent(tx: Tx, of: { sessionId: number; personId: number; at: Date }): Promise<boolean> {
  const { rows } = await sql`
    insert into communities.attendance (session_id, person_id, way, confirmed_at)
    values (${of.sessionId}, ${of.personId}, 'code', ${of.at})
    on conflict (session_id, person_id) do update set way = 'code', confirmed_at = excluded.confirmed_at, denied_at = null
      where communities.attendance.confirmed_at is null
    returning 1
  `.execute(tx);
  return rows.length > 0;
}

/** Names people as present; who is named or present already stays so. Gives those who are new. */
export async function insertListed(
  tx: Tx,
  of: { sessionId: number; people: readonly number[]; by: number; at: Date; isLate: boolean }
): Promise<number[]> {
  const way: Way = 'list';
  const { rows } = await sql<{ personId: number }>`
    insert into communities.attendance (session_id, person_id, way, listed_by, listed_at, is_late)
    select ${of.sessionId}::bigint, asked.id, ${way}, ${of.by}::bigint, ${of.at}::timestamptz, ${of.isLate}::boolean
    from unnest(${[...of.people]}::bigint[]) asked (id) on conflict do nothing returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

type Answer = { sessionId: number; personId: number; at: Date };

/** Confirms somebody who was named. */
export async function confirmListed(tx: Tx, of: Answer & { by: number; isLate: boolean }): Promise<void> {
  await sql`
    update communities.attendance
    set confirmed_by = ${of.by}, confirmed_at = ${of.at}, denied_at = null, is_late = is_late or ${of.isLate}
    where session_id = ${of.sessionId} and person_id = ${of.personId}
  `.execute(tx);
}

/** Notes that somebody who was named says she was not there. */
export async function denyListed(tx: Tx, of: Answer): Promise<void> {
  await sql`
    update communities.attendance set denied_at = ${of.at}
    where session_id = ${of.sessionId} and person_id = ${of.personId} and confirmed_at is null
  `.execute(tx);
}
