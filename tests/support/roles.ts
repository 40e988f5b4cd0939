// People who really signed in, for the tests of roles: their actor is what the front door would find.
import { sql } from 'kysely';
import { visitor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { actorOfSession, grantRole, startSession } from '#modules/roles/server/index.ts';
import type { Role } from '#modules/roles/roles.ts';
import { smallMinistry } from './learning.ts';
import { actingAt, noon } from './noon.ts';

/** What a use case is given before anyone signed in, at an instant. */
export const visitorAt = (db: Db, now: Date): Ctx => actingAt(db, visitor, now);

/** The person signed in at noon of the day, with everything held on it. */
export async function signedInAs(db: Db, personId: number, day = '2026-11-24'): Promise<Ctx> {
  const ctx = visitorAt(db, noon(day));
  const { token } = await startSession(ctx, { personId, way: 'demo', agent: 'test' });
  return { ...ctx, actor: await actorOfSession(db, token, ctx.now) };
}

/** A role as it lies in the database, without asking who gave it. */
export async function hold(
  db: Db,
  personId: number,
  { role, over, days = '[2020-01-01,)' }: { role: Role; over: number; days?: string }
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into roles.grant (person_id, role, unit_id, valid) values (${personId}, ${role}, ${over}, ${days}) returning id
  `.execute(db);
  return rows[0]?.id ?? 0;
}

/** The NIP of a person. */
export async function nipOf(db: Db, personId: number): Promise<string> {
  const { rows } = await sql<{ nip: string }>`select nip from people.person_card where id = ${personId}`.execute(db);
  return rows[0]?.nip ?? '';
}

/** Names of the events that were written, in their order. */
export async function eventsOf(db: Db, prefix = 'roles'): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from platform.event where name like ${`${prefix}.%`} order by id
  `.execute(db);
  return rows.map((row) => row.name);
}

/** The small ministry with the officer as administrator of the whole, and the head as administrator of the unit. */
export async function administeredMinistry(tx: Tx) {
  const people = await smallMinistry(tx);
  await hold(tx, people.officer, { role: 'administrator', over: people.root });
  await hold(tx, people.head, { role: 'administrator', over: people.unit });
  return people;
}

/** The code of a unit. */
export async function codeOf(db: Db, unitId: number): Promise<string> {
  const { rows } = await sql<{ code: string }>`select code from people.unit where id = ${unitId}`.execute(db);
  return rows[0]?.code ?? '';
}

/** A role that somebody grants on 24 November 2026, from that day on unless said otherwise. */
export async function grantBy(
  tx: Tx,
  by: number,
  given: { to: number; unit: number; role?: Role; startsOn?: Day; endsOn?: Day }
) {
  return grantRole(await signedInAs(tx, by), {
    nip: await nipOf(tx, given.to),
    role: given.role ?? 'officer',
    unitCode: await codeOf(tx, given.unit),
    startsOn: given.startsOn ?? '2026-11-24',
    endsOn: given.endsOn ?? null
  });
}
