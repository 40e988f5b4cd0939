// Sessions on a shared vision in the database, and what members bring to them.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { NewVision } from '../schema-steering.ts';
import type { Contribution, Vision } from '../types-steering.ts';
import { steeringPage } from './store-council.ts';

const columns = sql`
  v.id, v.unit_id, v.title, v.purpose, v.held_on, v.starts_at, v.place, v.state, v.led_by, v.statement, v.stated_at,
  v.confirmed_by, v.confirmed_at
`;

/** One session, or not found. */
export async function selectVision(db: Db, id: number): Promise<Vision> {
  const { rows } = await sql<Vision>`${keptPlan} select ${columns} from culture.vision v where v.id = ${id}`.execute(
    db
  );
  return rows[0] ?? notFound('vision');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockVision(tx: Tx, id: number): Promise<Vision> {
  await sql`select 1 from culture.vision where id = ${id} for update`.execute(tx);
  return selectVision(tx, id);
}

/** Plans a session; undefined when the same form has planned it before. */
export async function insertVision(
  tx: Tx,
  form: NewVision,
  of: { ledBy: number; at: Date; token: string | null }
): Promise<number | undefined> {
  const { unitId, title, purpose, heldOn, startsAt, place } = form;
  const row = await tx
    .insertInto('culture.vision')
    .values({ unitId, title, purpose, heldOn, startsAt, place, ledBy: of.ledBy, plannedAt: of.at, token: of.token })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which session a form has planned already. */
export async function selectVisionByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('culture.vision').select('id').where(sql.ref('token'), '=', token).executeTakeFirst();
  return row?.id;
}

/** Writes a session anew: what was found, that it is off, who confirmed it. */
export async function updateVision(
  tx: Tx,
  vision: Pick<Vision, 'id'>,
  turn: Partial<Pick<Vision, 'state' | 'statement' | 'statedAt' | 'confirmedBy' | 'confirmedAt'>>
): Promise<void> {
  await tx.updateTable('culture.vision').set(turn).where('id', '=', vision.id).execute();
}

/** Adds what somebody brings; the same form sent twice adds it once. */
export async function insertContribution(
  tx: Tx,
  of: { visionId: number; personId: number; body: string; at: Date; token: string | null }
): Promise<void> {
  await tx
    .insertInto('culture.contribution')
    .values(of)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .execute();
}

/** What was brought to a session, the first first. */
export async function selectContributions(db: Db, visionId: number): Promise<Contribution[]> {
  const { rows } = await sql<Contribution>`
    select c.id, c.person_id, p.name, c.body, c.at from culture.contribution c
    join people.person_card p on p.id = c.person_id where c.vision_id = ${visionId} order by c.id limit 500
  `.execute(db);
  return rows;
}

/** Whether somebody works in a unit or below it on a day. */
export async function selectIsIn(db: Db, of: { personId: number; unitId: number; day: Day }): Promise<boolean> {
  const { rows } = await sql`${keptPlan}
    select 1 from people.placements_on(${of.day}::date) p
    join people.tree_on(${of.day}::date) t on t.unit_id = p.unit_id and t.ancestor_id = ${of.unitId}
    where p.person_id = ${of.personId} and p.status = 'active' limit 1
  `.execute(db);
  return rows.length > 0;
}

export type VisionLine = Pick<Vision, 'id' | 'title' | 'heldOn' | 'startsAt' | 'state' | 'statedAt'> & {
  unitName: string;
  leaderName: string;
  contributions: number;
};

/** One page of the sessions of the units above and below the reader's, the newest first. */
export async function selectVisions(
  db: Db,
  of: { unitId: number | null; day: Day; page: number; limit?: number }
): Promise<{ lines: VisionLine[]; total: number }> {
  const day = sql`${of.day}::date`;
  const near = sql`(
    v.unit_id in (select t.ancestor_id from people.tree_on(${day}) t where t.unit_id = ${of.unitId}::bigint)
    or v.unit_id in (select t.unit_id from people.tree_on(${day}) t where t.ancestor_id = ${of.unitId}::bigint)
  )`;
  const { rows } = await sql<VisionLine & { total: number }>`
    select v.id, v.title, v.held_on, v.starts_at, v.state, v.stated_at, coalesce(u.name, '') as unit_name, p.name as leader_name, v.total,
      (select count(*) from culture.contribution c where c.vision_id = v.id) as contributions
    from (
      select v.*, count(*) over () as total from culture.vision v where v.state <> 'cancelled' and ${near}
      order by v.held_on desc, v.id desc limit ${of.limit ?? steeringPage} offset ${(of.page - 1) * steeringPage}
    ) v
    left join people.units_reaching(${day}) u on u.unit_id = v.unit_id join people.person_card p on p.id = v.led_by
    order by v.held_on desc, v.id desc
  `.execute(db);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}
