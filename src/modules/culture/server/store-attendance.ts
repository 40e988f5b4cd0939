// Who was at an activity by code or by list, and the files kept of it.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Attendance } from '../types-activities.ts';

/** How many were surely there. */
export async function selectPresent(db: Db, activityId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from culture.attendance where activity_id = ${activityId} and confirmed_at is not null
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** One entry; undefined if there is none. */
export async function selectEntry(db: Db, activityId: number, personId: number): Promise<Attendance | undefined> {
  const { rows } = await sql<Attendance>`
    select person_id, way, listed_by, confirmed_by, confirmed_at, denied_at from culture.attendance
    where activity_id = ${activityId} and person_id = ${personId}
  `.execute(db);
  return rows[0];
}

export type Present = Attendance & { name: string; nip: string };

/** Everybody who was there or was named, by name. */
export async function selectAttendance(db: Db, activityId: number): Promise<Present[]> {
  const { rows } = await sql<Present>`
    select a.person_id, a.way, a.listed_by, a.confirmed_by, a.confirmed_at, a.denied_at, p.name, p.nip
    from culture.attendance a join people.person_card p on p.id = a.person_id
    where a.activity_id = ${activityId} order by a.confirmed_at is not null, p.name limit 500
  `.execute(db);
  return rows;
}

type At = { activityId: number; personId: number; at: Date };

/** Notes a presence that is sure at once, by code; who was only named before is sure now. */
export async function insertPresent(tx: Tx, of: At): Promise<void> {
  await sql`
    insert into culture.attendance as a (activity_id, person_id, way, confirmed_at)
    values (${of.activityId}, ${of.personId}, 'code', ${of.at})
    on conflict (activity_id, person_id) do update set way = 'code', confirmed_at = excluded.confirmed_at, denied_at = null
      where a.confirmed_at is null
  `.execute(tx);
}

/** Names people as present; who is named or present already stays so. Gives those who are new. */
export async function insertListed(
  tx: Tx,
  of: { activityId: number; people: readonly number[]; by: number; at: Date }
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    insert into culture.attendance (activity_id, person_id, way, listed_by, listed_at)
    select ${of.activityId}::bigint, asked.id, 'list', ${of.by}::bigint, ${of.at}::timestamptz
    from unnest(${[...of.people]}::bigint[]) asked (id) on conflict do nothing returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** Confirms somebody who was named. */
export async function updateConfirmed(tx: Tx, of: At & { by: number }): Promise<void> {
  await sql`
    update culture.attendance set confirmed_by = ${of.by}, confirmed_at = ${of.at}, denied_at = null
    where activity_id = ${of.activityId} and person_id = ${of.personId}
  `.execute(tx);
}

/** Notes that somebody who was named says she was not there. */
export async function updateDenied(tx: Tx, of: At): Promise<void> {
  await sql`
    update culture.attendance set denied_at = ${of.at}
    where activity_id = ${of.activityId} and person_id = ${of.personId} and confirmed_at is null
  `.execute(tx);
}

export type KeptFile = { id: number; name: string; sha256: string; size: number };

/** The files kept of an activity, the first first. */
export async function selectFiles(db: Db, activityId: number): Promise<KeptFile[]> {
  const { rows } = await sql<KeptFile>`
    select k.id, k.name, k.sha256, f.size from culture.activity_file k join platform.file f on f.sha256 = k.sha256
    where k.activity_id = ${activityId} order by k.id
  `.execute(db);
  return rows;
}

/** Keeps a file of an activity. */
export async function insertFile(
  tx: Tx,
  file: { activityId: number; sha256: string; name: string; by: number; at: Date }
): Promise<void> {
  const { activityId, sha256, name, by: broughtBy, at: broughtAt } = file;
  await tx.insertInto('culture.activityFile').values({ activityId, sha256, name, broughtBy, broughtAt }).execute();
}
