// Moves in the database: opened, written, read, decided.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { monthsHeld } from '../rules.ts';
import type { Move, MoveState, Part } from '../types.ts';

export const columns = sql`
  m.id, m.person_id, m.unit_id, m.post, m.held_since, m.moves_on, m.known_on, m.origin, m.successor_id, m.ready_at, m.read_at,
  m.state, m.decided_at, m.reason
`;

/** One move; not found where there is none of that number. */
export async function selectMove(db: Db, id: number): Promise<Move> {
  const { rows } = await sql<Move>`select ${columns} from handover.move m where m.id = ${id}`.execute(db);
  return rows[0] ?? notFound('move');
}

/** The same, held against every other writer. */
export async function lockMove(tx: Tx, id: number): Promise<Move> {
  await sql`select 1 from handover.move where id = ${id} for update`.execute(tx);
  return selectMove(tx, id);
}

export type Post = { unitId: number; title: string; heldSince: Day };

/** The definitive post that somebody holds on a day, with since when. */
export async function selectPost(db: Db, personId: number, day: Day): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    select p.unit_id, p.title, people.post_since(p.person_id, ${day}::date) as held_since
    from people.placements_on(${day}::date) p where p.person_id = ${personId} and p.status = 'active'
  `.execute(db);
  return rows[0];
}

/** Whether a move of that person out of that unit is open, or was known for about that day. */
export async function selectIsKnown(db: Db, of: { personId: number; unitId: number; movesOn: Day }): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from handover.move m where m.person_id = ${of.personId} and m.unit_id = ${of.unitId} and m.state <> 'dropped'
        and (m.state = 'open' or m.moves_on between ${of.movesOn}::date - 60 and ${of.movesOn}::date + 60)
    ) as known
  `.execute(db);
  return rows[0]?.known ?? false;
}

type Announced = {
  personId: number;
  unitId: number;
  post: string;
  heldSince: Day;
  movesOn: Day;
  knownOn: Day;
  openedBy: number;
  successorId: number | null;
  token: string | null;
};

/** Opens an announced move; undefined when the same form opened it before. */
export async function insertMove(tx: Tx, move: Announced): Promise<number | undefined> {
  const row = await tx
    .insertInto('handover.move')
    .values({ ...move, origin: 'announced' })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which move a form has opened already. */
export async function selectByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('handover.move').select('id').where(sql.ref('token'), '=', token).executeTakeFirst();
  return row?.id;
}

export type Opened = { id: number; unitId: number; personId: number };

/**
 * Opens a move for whoever leaves a post held for six months by what the roster says, a month back to three months ahead;
 * not where one is known for about that day. An announced one takes over the day of the roster.
 */
export async function openFromRoster(tx: Tx, day: Day): Promise<Opened[]> {
  await sql`
    update handover.move m set moves_on = d.left_on
    from people.departures(${day}::date - 30, ${day}::date + 90) d
    where d.person_id = m.person_id and d.unit_id = m.unit_id and m.state = 'open' and m.moves_on <> d.left_on
      and m.moves_on between d.left_on - 60 and d.left_on + 60
  `.execute(tx);
  const { rows } = await sql<Opened>`
    insert into handover.move (person_id, unit_id, post, held_since, moves_on, known_on, origin)
    select d.person_id, d.unit_id, d.title, d.held_since, d.left_on, ${day}::date, 'roster'
    from people.departures(${day}::date - 30, ${day}::date + 90) d
    where d.held_since <= (d.left_on - make_interval(months => ${monthsHeld}::integer))::date and not exists (
      select from handover.move m where m.person_id = d.person_id and m.unit_id = d.unit_id and m.state <> 'dropped'
        and m.moves_on between d.left_on - 60 and d.left_on + 60
    )
    on conflict do nothing
    returning id, unit_id, person_id
  `.execute(tx);
  return rows;
}

type Change = { successorId?: number; readyAt?: Date | null; readAt?: Date | null };

/** Changes the loaded move. */
export async function updateMove(tx: Tx, { id }: { id: number }, change: Change): Promise<void> {
  await tx.updateTable('handover.move').set(change).where('id', '=', id).execute();
}

type Decided = { state: Exclude<MoveState, 'open'>; by: number; at: Date; reason: string };

/** Decides the loaded move. */
export async function decideMove(tx: Tx, { id }: { id: number }, { state, by, at, reason }: Decided): Promise<void> {
  await tx
    .updateTable('handover.move')
    .set({ state, decidedBy: by, decidedAt: at, reason })
    .where('id', '=', id)
    .execute();
}

type NewItem = { moveId: number; part: Part; body: string; assetId: number | null; byId: number; at: Date };

/** Writes one piece down. */
export async function insertItem(tx: Tx, item: NewItem): Promise<void> {
  await tx.insertInto('handover.item').values(item).execute();
}

/** Takes a piece off the list. */
export async function removeItem(tx: Tx, moveId: number, id: number, at: Date): Promise<void> {
  await sql`
    update handover.item set removed_at = ${at} where id = ${id} and move_id = ${moveId} and removed_at is null
  `.execute(tx);
}

export type ItemRow = { id: number; part: Part; body: string; byName: string; at: Date; assetId: number | null };

/** What was written down, in its order. */
export async function selectItems(db: Db, moveId: number): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select i.id, i.part, i.body, p.name as by_name, i.at, i.asset_id
    from handover.item i join people.person_card p on p.id = i.by_id
    where i.move_id = ${moveId} and i.removed_at is null order by i.id
  `.execute(db);
  return rows;
}

/** How many published assets stand in it. */
export async function countAssets(db: Db, moveId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct a.asset_id) as n from handover.item i join knowledge.asset_life a on a.asset_id = i.asset_id and a.state = 'published'
    where i.move_id = ${moveId} and i.removed_at is null
  `.execute(db);
  return rows[0]?.n ?? 0;
}
