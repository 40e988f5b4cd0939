// Council meetings in the database: who belongs to them, how they were there, what they decided.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Minutes, NewMeeting } from '../schema-steering.ts';
import type { Decision, Meeting, MeetingMember, MeetingState } from '../types-steering.ts';

const columns = sql`
  m.id, m.unit_id, m.title, m.agenda, m.held_on, m.starts_at, m.place, m.state, m.called_by, m.minutes, m.minuted_by,
  m.minuted_at, m.confirmed_by, m.confirmed_at
`;

/** One meeting, or not found. */
export async function selectMeeting(db: Db, id: number): Promise<Meeting> {
  const { rows } = await sql<Meeting>`${keptPlan}
    select ${columns} from culture.meeting m where m.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('meeting');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockMeeting(tx: Tx, id: number): Promise<Meeting> {
  await sql`select 1 from culture.meeting where id = ${id} for update`.execute(tx);
  return selectMeeting(tx, id);
}

type Start = { by: number; at: Date; token: string | null; members: readonly number[] };

/** Calls a meeting with its members; undefined when the same form has called it before. */
export async function insertMeeting(tx: Tx, form: NewMeeting, of: Start): Promise<number | undefined> {
  const { unitId, title, agenda, heldOn, startsAt, place } = form;
  const row = await tx
    .insertInto('culture.meeting')
    .values({ unitId, title, agenda, heldOn, startsAt, place, calledBy: of.by, calledAt: of.at, token: of.token })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row)
    await sql`
      insert into culture.meeting_member (meeting_id, person_id) select ${row.id}, unnest(${[...of.members]}::bigint[])
    `.execute(tx);
  return row?.id;
}

/** Which meeting a form has called already. */
export async function selectMeetingByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('culture.meeting')
    .select('id')
    .where(sql.ref('token'), '=', token)
    .executeTakeFirst();
  return row?.id;
}

/** The members, who leads the unit on the day first. */
export async function selectMembers(
  db: Db,
  meeting: Pick<Meeting, 'id' | 'unitId' | 'heldOn'>
): Promise<MeetingMember[]> {
  const { rows } = await sql<MeetingMember>`
    select p.person_id, c.nip, c.name, p.presence, exists (
      select from people.heads_on(${meeting.heldOn}::date) h
      where h.unit_id = ${meeting.unitId} and h.person_id = p.person_id
    ) as is_leader
    from culture.meeting_member p join people.person_card c on c.id = p.person_id
    where p.meeting_id = ${meeting.id} order by is_leader desc, c.name
  `.execute(db);
  return rows;
}

/** What was decided, strategic needs first. */
export async function selectDecisions(db: Db, meetingId: number): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select kind, text from culture.meeting_decision where meeting_id = ${meetingId} order by kind = 'decision', id
  `.execute(db);
  return rows;
}

/** Writes minutes, presence and decisions; written anew until they are confirmed. */
export async function updateMinutes(
  tx: Tx,
  meeting: Pick<Meeting, 'id'>,
  said: Minutes & { by: number; at: Date }
): Promise<void> {
  await tx
    .updateTable('culture.meeting')
    .set({ state: 'minuted', minutes: said.minutes, minutedBy: said.by, minutedAt: said.at })
    .where('id', '=', meeting.id)
    .execute();
  await sql`
    update culture.meeting_member m set presence = said.presence
    from jsonb_to_recordset(${JSON.stringify(said.presence)}::jsonb) as said ("personId" bigint, presence text)
    where m.meeting_id = ${meeting.id} and m.person_id = said."personId"
  `.execute(tx);
  await sql`delete from culture.meeting_decision where meeting_id = ${meeting.id}`.execute(tx);
  await sql`
    insert into culture.meeting_decision (meeting_id, kind, text)
    select ${meeting.id}::bigint, 'need', unnest(${said.needs}::text[])
    union all select ${meeting.id}::bigint, 'decision', unnest(${said.decisions}::text[])
  `.execute(tx);
}

/** Moves a meeting on: cancelled, or confirmed by somebody. */
export async function updateMeetingState(
  tx: Tx,
  meeting: Pick<Meeting, 'id'>,
  turn: { state: MeetingState; confirmedBy?: number; confirmedAt?: Date }
): Promise<void> {
  await tx.updateTable('culture.meeting').set(turn).where('id', '=', meeting.id).execute();
}

export type MeetingLine = Pick<Meeting, 'id' | 'title' | 'heldOn' | 'startsAt' | 'state'> & {
  unitName: string;
  members: number;
  present: number;
  needs: number;
};

/** How many stand on a page of the short lists. */
export const steeringPage = 30;

/** One page of the meetings, the newest first. */
export async function selectMeetings(
  db: Db,
  of: { day: Day; page: number; limit?: number }
): Promise<{ lines: MeetingLine[]; total: number }> {
  const { rows } = await sql<MeetingLine & { total: number }>`
    select m.id, m.title, m.held_on, m.starts_at, m.state, coalesce(u.name, '') as unit_name, m.total,
      (select count(*) from culture.meeting_member p where p.meeting_id = m.id) as members,
      (select count(*) from culture.meeting_member p where p.meeting_id = m.id and p.presence = 'self') as present,
      (select count(*) from culture.meeting_decision d where d.meeting_id = m.id and d.kind = 'need') as needs
    from (
      select *, count(*) over () as total from culture.meeting where state <> 'cancelled'
      order by held_on desc, id desc limit ${of.limit ?? steeringPage} offset ${(of.page - 1) * steeringPage}
    ) m left join people.units_reaching(${of.day}::date) u on u.unit_id = m.unit_id
    order by m.held_on desc, m.id desc
  `.execute(db);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}

/** Who may be asked to a council: the members of the last meeting of these units, and who leads them and the units right below. */
export async function selectCandidates(
  db: Db,
  units: readonly number[],
  day: Day
): Promise<{ nip: string; name: string }[]> {
  const { rows } = await sql<{ nip: string; name: string }>`
    select distinct c.nip, c.name from people.person_card c
    join (
      select h.person_id from people.units_on(${day}::date) u join people.heads_on(${day}::date) h on h.unit_id = u.unit_id
      where u.unit_id = any(${[...units]}::bigint[]) or u.parent_id = any(${[...units]}::bigint[])
      union
      select p.person_id from culture.meeting_member p
      where p.meeting_id in (select max(id) from culture.meeting where unit_id = any(${[...units]}::bigint[]) group by unit_id)
    ) who on who.person_id = c.id
    order by c.name limit 60
  `.execute(db);
  return rows;
}
