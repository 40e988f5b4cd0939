// SQL of local accounts, counted attempts and one-time links.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import { attemptLimit, attemptsSince } from '../rules.ts';

export type Account = { personId: number; passwordHash: string | null; disabledAt: Date | null };

/** The person with this NIP and how they sign in. */
export async function selectOptionalAccount(db: Db, nip: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select p.id as person_id, a.password_hash, a.disabled_at
    from people.person_card p left join roles.account a on a.person_id = p.id where p.nip = ${nip}
  `.execute(db);
  return rows[0];
}

/** Counts one more attempt for a name; gives the oldest when there were too many, so that the password is not even looked at. */
export function countAttempt(db: Db, nip: string, now: Date): Promise<Date | null> {
  const one = async (tx: Db) => {
    await sql`select pg_advisory_xact_lock(hashtext('roles.attempt'), hashtext(${nip}))`.execute(tx);
    await sql`delete from roles.attempt where at <= ${attemptsSince(now)}`.execute(tx);
    const { rows } = await sql<{ oldest: Date | null }>`
      with known as (select count(*) as count, min(at) as oldest from roles.attempt where nip = ${nip}),
        counted as (insert into roles.attempt (nip, at) select ${nip}, ${now} from known where count < ${attemptLimit})
      select case when count >= ${attemptLimit} then oldest end as oldest from known
    `.execute(tx);
    return rows[0]?.oldest ?? null;
  };
  return db.isTransaction ? one(db) : db.transaction().execute(one);
}

/** Forgets the attempts of a name: after the right password, or a new link. */
export const deleteAttempts = (db: Db, nip: string) => sql`delete from roles.attempt where nip = ${nip}`.execute(db);
