// SQL of sessions and of who acts: one query per request of the front door.
import { sql } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { idleSince, type Standing } from '../rules.ts';
import type { Session, Way } from '../types.ts';

/** What the roster, the roles and the delegations say of a person `p` on the day of an instant. */
const standing = (now: Date) => sql`
  select p.id as person_id, p.nip, p.name, held.*
  from people.person_card p cross join lateral roles.standing_of(p.id, ${now}::timestamptz::date) held`;

type SessionRow = Standing & { sessionId: number; seenAt: Date };

/** Who stands behind a live session, with all they may do today; undefined when it is over. */
export async function selectActing(db: Db, digest: Buffer, now: Date): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`${keptPlan}
    select who.*, s.id as session_id, s.seen_at
    from roles.session s
    left join roles.account a on a.person_id = s.person_id
    cross join lateral (${standing(now)} where p.id = s.person_id) who
    where s.digest = ${digest} and s.expires_at > ${now} and s.seen_at > ${idleSince(now)} and a.disabled_at is null
  `.execute(db);
  return rows[0];
}

/** What is known today of the person with this id or NIP. */
export async function selectStanding(
  db: Db,
  who: { personId: number } | { nip: string },
  now: Date
): Promise<Standing | undefined> {
  const match = 'nip' in who ? sql`p.nip = ${who.nip}` : sql`p.id = ${who.personId}`;
  const { rows } = await sql<Standing>`${standing(now)} where ${match}`.execute(db);
  return rows[0];
}

/** Notes that a session is in use. */
export const touchSession = (db: Db, id: number, now: Date) =>
  sql`update roles.session set seen_at = ${now} where id = ${id} and seen_at < ${now}`.execute(db);

/** Keeps a new session; its number. */
export async function insertSession(
  db: Db,
  session: { digest: Buffer; personId: number; now: Date; expiresAt: Date; agent: string; way: Way }
): Promise<number> {
  const { digest, personId, now, expiresAt, agent, way } = session;
  const { rows } = await sql<{ id: number }>`
    insert into roles.session (digest, person_id, created_at, seen_at, expires_at, agent, way)
    values (${digest}, ${personId}, ${now}, ${now}, ${expiresAt}, ${agent}, ${way}) returning id
  `.execute(db);
  return rows[0]?.id ?? 0;
}

/** Notes when a person came in last. */
export const saveEntry = (db: Db, personId: number, at: Date) =>
  sql`
    insert into roles.account (person_id, entered_at) values (${personId}, ${at})
    on conflict (person_id) do update set entered_at = excluded.entered_at
  `.execute(db);

/** Ends the session of a token; whose it was, if it was there. */
export async function deleteSession(db: Db, digest: Buffer): Promise<{ id: number; personId: number } | undefined> {
  const { rows } = await sql<{ id: number; personId: number }>`
    delete from roles.session where digest = ${digest} returning id, person_id
  `.execute(db);
  return rows[0];
}

/** Ends sessions of a person: one of them, or all but one; how many. */
export async function deleteSessionsOf(
  db: Db,
  personId: number,
  which: { id?: number; except?: number | null } = {}
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    delete from roles.session where person_id = ${personId}
      and (${which.id ?? null}::bigint is null or id = ${which.id ?? null})
      and id is distinct from ${which.except ?? null}
    returning id
  `.execute(db);
  return rows.map((row) => row.id);
}

/** Live sessions of a person, the one used last first. */
export async function selectSessions(db: Db, personId: number, now: Date): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select id, created_at, seen_at, expires_at, agent, way from roles.session
    where person_id = ${personId} and expires_at > ${now} and seen_at > ${idleSince(now)} order by seen_at desc, id desc
  `.execute(db);
  return rows;
}

/** Forgets sessions that are over. */
export const deleteOldSessions = (db: Db, now: Date) =>
  sql`delete from roles.session where expires_at <= ${now} or seen_at <= ${idleSince(now)}`.execute(db);
