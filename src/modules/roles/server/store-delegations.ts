// SQL of delegations: who stands in for whom, from when to when.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Delegation } from '../types.ts';

export type NewDelegation = { fromId: number; toId: number; startsOn: Day; endsOn: Day; reason: string; at: Date };

/** Keeps a delegation; its number. */
export async function insertDelegation(db: Db, given: NewDelegation): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into roles.delegation (from_id, to_id, valid, reason, made_at)
    values (${given.fromId}, ${given.toId}, daterange(${given.startsOn}::date, ${given.endsOn}::date, '[]'), ${given.reason}, ${given.at})
    returning id
  `.execute(db);
  return rows[0]?.id ?? 0;
}

/** Whether the person has handed over on some of these days already. */
export async function hasDelegationWithin(db: Db, given: NewDelegation): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('roles.delegation'), hashint8(${given.fromId}))`.execute(db);
  const { rows } = await sql`
    select from roles.delegation where from_id = ${given.fromId} and ended_at is null
      and valid && daterange(${given.startsOn}::date, ${given.endsOn}::date, '[]') limit 1
  `.execute(db);
  return rows.length > 0;
}

const columns = sql`
  d.id, json_build_object('personId', f.id, 'nip', f.nip, 'name', f.name) as "from",
  json_build_object('personId', t.id, 'nip', t.nip, 'name', t.name) as "to",
  lower(d.valid) as starts_on, upper(d.valid) - 1 as ends_on, d.reason, d.ended_at
  from roles.delegation d
  join people.person_card f on f.id = d.from_id join people.person_card t on t.id = d.to_id`;

/** One delegation, held fast until the transaction ends. */
export async function selectOptionalDelegation(db: Db, id: number): Promise<Delegation | undefined> {
  const { rows } = await sql<Delegation>`select ${columns} where d.id = ${id} for update of d`.execute(db);
  return rows[0];
}

/** Marks a delegation as ended. */
export const endDelegationRow = (db: Db, id: number, at: Date) =>
  sql`update roles.delegation set ended_at = ${at} where id = ${id} and ended_at is null`.execute(db);

/** Delegations that a person gave or carries, the newest first. */
export async function selectDelegations(db: Db, personId: number): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`
    select ${columns} where ${personId} in (d.from_id, d.to_id) order by lower(d.valid) desc, d.id desc limit 50
  `.execute(db);
  return rows;
}
