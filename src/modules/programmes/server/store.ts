// Every statement about single programmes and what was done with them.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Act, Offer, Programme } from '../types.ts';

const columns = sql`
  p.id, p.unit_id, p.code, p.title, p.field, p.organiser, p.starts_on, p.ends_on, p.closes_on, p.jp, p.seats, p.mode, p.place, p.link,
  p.audience, p.state, p.revision`;
export { columns as programmeColumns };

/** A programme, or not found. */
export async function selectProgramme(db: Db, id: number): Promise<Programme> {
  const { rows } = await sql<Programme>`select ${columns} from programmes.programme p where p.id = ${id}`.execute(db);
  return rows[0] ?? notFound('programme');
}

/** The same, held until the transaction ends. */
export async function lockProgramme(tx: Tx, id: number): Promise<Programme> {
  const { rows } = await sql<Programme>`
    select ${columns} from programmes.programme p where p.id = ${id} for update`.execute(tx);
  return rows[0] ?? notFound('programme');
}

export type NewRow = Offer & { unitId: number; createdBy: number; createdAt: Date; token: string | null };

/** Announces a programme; the same form sent twice gives the same one. */
export async function insertProgramme(tx: Tx, row: NewRow): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into programmes.programme (unit_id, title, field, organiser, starts_on, ends_on, closes_on, jp, seats, mode, place, link,
      audience, created_by, created_at, token)
    values (${row.unitId}, ${row.title}, ${row.field}, ${row.organiser}, ${row.startsOn}, ${row.endsOn}, ${row.closesOn}, ${row.jp},
      ${row.seats}, ${row.mode}, ${row.place}, ${row.link}, ${row.audience}, ${row.createdBy}, ${row.createdAt}, ${row.token})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new`.execute(tx);
  return rows[0] ?? notFound('programme');
}

/** Saves what an act made of the programme. */
export async function updateProgramme(tx: Tx, programme: Programme): Promise<void> {
  const { id, unitId: _unit, code: _code, ...rest } = programme;
  await tx
    .updateTable('programmes.programme')
    .set({ ...rest, revision: programme.revision + 1 })
    .where('id', '=', id)
    .execute();
}

export type NewStep = { programmeId: number; kind: 'add' | Act; byId: number; at: Date; note?: string; was?: unknown };

/** Adds what was done, with what stood there before. */
export async function insertStep(tx: Tx, { was = {}, ...step }: NewStep): Promise<void> {
  await tx
    .insertInto('programmes.step')
    .values({ ...step, was: JSON.stringify(was) })
    .execute();
}

export type StepLine = { id: number; kind: string; at: Date; note: string; byName: string | null };

/** What was done with a programme, the oldest first. */
export async function selectSteps(db: Db, programmeId: number): Promise<StepLine[]> {
  const { rows } = await sql<StepLine>`
    select s.id, s.kind, s.at, s.note, p.name as by_name from programmes.step s left join people.person_card p on p.id = s.by_id
    where s.programme_id = ${programmeId} order by s.id`.execute(db);
  return rows;
}

/** The units above a unit with itself, and how it is called. */
export async function selectUnit(
  db: Db,
  unitId: number,
  day: string
): Promise<{ ancestors: number[]; name: string; code: string }> {
  const { rows } = await sql<{ ancestors: number[]; name: string; code: string }>`
    select (select coalesce(json_agg(ancestor_id), '[]') from people.tree_reaching(${day}) where unit_id = ${unitId}) as ancestors,
      coalesce(u.name, '') as name, coalesce(u.code, '') as code
    from (select 1) one left join people.units_reaching(${day}) u on u.unit_id = ${unitId}`.execute(db);
  return rows[0] ?? { ancestors: [], name: '', code: '' };
}
