// SQL of the audit trail: the events of the platform, filtered, with the names behind the numbers.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';

export type AuditEvent = {
  id: number;
  at: Date;
  name: string;
  actorName: string | null;
  actorNip: string | null;
  personName: string | null;
  personNip: string | null;
  unitName: string | null;
  subject: string;
  payload: Record<string, unknown>;
  requestId: string;
  isSealed: boolean;
};

/** What to look for; '' = anything. `name` may be the beginning of names: `roles` or `roles.grant`. */
export type AuditFilter = {
  name: string;
  actorNip: string;
  personNip: string;
  subject: string;
  startsOn: Day | '';
  endsOn: Day | '';
  requestId: string;
};

/** Where to read on: events before this number. */
export type AuditPage = { before: number | null; limit: number };

const begins = (text: string) => `${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

const fitting = (filter: AuditFilter) => sql`
  (${filter.name} = '' or e.name like ${begins(filter.name)})
  and (${filter.actorNip} = '' or e.actor_id = (select id from people.person_card where nip = ${filter.actorNip}))
  and (${filter.personNip} = '' or e.person_id = (select id from people.person_card where nip = ${filter.personNip}))
  and (${filter.subject} = '' or e.subject = ${filter.subject})
  and (${filter.requestId} = '' or e.request_id = ${filter.requestId})
  and (${filter.startsOn} = '' or e.at >= nullif(${filter.startsOn}, '')::date)
  and (${filter.endsOn} = '' or e.at < nullif(${filter.endsOn}, '')::date + 1)`;

/** Events of a part of the ministry: what concerns its units, its people, or was done by them. */
const within = (reach: number[] | null, day: Day) => sql`(${reach}::bigint[] is null or exists (
    select from people.tree_on(${day}) t where t.ancestor_id = any(${reach}::bigint[]) and t.unit_id = e.unit_id
  ) or exists (
    select from people.tree_on(${day}) t join people.placements_on(${day}) p on p.unit_id = t.unit_id
    where t.ancestor_id = any(${reach}::bigint[]) and p.person_id in (e.person_id, e.actor_id)
  ))`;

/** Events that fit, the newest first. */
export async function selectEvents(
  db: Db,
  filter: AuditFilter,
  scope: { reach: number[] | null; day: Day } & AuditPage
): Promise<AuditEvent[]> {
  const { rows } = await sql<AuditEvent>`
    select e.id, e.at, e.name, actor.name as actor_name, actor.nip as actor_nip, person.name as person_name,
      person.nip as person_nip, u.name as unit_name, e.subject, e.payload, e.request_id,
      not exists (select from platform.undelivered w where w.consumer = 'seal' and w.event_id = e.id) as is_sealed
    from (
      select * from platform.event e
      where (${scope.before}::bigint is null or e.id < ${scope.before}) and ${fitting(filter)} and ${within(scope.reach, scope.day)}
      order by e.id desc limit ${scope.limit}
    ) e
    left join people.person_card actor on actor.id = e.actor_id
    left join people.person_card person on person.id = e.person_id
    left join people.units_on(${scope.day}) u on u.unit_id = e.unit_id
    order by e.id desc
  `.execute(db);
  return rows;
}

/** The newest link of the chain, and how many events wait for theirs. */
export async function selectSealState(
  db: Db
): Promise<{ seals: number; sealedAt: Date | null; digest: string | null; waiting: number }> {
  const { rows } = await sql<{ seals: number; sealedAt: Date | null; digest: string | null; waiting: number }>`
    select (select coalesce(max(id), 0) from platform.seal) as seals, last.sealed_at, encode(last.digest, 'hex') as digest,
      (select count(*) from platform.undelivered where consumer = 'seal') as waiting
    from (select 1) one left join lateral (select sealed_at, digest from platform.seal order by id desc limit 1) last on true
  `.execute(db);
  return rows[0] ?? { seals: 0, sealedAt: null, digest: null, waiting: 0 };
}

/** Names of events that occurred, for the list to choose from. */
export async function selectEventNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive names as (
      (select name from platform.event order by name limit 1)
      union all
      select (select e.name from platform.event e where e.name > n.name order by e.name limit 1) from names n where n.name is not null
    ) select name from names where name is not null
  `.execute(db);
  return rows.map((row) => row.name);
}
