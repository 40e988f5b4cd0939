// Rounds, members and seats in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import type { NewMember, NewRound } from '../schema.ts';
import type { Dates, Member, Round, Seat } from '../types.ts';

const roundColumns = sql`year, sample_size, whole_below, whole_at_most, least_judges, answer_days,
  evidence_until, walk_until, judge_until, answer_until, approve_until, seed, seeded_at`;

/** The round of a year, if the committee was opened for it. */
export async function selectRound(db: Db, year: number): Promise<Round | undefined> {
  const { rows } =
    await sql<Round>`${keptPlan} select ${roundColumns} from committee.round where year = ${year}`.execute(db);
  return rows[0];
}

/** The years of the committee, the newest first. */
export async function selectYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select year from committee.round order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

/** Opens a year; false where it was opened before. */
export async function insertRound(
  tx: Tx,
  round: NewRound & Dates & { year: number; openedAt: Date; openedBy: number | null }
): Promise<boolean> {
  const row = await tx
    .insertInto('committee.round')
    .values(round)
    .onConflict((conflict) => conflict.column('year').doNothing())
    .returning('year')
    .executeTakeFirst();
  return row !== undefined;
}

/** Publishes the seed of a year; false where there is one already. */
export async function updateSeed(
  tx: Tx,
  year: number,
  of: { seed: string; now: Date; by: number | null }
): Promise<boolean> {
  const row = await tx
    .updateTable('committee.round')
    .set({ seed: of.seed, seededAt: of.now, seededBy: of.by })
    .where('year', '=', year)
    .where('seed', 'is', null)
    .returning('year')
    .executeTakeFirst();
  return row !== undefined;
}

const memberColumns = sql`m.id, m.year, m.person_id, p.nip, p.name, m.part, m.starts_on, m.ends_on, m.document_number, m.document_on, m.ended_on`;

/** Everybody who sat or sits in the committee of a year: who presides first. */
export async function selectMembers(db: Db, year: number): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select ${memberColumns} from committee.member m join people.person_card p on p.id = m.person_id
    where m.year = ${year} order by m.ended_on is not null, array_position(array['chair', 'deputy', 'member'], m.part), p.name
  `.execute(db);
  return rows;
}

/** The seat in the committee that a person holds on a day, if any. */
export async function selectSittingMember(
  db: Db,
  of: { year: number; personId: number; day: Day }
): Promise<Member | undefined> {
  const { rows } = await sql<Member>`${keptPlan}
    select ${memberColumns} from committee.member m join people.person_card p on p.id = m.person_id
    where m.year = ${of.year} and m.person_id = ${of.personId} and m.ended_on is null
      and ${of.day}::date between m.starts_on and m.ends_on
  `.execute(db);
  return rows[0];
}

/** Everybody who sits in a committee on a day, of whichever year, without those who worked in this unit within its year. */
export async function selectSittingPeople(db: Db, of: { unitId: number; day: Day }): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select distinct m.person_id from committee.member m
    where m.ended_on is null and ${of.day}::date between m.starts_on and m.ends_on and not exists (
      select from people.worked_under(array[m.person_id], make_date(m.year, 1, 1), greatest(${of.day}::date, make_date(m.year, 12, 31))) w
      where w.unit_id = ${of.unitId})
  `.execute(db);
  return rows.map(({ personId }) => personId);
}

/** Names a member; undefined where the person sits already or the chair is taken. */
export async function insertMember(
  tx: Tx,
  member: Omit<NewMember, 'nip'> & { year: number; personId: number; namedBy: number | null; namedAt: Date }
): Promise<number | undefined> {
  const row = await tx
    .insertInto('committee.member')
    .values(member)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Ends a membership and the seats of it; what was judged stays. Gives whose it was. */
export async function endMember(
  tx: Tx,
  of: { year: number; memberId: number },
  by: { personId: number | null; on: Day; at: Date; reason: string }
): Promise<number | undefined> {
  const { rows } = await sql<{ personId: number }>`
    update committee.member set ended_on = ${by.on}, ended_by = ${by.personId}, ended_reason = ${by.reason}
    where id = ${of.memberId} and year = ${of.year} and ended_on is null returning person_id
  `.execute(tx);
  if (rows.length > 0)
    await sql`update committee.seat set ended_at = ${by.at} where member_id = ${of.memberId} and ended_at is null`.execute(
      tx
    );
  return rows[0]?.personId;
}

/** The units in which people worked within the year of a round up to today, with all above: whom they must not judge. */
export async function selectWorkedUnder(
  db: Db,
  people: readonly number[],
  days: { from: Day; until: Day }
): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ personId: number; units: number[] }>`
    select person_id, array_agg(unit_id) as units from people.worked_under(${[...people]}::bigint[], ${days.from}::date, ${days.until}::date)
    group by person_id
  `.execute(db);
  return new Map(rows.map(({ personId, units }) => [personId, units.map(Number)]));
}

/** Whether somebody is at work on a day. */
export async function selectIsAtWork(db: Db, personId: number, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from people.placements_on(${day}::date) where person_id = ${personId} and status = 'active' limit 1
  `.execute(db);
  return rows.length > 0;
}

/** The seats of a year that hold today. */
export async function selectSeats(db: Db, year: number): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select s.dossier_id, s.component, s.member_id from committee.seat s join committee.dossier d on d.id = s.dossier_id
    where d.year = ${year} and s.ended_at is null order by s.dossier_id, s.component, s.member_id
  `.execute(db);
  return rows;
}

/** The members seated for the components of a unit today. */
export async function selectSeatsOf(db: Db, dossierId: number): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select dossier_id, component, member_id from committee.seat where dossier_id = ${dossierId} and ended_at is null
    order by component, member_id
  `.execute(db);
  return rows;
}

/** Seats members; who sits already stays. */
export async function insertSeats(
  tx: Tx,
  seats: readonly Seat[],
  by: { personId: number | null; at: Date }
): Promise<void> {
  await sql`
    insert into committee.seat (dossier_id, component, member_id, seated_by, seated_at)
    select s."dossierId", s.component, s."memberId", ${by.personId}, ${by.at}
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as s ("dossierId" bigint, component text, "memberId" bigint)
    on conflict do nothing
  `.execute(tx);
}

/** Ends seats. */
export async function endSeats(tx: Tx, seats: readonly Seat[], at: Date): Promise<void> {
  await sql`
    update committee.seat kept set ended_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as s ("dossierId" bigint, component text, "memberId" bigint)
    where kept.dossier_id = s."dossierId" and kept.component = s.component and kept.member_id = s."memberId" and kept.ended_at is null
  `.execute(tx);
}

/** Holds whoever else would share out the work of a year until this transaction ends. */
export async function lockRound(tx: Tx, year: number): Promise<void> {
  await sql`select 1 from committee.round where year = ${year} for update`.execute(tx);
}
