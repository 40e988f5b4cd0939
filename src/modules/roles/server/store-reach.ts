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

/** People placed today in reach (null = everyone, also who has no place), fitting the filter; one more than a page. */
export async function selectAccounts(
  db: Db,
  reach: number[] | null,
  filter: AccountFilter,
  at: { day: Day; now: Date }
): Promise<AccountRow[]> {
  const like = `%${filter.typed.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const state = sql`case when a.disabled_at is not null then 'disabled' when a.password_hash is not null then 'password' else 'no-password' end`;
  const { rows } = await sql<AccountRow>`
    select p.id as person_id, p.nip, p.name, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name,
      ${state} as state, a.entered_at,
      (select count(*) from roles.session s where s.person_id = p.id and s.expires_at > ${at.now} and s.seen_at > ${idleSince(at.now)}) as sessions,
      (select max(l.expires_at) from roles.one_time_link l where l.person_id = p.id and l.used_at is null and l.expires_at > ${at.now}) as link_until,
      array(select distinct h.role from roles.holders_on(${at.day}) h where h.person_id = p.id order by 1) as roles
    from people.person_card p
    left join people.placements_on(${at.day}) place on place.person_id = p.id
    left join people.units_on(${at.day}) u on u.unit_id = place.unit_id
    left join roles.account a on a.person_id = p.id
    where (${filter.typed} = '' or p.name ilike ${like} or p.nip = ${filter.typed.replaceAll(/\s/g, '')})
      and (${filter.unitCode} = '' or exists (
        select from people.tree_on(${at.day}) t join people.units_on(${at.day}) top on top.unit_id = t.ancestor_id
        where t.unit_id = place.unit_id and top.code = ${filter.unitCode}))
      and (${reach}::bigint[] is null or exists (
        select from people.tree_on(${at.day}) t
        where t.unit_id = coalesce(place.unit_id, (select min(unit_id) from people.units_on(${at.day}) where parent_id is null))
          and t.ancestor_id = any(${reach}::bigint[])))
      and (${filter.state}::text is null or ${state} = ${filter.state})
    order by p.name, p.id limit ${accountPage + 1} offset ${(filter.page - 1) * accountPage}
  `.execute(db);
  return rows;
}
