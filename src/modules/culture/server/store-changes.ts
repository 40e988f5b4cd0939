// Change events in the database: the units they touch, and what each tied to them.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Change, Response } from '../types-steering.ts';
import { steeringPage } from './store-council.ts';

const columns = sql`
  c.id, c.unit_id, c.kind, c.title, c.summary, c.number, c.effective_on, c.announced_on, c.due_on, c.announced_by,
  c.withdrawn_at, c.withdrawn_reason
`;

/** One change, or not found. */
export async function selectChange(db: Db, id: number): Promise<Change> {
  const { rows } = await sql<Change>`${keptPlan} select ${columns} from culture.change c where c.id = ${id}`.execute(
    db
  );
  return rows[0] ?? notFound('change');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockChange(tx: Tx, id: number): Promise<Change> {
  await sql`select 1 from culture.change where id = ${id} for update`.execute(tx);
  return selectChange(tx, id);
}

type Start = Pick<
  Change,
  'unitId' | 'kind' | 'title' | 'summary' | 'number' | 'effectiveOn' | 'announcedOn' | 'dueOn' | 'announcedBy'
> & { announcedAt: Date; token: string | null };

/** Keeps a change with the units it touches; undefined when the same form has told it before. */
export async function insertChange(tx: Tx, start: Start, units: readonly number[]): Promise<number | undefined> {
  const row = await tx
    .insertInto('culture.change')
    .values(start)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row)
    await sql`
      insert into culture.change_unit (change_id, unit_id) select ${row.id}, unnest(${[...units]}::bigint[])
    `.execute(tx);
  return row?.id;
}

/** Which change a form has told already. */
export async function selectChangeByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('culture.change').select('id').where(sql.ref('token'), '=', token).executeTakeFirst();
  return row?.id;
}

/** Takes a change back. */
export async function updateChangeWithdrawn(
  tx: Tx,
  change: Pick<Change, 'id'>,
  of: { by: number; at: Date; reason: string }
): Promise<void> {
  await tx
    .updateTable('culture.change')
    .set({ withdrawnAt: of.at, withdrawnBy: of.by, withdrawnReason: of.reason })
    .where('id', '=', change.id)
    .execute();
}

export type TouchedUnit = { unitId: number; code: string; name: string };

/** The units that a change touches. */
export async function selectTouched(db: Db, changeId: number, day: Day): Promise<TouchedUnit[]> {
  const { rows } = await sql<TouchedUnit>`
    select cu.unit_id, u.code, u.name from culture.change_unit cu
    join people.units_reaching(${day}::date) u on u.unit_id = cu.unit_id where cu.change_id = ${changeId} order by u.code
  `.execute(db);
  return rows;
}

export type ResponseLine = Response & { unitName: string; byName: string; confirmedByName: string };

/** What the units tied to a change, the newest first. */
export async function selectResponses(db: Db, changeId: number, day: Day): Promise<ResponseLine[]> {
  const { rows } = await sql<ResponseLine>`
    select r.id, r.change_id, r.unit_id, r.kind, r.record_id, r.record_title, r.learnt, r.by_id, r.at, r.confirmed_by, r.confirmed_at,
      coalesce(u.name, '') as unit_name, coalesce(by.name, '') as by_name, coalesce(c.name, '') as confirmed_by_name
    from culture.response r left join people.units_reaching(${day}::date) u on u.unit_id = r.unit_id
    left join people.person_card by on by.id = r.by_id left join people.person_card c on c.id = r.confirmed_by
    where r.change_id = ${changeId} order by r.at desc, r.id desc limit 500
  `.execute(db);
  return rows;
}

/** One response of a change, held; undefined if there is none. */
export async function lockResponse(tx: Tx, of: { changeId: number; id: number }): Promise<Response | undefined> {
  const { rows } = await sql<Response>`
    select id, change_id, unit_id, kind, record_id, record_title, learnt, by_id, at, confirmed_by, confirmed_at
    from culture.response where id = ${of.id} and change_id = ${of.changeId} for update
  `.execute(tx);
  return rows[0];
}

/** Ties a record to a change for a unit; false where it was tied before. */
export async function insertResponse(
  tx: Tx,
  tied: Pick<Response, 'changeId' | 'unitId' | 'kind' | 'recordId' | 'recordTitle' | 'learnt' | 'byId' | 'at'>
): Promise<boolean> {
  const row = await tx
    .insertInto('culture.response')
    .values(tied)
    .onConflict((conflict) => conflict.columns(['changeId', 'unitId', 'kind', 'recordId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Confirms a response. */
export async function updateResponseConfirmed(
  tx: Tx,
  response: Pick<Response, 'id'>,
  of: { by: number; at: Date }
): Promise<void> {
  await tx
    .updateTable('culture.response')
    .set({ confirmedBy: of.by, confirmedAt: of.at })
    .where('id', '=', response.id)
    .execute();
}

/** The title of an activity that somebody was at and that was not called off. */
export async function selectActivityTitle(db: Db, id: number): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select title from culture.activity where id = ${id} and state <> 'cancelled'
  `.execute(db);
  return rows[0]?.title;
}

export type ChangeLine = Pick<Change, 'id' | 'title' | 'kind' | 'effectiveOn' | 'announcedOn' | 'dueOn'> & {
  unitName: string;
  touched: number;
  responded: number;
};

/** One page of the changes, the newest first. */
export async function selectChanges(
  db: Db,
  of: { day: Day; page: number; limit?: number }
): Promise<{ lines: ChangeLine[]; total: number }> {
  const { rows } = await sql<ChangeLine & { total: number }>`
    select c.id, c.title, c.kind, c.effective_on, c.announced_on, c.due_on, coalesce(u.name, '') as unit_name, c.total,
      (select count(*) from culture.change_unit cu where cu.change_id = c.id) as touched,
      (select count(distinct r.unit_id) from culture.response r where r.change_id = c.id and r.confirmed_at is not null) as responded
    from (
      select *, count(*) over () as total from culture.change where withdrawn_at is null
      order by announced_on desc, id desc limit ${of.limit ?? steeringPage} offset ${(of.page - 1) * steeringPage}
    ) c left join people.units_reaching(${of.day}::date) u on u.unit_id = c.unit_id
    order by c.announced_on desc, c.id desc
  `.execute(db);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}
