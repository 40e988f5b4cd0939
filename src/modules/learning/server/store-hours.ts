// Every statement about the ledger but its evidence.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';
import type { Agreed } from '../rules-forecast.ts';
import type { HoursRow, JpRule } from '../types.ts';

const columns = [
  'id',
  'personId',
  'unitId',
  'activityId',
  'sharingId',
  'onDate',
  'startsAt',
  'minutes',
  'kind',
  'source',
  'origin',
  'loggedAt',
  'confirmedAt',
  'refusedAt',
  'refusedReason',
  'takenBackAt'
] as const;

/** Makes entries of one person take turns, so that a day can not be filled twice at once. */
export async function lockLedger(tx: Tx, personId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`learning.hours:${personId}`}, 0))`.execute(tx);
}

/** The entries of a person between two days, newest first. */
export async function selectHours(db: Db, personId: number, days: { from: Day; until: Day }): Promise<HoursRow[]> {
  const rows = await db
    .selectFrom('learning.hours')
    .select(columns)
    .where('personId', '=', personId)
    .where('onDate', '>=', days.from)
    .where('onDate', '<=', days.until)
    .orderBy('onDate', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows as HoursRow[];
}

/** The standing entries of a team between two days. */
export async function selectTeamHours(
  db: Db,
  personIds: readonly number[],
  days: { from: Day; until: Day }
): Promise<HoursRow[]> {
  const rows = await db
    .selectFrom('learning.hours')
    .select(columns)
    .where('personId', 'in', personIds.length > 0 ? [...personIds] : [-1])
    .where('onDate', '>=', days.from)
    .where('onDate', '<=', days.until)
    .where('takenBackAt', 'is', null)
    .orderBy('onDate')
    .orderBy('id')
    .execute();
  return rows as HoursRow[];
}

/** The standing entries that belong to an activity, oldest first. */
export async function selectHoursOf(db: Db, activityId: number): Promise<HoursRow[]> {
  const rows = await db
    .selectFrom('learning.hours')
    .select(columns)
    .where('activityId', '=', activityId)
    .where('takenBackAt', 'is', null)
    .orderBy('onDate')
    .execute();
  return rows as HoursRow[];
}

/** The titles of the activities that entries belong to. */
export async function selectTitles(db: Db, rows: readonly HoursRow[]): Promise<Map<number, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.activityId ?? []))];
  if (ids.length === 0) return new Map();
  const titles = await db.selectFrom('learning.activity').select(['id', 'title']).where('id', 'in', ids).execute();
  return new Map(titles.map(({ id, title }) => [id, title]));
}

/** One entry, or not found. */
export async function selectEntry(db: Db, id: number): Promise<HoursRow> {
  const row = await db.selectFrom('learning.hours').select(columns).where('id', '=', id).executeTakeFirst();
  return (row as HoursRow | undefined) ?? notFound('hours');
}

/** The entry that a form sent before has made. */
export async function selectEntryOfToken(db: Db, token: string): Promise<HoursRow | undefined> {
  const row = await db.selectFrom('learning.hours').select(columns).where('token', '=', token).executeTakeFirst();
  return row as HoursRow | undefined;
}

export type NewEntry = Pick<
  HoursRow,
  'personId' | 'unitId' | 'activityId' | 'onDate' | 'startsAt' | 'minutes' | 'kind' | 'source' | 'loggedAt'
> & { token: string | null };

/** Writes what a person logged. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<HoursRow> {
  const row = { ...entry, origin: 'log' };
  return (await tx.insertInto('learning.hours').values(row).returning(columns).executeTakeFirstOrThrow()) as HoursRow;
}

/** Takes an own entry back that nobody has decided on; undefined when it is too late for that. */
export async function markTakenBack(tx: Tx, entry: HoursRow, now: Date): Promise<HoursRow | undefined> {
  const row = await tx
    .updateTable('learning.hours')
    .set({ takenBackAt: now })
    .where('id', '=', entry.id)
    .where('origin', '=', 'log')
    .where('confirmedAt', 'is', null)
    .where('refusedAt', 'is', null)
    .where('takenBackAt', 'is', null)
    .returning(columns)
    .executeTakeFirst();
  return row as HoursRow | undefined;
}

export type Deciding = { ids: readonly number[]; team: readonly number[]; by: number; now: Date };
export type DecidedEntry = { id: number; personId: number; unitId: number };

const waiting = sql`origin = 'log' and confirmed_at is null and refused_at is null and taken_back_at is null`;

/** Confirms waiting entries of the team; gives those that were still waiting. */
export async function confirmEntries(tx: Tx, { ids, team, by, now }: Deciding): Promise<DecidedEntry[]> {
  const { rows } = await sql<DecidedEntry>`
    update learning.hours set confirmed_at = ${now}, confirmed_by = ${by}
    where id = any(${[...ids]}::bigint[]) and person_id = any(${[...team]}::bigint[]) and ${waiting}
    returning id, person_id, unit_id
  `.execute(tx);
  return rows;
}

/** Refuses waiting entries of the team with a reason; gives those that were still waiting. */
export async function refuseEntries(
  tx: Tx,
  { ids, team, by, now, reason }: Deciding & { reason: string }
): Promise<DecidedEntry[]> {
  const { rows } = await sql<DecidedEntry>`
    update learning.hours set refused_at = ${now}, refused_by = ${by}, refused_reason = ${reason}
    where id = any(${[...ids]}::bigint[]) and person_id = any(${[...team]}::bigint[]) and ${waiting}
    returning id, person_id, unit_id
  `.execute(tx);
  return rows;
}

/** Writes the minutes of everyone present at sharings held since a day, who has them not yet. */
export async function insertSessionHours(tx: Tx, { since, now }: { since: Day; now: Date }): Promise<DecidedEntry[]> {
  const { rows } = await sql<DecidedEntry>`
    insert into learning.hours (person_id, unit_id, sharing_id, on_date, minutes, kind, source, origin, logged_at)
    select p.person_id, coalesce(place.unit_id, p.unit_id), p.sharing_id, p.held_on, p.minutes, 'sharing', p.title, 'session', ${now}
    from knowledge.sharing_presence p
    left join lateral (
      select unit_id from people.placements_on(p.held_on) at where at.person_id = p.person_id limit 1
    ) place on true
    where p.held_on >= ${since}::date
      and not exists (select from learning.hours h where h.person_id = p.person_id and h.sharing_id = p.sharing_id)
    on conflict (person_id, sharing_id) where sharing_id is not null do nothing
    returning id, person_id, unit_id
  `.execute(tx);
  return rows;
}

/** The rules by which minutes become JP. */
export async function selectJpRules(db: Db): Promise<JpRule[]> {
  const { rows } = await sql<JpRule>`
    select kind, minutes_per_jp, jp_per_day, jp_per_session, sessions_per_month,
      coalesce(lower(valid), '-infinity')::text as "from", upper(valid)::text as until
    from learning.jp_rule order by kind, lower(valid)
  `.execute(db);
  return rows;
}

/** Which months hold entries of the team that still wait, oldest first. */
export async function selectWaitingMonths(
  db: Db,
  personIds: readonly number[]
): Promise<{ month: Day; entries: number; oldest: Date }[]> {
  const { rows } = await sql<{ month: Day; entries: number; oldest: Date }>`${keptPlan}
    select date_trunc('month', on_date)::date as month, count(*) as entries, min(logged_at) as oldest
    from learning.hours where person_id = any(${[...personIds]}::bigint[]) and ${waiting} group by 1 order by 1
  `.execute(db);
  return rows;
}

/** Learning of a person in a year that is noticed or granted. */
export async function selectAgreed(db: Db, personId: number, year: number): Promise<Agreed[]> {
  const { rows } = await sql<Agreed>`
    select id, solution, slots, starts_on, ends_on, planned_minutes from learning.activity
    where person_id = ${personId} and state in ('waiting', 'granted')
      and starts_on >= make_date(${year}, 1, 1) and ends_on <= make_date(${year}, 12, 31)
  `.execute(db);
  return rows;
}
