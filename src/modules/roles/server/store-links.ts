// SQL of one-time links and of what they change: the password, and whether an account is open.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Named } from '../types.ts';

export type NewLink = { digest: Buffer; personId: number };

/** Keeps new links; the unused ones these people had before are over. */
export async function insertLinks(
  db: Db,
  links: readonly NewLink[],
  made: { by: number | null; at: Date; until: Date }
): Promise<void> {
  const people = links.map((link) => link.personId);
  await sql`
    update roles.one_time_link set expires_at = ${made.at}
    where person_id = any(${people}::bigint[]) and used_at is null and expires_at > ${made.at}
  `.execute(db);
  await sql`
    insert into roles.one_time_link (digest, person_id, made_by, made_at, expires_at)
    select digest, person_id, ${made.by}::bigint, ${made.at}::timestamptz, ${made.until}::timestamptz
    from unnest(${links.map((link) => link.digest)}::bytea[], ${people}::bigint[]) as link (digest, person_id)
  `.execute(db);
}

export type OpenLink = Named & { expiresAt: Date; isDisabled: boolean };

/** Whose link it is, if it is still good; held fast inside a transaction, so that two cannot use it at once. */
export async function selectOptionalLink(db: Db, digest: Buffer, now: Date): Promise<OpenLink | undefined> {
  const { rows } = await sql<OpenLink>`
    select p.id as person_id, p.nip, p.name, l.expires_at, a.disabled_at is not null as is_disabled
    from roles.one_time_link l join people.person_card p on p.id = l.person_id
    left join roles.account a on a.person_id = l.person_id
    where l.digest = ${digest} and l.used_at is null and l.expires_at > ${now}
    for update of l
  `.execute(db);
  return rows[0];
}

/** Marks a link as used. */
export const useUpLink = (db: Db, digest: Buffer, at: Date) =>
  sql`update roles.one_time_link set used_at = ${at} where digest = ${digest}`.execute(db);

/** Keeps a password. */
export const savePassword = (db: Db, personId: number, passwordHash: string) =>
  sql`
    insert into roles.account (person_id, password_hash) values (${personId}, ${passwordHash})
    on conflict (person_id) do update set password_hash = excluded.password_hash
  `.execute(db);

/** Closes an account, or opens it again; false when it was so already. */
export async function saveDisabled(db: Db, personId: number, at: Date | null): Promise<boolean> {
  const { rows } = await sql`
    insert into roles.account (person_id, disabled_at) values (${personId}, ${at})
    on conflict (person_id) do update set disabled_at = excluded.disabled_at
      where (roles.account.disabled_at is null) <> (excluded.disabled_at is null)
    returning 1 as one
  `.execute(db);
  return rows.length > 0;
}

/** People of a unit, or of its whole subtree, who are placed there today and whose account is open. */
export async function selectPeopleOfUnit(
  db: Db,
  unitId: number,
  choice: { below: boolean; onlyNew: boolean; day: Day; most: number }
): Promise<(Named & { unitName: string })[]> {
  const { rows } = await sql<Named & { unitName: string }>`
    select p.id as person_id, p.nip, p.name, u.name as unit_name
    from people.tree_on(${choice.day}) t
    join people.placements_on(${choice.day}) place on place.unit_id = t.unit_id and place.status <> 'retired'
    join people.person_card p on p.id = place.person_id
    join people.units_on(${choice.day}) u on u.unit_id = place.unit_id
    left join roles.account a on a.person_id = p.id
    where t.ancestor_id = ${unitId} and (t.depth = 0 or ${choice.below}) and a.disabled_at is null
      and (not ${choice.onlyNew}::boolean or (a.entered_at is null and a.password_hash is null))
    order by u.code, p.name, p.id limit ${choice.most}
  `.execute(db);
  return rows;
}

/** Those among these people who hold a role over a unit outside the reach (null = everywhere): their links are not given out. */
export async function selectBeyondReach(
  db: Db,
  people: readonly number[],
  { reach, day }: { reach: number[] | null; day: Day }
): Promise<number[]> {
  if (reach === null) return [];
  const { rows } = await sql<{ personId: number }>`
    select distinct h.person_id from roles.holders_on(${day}) h
    where h.person_id = any(${people}::bigint[]) and not exists (
      select from people.tree_on(${day}) t where t.unit_id = h.unit_id and t.ancestor_id = any(${reach}::bigint[]))
  `.execute(db);
  return rows.map((row) => row.personId);
}
