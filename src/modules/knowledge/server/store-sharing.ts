// Sharing sessions in the database: planned, who was named, who was confirmed.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { SharingShow } from '../schema.ts';
import type { Sharing } from '../types.ts';

const columns = sql`
  s.id, s.unit_id, s.title, s.speaker_id, s.held_on, s.minutes, s.state, s.recorded_by, s.recorded_at, s.asset_id, s.begins, s.place, s.audience
`;

/** A session, or not found. */
export async function selectSharing(db: Db, id: number): Promise<Sharing> {
  const { rows } = await sql<Sharing>`select ${columns} from knowledge.sharing s where s.id = ${id}`.execute(db);
  return rows[0] ?? notFound('sharing');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockSharing(tx: Tx, id: number): Promise<Sharing> {
  const { rows } = await sql<Sharing>`select ${columns} from knowledge.sharing s where s.id = ${id} for update`.execute(
    tx
  );
  return rows[0] ?? notFound('sharing');
}

export type SharingStart = Pick<Sharing, 'unitId' | 'title' | 'speakerId' | 'heldOn' | 'minutes'> &
  Partial<Pick<Sharing, 'assetId' | 'begins' | 'place' | 'audience'>> & { token: string | null };

/** Plans a session; the same form sent twice gives the same one. */
export async function insertSharing(tx: Tx, start: SharingStart): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into knowledge.sharing (unit_id, title, speaker_id, held_on, minutes, token, asset_id, begins, place, audience)
    values (${start.unitId}, ${start.title}, ${start.speakerId}, ${start.heldOn}, ${start.minutes}, ${start.token},
      ${start.assetId ?? null}, ${start.begins ?? ''}, ${start.place ?? ''}, ${start.audience ?? ''})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new
  `.execute(tx);
  return rows[0] ?? notFound('sharing');
}

/** Calls the loaded session off. */
export async function cancelSharingRow(tx: Tx, sharing: Sharing): Promise<void> {
  await tx.updateTable('knowledge.sharing').set({ state: 'cancelled' }).where('id', '=', sharing.id).execute();
}

/** Marks the loaded session as held, with the first who confirmed it. */
export async function markHeld(tx: Tx, sharing: Sharing, by: { personId: number; at: Date }): Promise<void> {
  await tx
    .updateTable('knowledge.sharing')
    .set({ state: 'held', recordedBy: by.personId, recordedAt: by.at })
    .where('id', '=', sharing.id)
    .execute();
}

/** Names listeners; who was named before stays so. Gives those who are new. */
export async function insertListed(
  tx: Tx,
  sharing: Sharing,
  named: { people: readonly number[]; by: number; at: Date }
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    insert into knowledge.sharing_listed (sharing_id, person_id, listed_by, listed_at)
    select ${sharing.id}::bigint, unnest(${[...named.people]}::bigint[]), ${named.by}::bigint, ${named.at}::timestamptz
    on conflict do nothing returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** Notes that somebody who was named was not there. */
export async function denyListed(tx: Tx, sharing: Sharing, by: { personId: number; at: Date }): Promise<void> {
  await sql`
    update knowledge.sharing_listed set denied_at = ${by.at} where sharing_id = ${sharing.id} and person_id = ${by.personId}
  `.execute(tx);
}

/** By whom presence was seen: said by who was named, recorded by a leader or officer, or by the code in the room. */
export type AttendanceWay = 'own' | 'list' | 'code';

/** Confirms who was there; gives those confirmed for the first time. */
export async function insertAttendance(
  tx: Tx,
  sharing: Sharing,
  seen: { people: readonly number[]; by: number | null; at: Date; way: AttendanceWay }
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    insert into knowledge.sharing_attendance (sharing_id, person_id, confirmed_by, confirmed_at, way)
    select ${sharing.id}::bigint, id, ${seen.by}::bigint, ${seen.at}::timestamptz, ${seen.way}::text from unnest(${[...seen.people]}::bigint[]) id
    where id <> ${sharing.speakerId}
    on conflict do nothing returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

export type Listener = {
  id: number;
  nip: string;
  name: string;
  isConfirmed: boolean;
  isDenied: boolean;
  confirmedBy: string | null;
  isByCode: boolean;
  /** Wants to come, and was named by nobody. */
  isRegistered: boolean;
};

/** Everybody named or confirmed, by name. */
export async function selectListeners(db: Db, sharingId: number): Promise<Listener[]> {
  const { rows } = await sql<Listener>`
    select p.id, p.nip, p.name, a.person_id is not null as is_confirmed, l.denied_at is not null and a.person_id is null as is_denied, by.name as confirmed_by, a.way = 'code' is true as is_by_code,
      g.person_id is not null and l.person_id is null and a.person_id is null as is_registered
    from (
      select person_id from knowledge.sharing_listed where sharing_id = ${sharingId}
      union select person_id from knowledge.sharing_attendance where sharing_id = ${sharingId}
      union select person_id from knowledge.sharing_registration where sharing_id = ${sharingId} and withdrawn_at is null
    ) named
    join people.person_card p on p.id = named.person_id
    left join knowledge.sharing_listed l on l.sharing_id = ${sharingId} and l.person_id = named.person_id
    left join knowledge.sharing_attendance a on a.sharing_id = ${sharingId} and a.person_id = named.person_id
    left join knowledge.sharing_registration g on g.sharing_id = ${sharingId} and g.person_id = named.person_id and g.withdrawn_at is null
    left join people.person_card by on by.id = a.confirmed_by
    order by p.name
  `.execute(db);
  return rows;
}

export type SharingLine = Sharing & { speakerName: string; unitName: string; listeners: number; awaitsMe: boolean };

type Around = { personId: number; units: readonly number[]; day: Day; page: number; show: SharingShow };

/** What a list of sessions holds, with `l` for who was named: own ones are spoken at, named for, registered for, attended. */
function listed({ personId, units, day, show }: Around): RawBuilder<boolean> {
  const named = sql<boolean>`(s.speaker_id = ${personId} or l.person_id is not null)`;
  const mine = sql<boolean>`(${named}
    or exists (select from knowledge.sharing_registration g where g.sharing_id = s.id and g.person_id = ${personId} and g.withdrawn_at is null)
    or exists (select from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id = ${personId}))`;
  if (show === 'mine') return mine;
  const around = sql<boolean>`(${named} or s.unit_id = any(${[...units]}::bigint[]))`;
  return show === 'all' ? around : sql<boolean>`${around} and s.held_on >= ${day}::date and s.state <> 'cancelled'`;
}

/** Sessions of a unit's level-I unit and those a person speaks at or was named for, newest first; to come, the next first. */
export async function selectSharings(db: Db, of: Around): Promise<SharingLine[]> {
  const order = of.show === 'coming' ? sql`s.held_on, s.id` : sql`s.held_on desc, s.id desc`;
  const { rows } = await sql<SharingLine>`
    select ${columns}, p.name as speaker_name, coalesce(u.name, '') as unit_name,
      (select count(*) from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id <> s.speaker_id) as listeners,
      l.person_id is not null and l.denied_at is null and s.state <> 'cancelled' and s.held_on <= ${of.day}::date and not exists (
        select from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id = ${of.personId}
      ) as awaits_me
    from knowledge.sharing s
    join people.person_card p on p.id = s.speaker_id
    left join people.units_reaching(${of.day}) u on u.unit_id = s.unit_id
    left join knowledge.sharing_listed l on l.sharing_id = s.id and l.person_id = ${of.personId}
    where ${listed(of)} order by ${order} limit 51 offset ${(of.page - 1) * 50}
  `.execute(db);
  return rows;
}

/** Whether the person leads the unit or decides for the speaker on a day. */
export async function selectIsLeader(
  db: Db,
  sharing: Sharing,
  who: { people: readonly number[]; day: Day }
): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`
    select exists (select from people.deciders_of(${sharing.speakerId}, ${who.day}) where decider_id = any(${[...who.people]}::bigint[]))
      or exists (
        select from people.heads_on(${who.day}) h join people.tree_reaching(${who.day}) t on t.ancestor_id = h.unit_id
        where t.unit_id = ${sharing.unitId} and h.person_id = any(${[...who.people]}::bigint[])
      ) as leads
  `.execute(db);
  return rows[0]?.leads ?? false;
}
