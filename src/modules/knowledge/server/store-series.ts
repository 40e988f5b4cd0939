// Series of sharing sessions and their dates in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Series, SeriesDate, Sharing } from '../types.ts';

const seriesColumns = sql`
  s.id, s.unit_id, s.title, s.rhythm, s.starts_on, s.ends_on, s.minutes, s.begins, s.place, s.audience, s.organiser_id
`;

/** A series, or not found. */
export async function selectSeries(db: Db, id: number): Promise<Series> {
  const { rows } = await sql<Series>`select ${seriesColumns} from knowledge.series s where s.id = ${id}`.execute(db);
  return rows[0] ?? notFound('series');
}

export type SeriesStart = Omit<Series, 'id'> & { createdBy: number; at: Date; token: string | null };

/**
 * Each date of the rhythm on a day on which people work: a holiday goes to the next one, else to the last before it,
 * within the days of the series. A rhythm of weekends is meant so. A date that would fall together with the next is left out.
 */
const workingDates = ({ startsOn, endsOn }: SeriesStart, dates: readonly Day[]) => sql`
  select distinct on (on_date) d as planned_on, on_date from unnest(${[...dates]}::date[]) d
  cross join lateral (
    select case
      when extract(isodow from d) > 5 then d
      when people.working_days_after(d - 1, 1) <= ${endsOn}::date then people.working_days_after(d - 1, 1)
      when people.working_days_after(d, 0) >= ${startsOn}::date then people.working_days_after(d, 0)
      else d
    end as on_date
  ) day order by on_date, d desc
`;

/** Lays a series with its dates; the same form sent twice gives the same one. */
export async function insertSeries(
  tx: Tx,
  start: SeriesStart,
  dates: readonly Day[]
): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into knowledge.series (unit_id, title, rhythm, starts_on, ends_on, minutes, begins, place, audience, organiser_id,
      created_by, created_at, token)
    values (${start.unitId}, ${start.title}, ${start.rhythm}, ${start.startsOn}, ${start.endsOn}, ${start.minutes}, ${start.begins},
      ${start.place}, ${start.audience}, ${start.organiserId}, ${start.createdBy}, ${start.at}, ${start.token})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new
  `.execute(tx);
  const made = rows[0] ?? notFound('series');
  if (made.isNew)
    await sql`
      insert into knowledge.series_date (series_id, planned_on, on_date)
      select ${made.id}::bigint, planned_on, on_date from (${workingDates(start, dates)}) day
    `.execute(tx);
  return made;
}

export type DateLine = SeriesDate & { speakerName: string; isSpeakerGone: boolean; reach: number };

const dateColumns = (day: Day) => sql`
  d.id, d.series_id, d.planned_on, d.on_date, d.topic, d.speaker_id, d.sharing_id, d.dropped_on, d.dropped_reason,
  h.id is not null as is_held, coalesce(p.name, '') as speaker_name,
  d.speaker_id is not null and h.id is null and not exists (
    select from people.placements_on(${day}::date) at where at.person_id = d.speaker_id and at.status = 'active'
  ) as is_speaker_gone,
  (select count(*) from knowledge.sharing_attendance a where a.sharing_id = d.sharing_id and a.person_id <> d.speaker_id) as reach
`;

const dateJoins = sql`
  from knowledge.series_date d
  left join knowledge.held_sharing h on h.id = d.sharing_id
  left join people.person_card p on p.id = d.speaker_id
`;

/** All dates of a series in order. */
export async function selectDates(db: Db, seriesId: number, day: Day): Promise<DateLine[]> {
  const { rows } = await sql<DateLine>`
    select ${dateColumns(day)} ${dateJoins} where d.series_id = ${seriesId} order by d.on_date, d.id
  `.execute(db);
  return rows;
}

/** One date of a series, held against every other writer until the transaction ends. */
export async function lockDate(tx: Tx, of: { id: number; seriesId: number; day: Day }): Promise<DateLine> {
  await sql`select 1 from knowledge.series_date where id = ${of.id} for update`.execute(tx);
  const { rows } = await sql<DateLine>`
    select ${dateColumns(of.day)} ${dateJoins} where d.id = ${of.id} and d.series_id = ${of.seriesId}
  `.execute(tx);
  return rows[0] ?? notFound('date');
}

/** Moves the loaded date, and its session with it. */
export async function updateDay(tx: Tx, date: SeriesDate, to: Day): Promise<void> {
  await sql`update knowledge.series_date set on_date = ${to}::date where id = ${date.id}`.execute(tx);
  await sql`update knowledge.sharing set held_on = ${to}::date where id = ${date.sharingId} and state = 'planned'`.execute(
    tx
  );
}

/** Drops the loaded date for a reason, and calls its session off. */
export async function dropDateRow(
  tx: Tx,
  date: SeriesDate,
  by: { personId: number; on: Day; reason: string }
): Promise<void> {
  await sql`
    update knowledge.series_date set dropped_on = ${by.on}::date, dropped_by = ${by.personId}, dropped_reason = ${by.reason}
    where id = ${date.id}
  `.execute(tx);
  await sql`update knowledge.sharing set state = 'cancelled' where id = ${date.sharingId} and state = 'planned'`.execute(
    tx
  );
}

/** Gives the loaded date its topic, speaker and session. */
export async function updateGiven(
  tx: Tx,
  date: SeriesDate,
  to: { topic: string; speakerId: number; sharingId: number }
): Promise<void> {
  await sql`
    update knowledge.series_date set topic = ${to.topic}, speaker_id = ${to.speakerId}, sharing_id = ${to.sharingId}
    where id = ${date.id}
  `.execute(tx);
}

/** Gives the planned session of a date another topic or speaker; who speaks now is no listener any more. */
export async function updateSession(
  tx: Tx,
  sharingId: number,
  to: { topic: string; speakerId: number }
): Promise<void> {
  await sql`
    update knowledge.sharing set title = ${to.topic}, speaker_id = ${to.speakerId} where id = ${sharingId} and state = 'planned'
  `.execute(tx);
  await sql`delete from knowledge.sharing_listed where sharing_id = ${sharingId} and person_id = ${to.speakerId}`.execute(
    tx
  );
}

/** Frees the date of a session that was called off by its speaker: the topic stays, another may speak. */
export async function freeDate(tx: Tx, sharing: Pick<Sharing, 'id'>): Promise<void> {
  await sql`update knowledge.series_date set sharing_id = null, speaker_id = null where sharing_id = ${sharing.id}`.execute(
    tx
  );
}

/** Whether somebody tends the series to which a session belongs. */
export async function selectIsOrganiser(db: Db, sharingId: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    select from knowledge.series_date d join knowledge.series s on s.id = d.series_id
    where d.sharing_id = ${sharingId} and s.organiser_id = ${personId}
  `.execute(db);
  return rows.length > 0;
}

/** The series of a session, as a link on its page, and why its date was dropped. */
export type SeriesOf = { id: number; title: string; droppedReason: string };

/** The series that a session belongs to, if any. */
export async function selectSeriesOf(db: Db, sharingId: number): Promise<SeriesOf | undefined> {
  const { rows } = await sql<SeriesOf>`
    select s.id, s.title, coalesce(d.dropped_reason, '') as dropped_reason from knowledge.series_date d join knowledge.series s on s.id = d.series_id where d.sharing_id = ${sharingId}
  `.execute(db);
  return rows[0];
}
