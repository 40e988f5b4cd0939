// SQL of roles over subtrees: given, ended, listed.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Role } from '../roles.ts';
import type { RoleGrant } from '../types.ts';

export type NewGrant = {
  personId: number;
  role: Role;
  unitId: number;
  startsOn: Day;
  endsOn: Day | null;
  by: number | null;
  at: Date;
};

/** Keeps a granted role; its number. */
export async function insertGrant(db: Db, grant: NewGrant): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into roles.grant (person_id, role, unit_id, valid, granted_by, granted_at)
    values (${grant.personId}, ${grant.role}, ${grant.unitId}, daterange(${grant.startsOn}::date, ${grant.endsOn}::date, '[]'),
      ${grant.by}, ${grant.at}) returning id
  `.execute(db);
  return rows[0]?.id ?? 0;
}

/** Whether the person holds the very role over the very unit on some of these days. */
export async function hasGrantWithin(db: Db, grant: NewGrant): Promise<boolean> {
  const { rows } = await sql`
    select from roles.grant where person_id = ${grant.personId} and role = ${grant.role} and unit_id = ${grant.unitId}
      and ended_at is null and valid && daterange(${grant.startsOn}::date, ${grant.endsOn}::date, '[]') limit 1
  `.execute(db);
  return rows.length > 0;
}

const columns = (day: Day) => sql`
  g.id, json_build_object('personId', p.id, 'nip', p.nip, 'name', p.name) as person, g.role, g.unit_id,
  coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name,
  lower(g.valid) as starts_on, upper(g.valid) - 1 as ends_on,
  giver.name as granted_by, g.granted_at, ender.name as ended_by, g.ended_at
  from roles.grant g
  join people.person_card p on p.id = g.person_id
  left join people.units_on(${day}) u on u.unit_id = g.unit_id
  left join people.person_card giver on giver.id = g.granted_by
  left join people.person_card ender on ender.id = g.ended_by`;

/** One granted role, held fast until the transaction ends. */
export async function selectOptionalGrant(db: Db, id: number, day: Day): Promise<RoleGrant | undefined> {
  const { rows } = await sql<RoleGrant>`select ${columns(day)} where g.id = ${id} for update of g`.execute(db);
  return rows[0];
}

/** Marks a granted role as ended. */
export const endGrant = (db: Db, id: number, ended: { by: number | null; at: Date }) =>
  sql`update roles.grant set ended_at = ${ended.at}, ended_by = ${ended.by} where id = ${id} and ended_at is null`.execute(
    db
  );

export type GrantFilter = { role: Role | null; isPast: boolean; typed: string; page: number };
export const grantPage = 50;

/** A list of roles: over units in reach (null = all), on a day. */
export type GrantList = { reach: number[] | null; filter: GrantFilter; day: Day };

/** Which roles a list shows: over units in reach (null = all), holding or to come, or over. */
function fitting({ reach, filter, day }: GrantList) {
  const isOver = sql`(g.ended_at is not null or upper(g.valid) <= ${day}::date)`;
  const like = `%${filter.typed.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`(${reach}::bigint[] is null or exists (
        select from people.tree_on(${day}) t where t.unit_id = g.unit_id and t.ancestor_id = any(${reach}::bigint[])))
      and (${filter.role}::text is null or g.role = ${filter.role})
      and coalesce(${isOver}, false) = ${filter.isPast}
      and (${filter.typed} = '' or p.name ilike ${like} or p.nip = ${filter.typed.replaceAll(/\s/g, '')})`;
}

/** A page of the roles that fit. */
export async function selectGrants(db: Db, list: GrantList): Promise<RoleGrant[]> {
  const { rows } = await sql<RoleGrant>`
    select ${columns(list.day)} where ${fitting(list)}
    order by array_position(array['administrator', 'auditor', 'committee', 'privacy-officer', 'officer'], g.role), u.code, p.name, g.id
    limit ${grantPage} offset ${(list.filter.page - 1) * grantPage}
  `.execute(db);
  return rows;
}

/** How many fit in all. */
export async function countGrants(db: Db, list: GrantList): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from roles.grant g join people.person_card p on p.id = g.person_id
    where ${fitting(list)}
  `.execute(db);
  return rows[0]?.total ?? 0;
}

/** Roles that a person holds today. */
export async function selectGrantsOf(db: Db, personId: number, day: Day): Promise<RoleGrant[]> {
  const { rows } = await sql<RoleGrant>`
    select ${columns(day)} where g.person_id = ${personId} and g.valid @> ${day}::date and g.ended_at is null order by g.id
  `.execute(db);
  return rows;
}

/** Who else could still give roles over the whole ministry if this role ended. */
export async function countOtherAdministrators(db: Db, exceptGrant: number, day: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct g.person_id) as count from roles.grant g
    join people.units_on(${day}) u on u.unit_id = g.unit_id and u.parent_id is null
    left join roles.account a on a.person_id = g.person_id
    where g.role = 'administrator' and g.id <> ${exceptGrant} and g.valid @> ${day}::date and g.ended_at is null
      and a.disabled_at is null
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Turns of those who change who administers: one after the other, so that two cannot end each other at once. */
export const lockAdministrators = (db: Db) =>
  sql`select pg_advisory_xact_lock(hashtext('roles.administrators'))`.execute(db);
