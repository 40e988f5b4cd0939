// SQL of rounds: whom a group is, who has answered, and what was said apart from it.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Voice } from '../types.ts';

export type RoundRow = {
  id: number;
  unitId: number;
  unitName: string;
  code: string;
  year: number;
  voice: Voice;
  question: string;
  openedAt: Date;
  until: Day;
  closedAt: Date | null;
  asked: number;
  answered: number;
  /** Whether the reader has answered; null where she is not asked. */
  hasAnswered: boolean | null;
};

const rounds = (of: { personId: number; day: Day }) => sql`
  select r.id, r.unit_id, u.name as unit_name, u.code, r.year, r.voice, r.question, r.opened_at, r.until, r.closed_at, s.asked,
    s.answered, mine.has_answered
  from feedback.round r
  join people.units_reaching(${of.day}::date) u on u.unit_id = r.unit_id
  cross join lateral (
    select count(*) as asked, count(*) filter (where has_answered) as answered from feedback.seat s where s.round_id = r.id
  ) s
  left join feedback.seat mine on mine.round_id = r.id and mine.person_id = ${of.personId}
`;

/** The round with how many answered, or not found. */
export async function selectRound(db: Db, of: { id: number; personId: number; day: Day }): Promise<RoundRow> {
  const { rows } = await sql<RoundRow>`${rounds(of)} where r.id = ${of.id}`.execute(db);
  return rows[0] ?? notFound('round');
}

/** Rounds of a year in units below those overseen (null = all), and those in which the reader is asked. */
export async function selectRounds(
  db: Db,
  of: { year: number; personId: number; overseen: readonly number[] | null; day: Day }
): Promise<RoundRow[]> {
  const inReach =
    of.overseen === null
      ? sql`true`
      : sql`r.unit_id in (select t.unit_id from people.tree_reaching(${of.day}::date) t where t.ancestor_id = any(${[...of.overseen]}::bigint[]))`;
  const { rows } = await sql<RoundRow>`
    ${rounds(of)} where r.year = ${of.year} and (mine.person_id is not null or ${inReach}) order by u.code, r.voice limit 400
  `.execute(db);
  return rows;
}

/** Holds a round until the transaction ends. */
export async function lockRound(tx: Tx, id: number): Promise<{ closedAt: Date | null }> {
  const { rows } = await sql<{ closedAt: Date | null }>`
    select closed_at from feedback.round where id = ${id} for update
  `.execute(tx);
  return rows[0] ?? notFound('round');
}

/** Stores a round; undefined where the group is asked in that year already. */
export async function insertRound(
  tx: Tx,
  row: { unitId: number; year: number; voice: Voice; question: string; until: Day; by: number; at: Date }
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into feedback.round (unit_id, year, voice, question, opened_at, opened_by, until)
    values (${row.unitId}, ${row.year}, ${row.voice}, ${row.question}, ${row.at}, ${row.by}, ${row.until})
    on conflict (unit_id, year, voice) do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

const inUnit = (unitId: number, day: Day) =>
  sql`(select t.unit_id from people.tree_on(${day}::date) t where t.ancestor_id = ${unitId})`;

/** Who belongs to each group of a level-I unit: everybody active, its officers, its leaders, the committee over it. */
const members = (of: { unitId: number; day: Day }) => ({
  employees: sql`select p.person_id from people.placements_on(${of.day}::date) p
    where p.status = 'active' and p.unit_id in ${inUnit(of.unitId, of.day)}`,
  leaders: sql`select h.person_id from people.heads_on(${of.day}::date) h where h.unit_id in ${inUnit(of.unitId, of.day)}`,
  officers: sql`select h.person_id from roles.holders_on(${of.day}::date) h where h.role = 'officer' and (h.unit_id is null
    or h.unit_id in (select t.ancestor_id from people.tree_on(${of.day}::date) t where t.unit_id = ${of.unitId})
    or h.unit_id in ${inUnit(of.unitId, of.day)})`,
  committee: sql`select h.person_id from roles.holders_on(${of.day}::date) h where h.role = 'committee' and (h.unit_id is null
    or h.unit_id in (select t.ancestor_id from people.tree_on(${of.day}::date) t where t.unit_id = ${of.unitId}))`
});

/** Asks everybody of the group, and those named beside it; gives how many. */
export async function insertSeats(
  tx: Tx,
  of: { id: number; unitId: number; voice: Voice; day: Day; also: readonly number[] }
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into feedback.seat (round_id, person_id) select distinct ${of.id}::bigint, person_id from (
      ${members(of)[of.voice]} union select person_id from unnest(${[...of.also]}::bigint[]) as s (person_id)
    ) m
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Keeps that somebody has answered and, apart from it, what was said; false where she has already. */
export async function insertVoice(
  tx: Tx,
  row: { id: number; personId: number; keeps: string; changes: string }
): Promise<boolean> {
  const { rows } = await sql`
    with round as (select id from feedback.round where id = ${row.id} and closed_at is null for share)
    update feedback.seat set has_answered = true from round
    where round_id = round.id and person_id = ${row.personId} and not has_answered returning round_id
  `.execute(tx);
  if (rows.length === 0) return false;
  await sql`insert into feedback.voice (round_id, keeps, changes) values (${row.id}, ${row.keeps}, ${row.changes})`.execute(
    tx
  );
  return true;
}

/** Closes a round, and lays what was said anew in a random order. */
export async function closeRow(tx: Tx, of: { id: number; by: number; at: Date }): Promise<void> {
  await sql`update feedback.round set closed_at = ${of.at}, closed_by = ${of.by} where id = ${of.id}`.execute(tx);
  await sql`
    with taken as (delete from feedback.voice where round_id = ${of.id} returning keeps, changes)
    insert into feedback.voice (round_id, keeps, changes) select ${of.id}, keeps, changes from taken order by random()
  `.execute(tx);
}

export type VoiceRow = { id: string; keeps: string; changes: string };

/** How many a page shows of what was said. */
export const voicesAPage = 25;

/** A page of what was said in a round, in no order of coming. */
export async function selectVoices(db: Db, roundId: number, page: number): Promise<VoiceRow[]> {
  const { rows } = await sql<VoiceRow>`
    select id, keeps, changes from feedback.voice where round_id = ${roundId} order by id
    limit ${voicesAPage} offset ${(page - 1) * voicesAPage}
  `.execute(db);
  return rows;
}
