// Dossiers in the database: one for each level-I unit of a year, its walked practices and locked counts, its steps.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Dossier, Locked, Walk } from '../types.ts';

const columns = sql`d.id, d.year, d.unit_id, c.code, coalesce(u.name, c.code) as unit_name, d.above, d.state, d.opened_at, d.asked,
  d.signed_by, d.signed_at, d.locked_on, d.findings, d.found_by, d.found_at, d.answer_due_on, d.answer, d.answer_text, d.answered_by,
  d.answered_at, d.reply, d.replied_by, d.replied_at, d.ended_note, d.ended_by, d.ended_at`;

/** With the name that its unit had at the end of the year, or has now. */
const named = sql`committee.dossier d join people.unit_card c on c.unit_id = d.unit_id
  left join lateral (
    select r.name from people.units_reaching(least(current_date, make_date(d.year, 12, 31))) r where r.unit_id = d.unit_id
  ) u on true`;

const mended = (row: Dossier): Dossier => ({ ...row, above: row.above.map(Number) });

/** One dossier, or not found. */
export async function selectDossier(db: Db, id: number): Promise<Dossier> {
  const { rows } = await sql<Dossier>`${keptPlan} select ${columns} from ${named} where d.id = ${id}`.execute(db);
  return rows[0] ? mended(rows[0]) : notFound('dossier');
}

/** The dossier of a unit in a year, if there is one. */
export async function selectDossierOf(db: Db, of: { year: number; code: string }): Promise<Dossier | undefined> {
  const { rows } = await sql<Dossier>`
    select ${columns} from ${named} where d.year = ${of.year} and c.code = ${of.code}
  `.execute(db);
  return rows[0] && mended(rows[0]);
}

/** The same as `selectDossier`, held against every other writer until the transaction ends. */
export async function lockDossier(tx: Tx, id: number): Promise<Dossier> {
  await sql`select 1 from committee.dossier where id = ${id} for update`.execute(tx);
  return selectDossier(tx, id);
}

/** The dossiers of a year by unit. */
export async function selectDossiers(db: Db, year: number): Promise<Dossier[]> {
  const { rows } = await sql<Dossier>`
    with named as (
      select r.unit_id, r.name from people.units_reaching(least(current_date, make_date(${year}::integer, 12, 31))) r
    )
    select ${columns} from committee.dossier d join people.unit_card c on c.unit_id = d.unit_id
    left join named u on u.unit_id = d.unit_id where d.year = ${year} order by c.code
  `.execute(db);
  return rows.map(mended);
}

/** Opens a dossier for every level-I unit of the day that has none; gives how many. */
export async function insertDossiers(tx: Tx, year: number, at: { day: Day; now: Date }): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into committee.dossier (year, unit_id, above, opened_at)
    select ${year}::integer, u.unit_id, array_agg(t.ancestor_id order by t.depth), ${at.now}
    from people.units_on(${at.day}::date) u join people.tree_on(${at.day}::date) t on t.unit_id = u.unit_id
    where u.echelon = 'I' group by u.unit_id
    on conflict (year, unit_id) do nothing
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

type Step = Partial<Omit<Dossier, 'id' | 'year' | 'unitId' | 'code' | 'unitName' | 'above' | 'openedAt'>>;

/** Writes a step of a dossier. */
export async function updateDossier(tx: Tx, id: number, step: Step): Promise<void> {
  await tx.updateTable('committee.dossier').set(step).where('id', '=', id).execute();
}

/** Every practice that was walked. */
export async function selectWalks(db: Db, dossierId: number): Promise<(Walk & { walkedBy: number })[]> {
  const { rows } = await sql<Walk & { walkedBy: number }>`
    select practice, component, note, source, walked_by from committee.walk where dossier_id = ${dossierId} order by practice
  `.execute(db);
  return rows;
}

/** Keeps practices as they were seen; what was written before is written over until the leader signs. */
export async function upsertWalks(
  tx: Tx,
  dossierId: number,
  of: { walks: readonly Walk[]; by: number; at: Date }
): Promise<void> {
  await sql`
    insert into committee.walk as kept (dossier_id, practice, component, note, source, walked_by, walked_at)
    select ${dossierId}, w.practice, w.component, w.note, w.source, ${of.by}, ${of.at}
    from jsonb_to_recordset(${JSON.stringify(of.walks)}::jsonb) as w (practice text, component text, note text, source text)
    on conflict (dossier_id, practice) do update
      set note = excluded.note, source = excluded.source, walked_by = excluded.walked_by, walked_at = excluded.walked_at
  `.execute(tx);
}

/** Locks the counts of a unit: what holds from the signature on. */
export async function insertLocked(tx: Tx, dossierId: number, locked: readonly Locked[]): Promise<void> {
  await sql`
    insert into committee.locked (dossier_id, practice, achieved, population, base, falls)
    select ${dossierId}, l.practice, l.achieved, l.population, l.base, l.falls
    from jsonb_to_recordset(${JSON.stringify(locked)}::jsonb) as l (practice text, achieved integer, population integer, base integer, falls boolean)
  `.execute(tx);
}

/** How many dossiers of a year are neither approved nor set aside, by the code of their unit. */
export async function selectOpenUnits(db: Db, year: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select c.code from committee.dossier d join people.unit_card c on c.unit_id = d.unit_id
    where d.year = ${year} and d.state not in ('approved', 'set-aside') order by c.code
  `.execute(db);
  return rows.map(({ code }) => code);
}

/** The working day so many working days after a day; calendar days where the calendar ends. */
export async function selectWorkingDay(db: Db, after: Day, days: number): Promise<Day> {
  const { rows } = await sql<{ day: Day }>`
    select coalesce(people.working_days_after(${after}::date, ${days}::integer), ${after}::date + ${days}::integer) as day
  `.execute(db);
  return rows[0]?.day ?? after;
}
