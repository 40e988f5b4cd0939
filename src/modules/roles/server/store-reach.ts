// SQL of the accounts of people in reach.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { idleSince } from '../rules.ts';
import type { Named } from '../types.ts';

/** How somebody can come in. */
export type AccountState = 'password' | 'no-password' | 'disabled';

export type AccountRow = Named & {
  unitCode: string;
  unitName: string;
  state: AccountState;
  enteredAt: Date | null;
  sessions: number;
  linkUntil: Date | null;
  roles: string[];
};

export type AccountFilter = { typed: string; unitCode: string; state: AccountState | null; page: number };
export const accountPage = 50;

/** A list of accounts: of people in reach (null = all), at an instant of a day. */
export type AccountList = { reach: number[] | null; filter: AccountFilter; day: Day; now: Date };

const stateOf = sql`case when a.disabled_at is not null then 'disabled' when a.password_hash is not null then 'password' else 'no-password' end`;

/** People placed today in reach (null = everyone, also who has no place) that fit a filter. */
function fitting({ reach, filter, day }: AccountList) {
  const like = `%${filter.typed.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`
    from people.person_card p
    left join people.placements_on(${day}) place on place.person_id = p.id
    left join people.units_on(${day}) u on u.unit_id = place.unit_id
    left join roles.account a on a.person_id = p.id
    where (${filter.typed} = '' or p.name ilike ${like} or p.nip = ${filter.typed.replaceAll(/\s/g, '')})
      and (${filter.unitCode} = '' or place.unit_id in (
        select t.unit_id from people.tree_on(${day}) t join people.units_on(${day}) top on top.unit_id = t.ancestor_id
        where top.code = ${filter.unitCode}))
      and (${reach}::bigint[] is null
        or coalesce(place.unit_id, (select min(unit_id) from people.units_on(${day}) where parent_id is null)) in (
          select t.unit_id from people.tree_on(${day}) t where t.ancestor_id = any(${reach}::bigint[])))
      and (${filter.state}::text is null or ${stateOf} = ${filter.state})`;
}

/** A page of the people that fit, with the state of their accounts. */
export async function selectAccounts(db: Db, list: AccountList): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select f.*,
      (select count(*) from roles.session s where s.person_id = f.person_id and s.expires_at > ${list.now} and s.seen_at > ${idleSince(list.now)}) as sessions,
      (select max(l.expires_at) from roles.one_time_link l where l.person_id = f.person_id and l.used_at is null and l.expires_at > ${list.now}) as link_until,
      array(select distinct h.role from roles.holders_on(${list.day}) h where h.person_id = f.person_id order by 1) as roles
    from (
      select p.id as person_id, p.nip, p.name, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name,
        ${stateOf} as state, a.entered_at
      ${fitting(list)}
      order by p.name, p.id limit ${accountPage} offset ${(list.filter.page - 1) * accountPage}
    ) f order by f.name, f.person_id
  `.execute(db);
  return rows;
}

/** How many fit in all. */
export async function countAccounts(db: Db, list: AccountList): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${fitting(list)}`.execute(db);
  return rows[0]?.total ?? 0;
}
