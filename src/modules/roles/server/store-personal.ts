// Statements that gather one person's account, sessions, links and trail, and remove what may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** The rows of a person in every table of the module, without secrets. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const account = await sql`
    select person_id, password_hash is not null as has_password, disabled_at, entered_at
    from roles.account where person_id = ${personId}
  `.execute(db);
  const sessions = await sql`
    select created_at, seen_at, expires_at, agent, way from roles.session where person_id = ${personId} order by id
  `.execute(db);
  const links = await sql`
    select made_at, expires_at, used_at from roles.one_time_link where person_id = ${personId} order by made_at
  `.execute(db);
  const grants = await sql`select * from roles.grant where person_id = ${personId} order by id`.execute(db);
  const delegations = await sql`
    select * from roles.delegation where ${personId} in (from_id, to_id) order by id
  `.execute(db);
  const attempts = await sql`
    select at from roles.attempt where nip = (select nip from people.person_card where id = ${personId}) order by at
  `.execute(db);
  const trail = await sql`
    select id, at, name, subject from platform.event where ${personId} in (actor_id, person_id) order by id
  `.execute(db);
  return {
    'roles.account': account.rows,
    'roles.session': sessions.rows,
    'roles.one_time_link': links.rows,
    'roles.grant': grants.rows,
    'roles.delegation': delegations.rows,
    'roles.attempt': attempts.rows,
    'platform.event': trail.rows
  };
}

/** Takes away every way in, and the words of delegations. */
export async function forgetPerson(tx: Tx, personId: number): Promise<void> {
  await sql`delete from roles.session where person_id = ${personId}`.execute(tx);
  await sql`delete from roles.one_time_link where person_id = ${personId}`.execute(tx);
  await sql`delete from roles.attempt where nip = (select nip from people.person_card where id = ${personId})`.execute(
    tx
  );
  await sql`
    update roles.account set password_hash = null, entered_at = null, disabled_at = coalesce(disabled_at, now())
    where person_id = ${personId}
  `.execute(tx);
  await sql`update roles.delegation set reason = '' where from_id = ${personId}`.execute(tx);
}
