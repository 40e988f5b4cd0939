// Statements about weekly time that is kept free for learning, and what a calendar shows beside it.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';
import type { Days } from '#platform/calendar.ts';
import type { Block } from '../types.ts';

const columns = ['id', 'personId', 'weekday', 'startsAt', 'endsAt', 'title', 'since', 'until'] as const;

/** The blocks of people that hold on one of these days. */
export async function selectBlocks(db: Db, personIds: readonly number[], days: Days): Promise<Block[]> {
  const rows = await db
    .selectFrom('learning.block')
    .select(columns)
    .where('personId', 'in', personIds.length > 0 ? [...personIds] : [-1])
    .where('since', '<=', days.until)
    .where((or) => or.or([or('until', 'is', null), or('until', '>=', days.from)]))
    .orderBy('id')
    .execute();
  return rows as Block[];
}

/** One block, held until the transaction ends, or not found. */
export async function lockBlock(tx: Tx, id: number): Promise<Block> {
  const row = await tx.selectFrom('learning.block').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return (row as Block | undefined) ?? notFound('block');
}

/** The block that a form sent before has made. */
export async function blockOfToken(tx: Tx, token: string): Promise<number | undefined> {
  const row = await tx.selectFrom('learning.block').select('id').where('token', '=', token).executeTakeFirst();
  return row?.id;
}

/** Keeps a new block. */
export async function insertBlock(tx: Tx, block: Omit<Block, 'id'> & { token: string | null }): Promise<number> {
  return (await tx.insertInto('learning.block').values(block).returning('id').executeTakeFirstOrThrow()).id;
}

/** Ends the loaded block with a day; one that has not begun is over before it began. */
export async function endBlockRow(tx: Tx, block: Block, until: Day): Promise<void> {
  const last = until < block.since ? block.since : until;
  await tx.updateTable('learning.block').set({ until: last }).where('id', '=', block.id).execute();
}

export type Undertaking = {
  id: number;
  personId: number;
  title: string;
  slots: string;
  startsOn: Day;
  endsOn: Day;
};

/** Learning of people that was noticed and stands, and touches one of these days. */
export async function selectUndertakings(db: Db, personIds: readonly number[], days: Days): Promise<Undertaking[]> {
  const { rows } = await sql<Undertaking>`
    select id, person_id, title, slots, starts_on, ends_on from learning.activity
    where person_id = any(${[...personIds]}::bigint[]) and ends_on >= ${days.from}::date and starts_on <= ${days.until}::date
      and state in ('waiting', 'granted', 'evaluated', 'reported', 'accepted', 'closed')
    order by starts_on, id
  `.execute(db);
  return rows;
}

/** Announced trainings of the people placed in a unit, but for one of them, with their names: what a team should know of. */
export async function selectTrainingsIn(
  db: Db,
  of: { unitId: number | null; not: number; day: Day },
  days: Days
): Promise<(Undertaking & { name: string })[]> {
  const { rows } = await sql<Undertaking & { name: string }>`
    select a.id, a.person_id, a.title, a.slots, a.starts_on, a.ends_on, card.name
    from people.placements_on(${of.day}) place
    join learning.activity a on a.person_id = place.person_id and a.solution = 'structured'
    join people.person_card card on card.id = a.person_id
    where place.unit_id = ${of.unitId}::bigint and a.person_id <> ${of.not}
      and a.ends_on >= ${days.from}::date and a.starts_on <= ${days.until}::date
      and a.state in ('waiting', 'granted', 'evaluated', 'reported', 'accepted', 'closed')
    order by a.starts_on, a.id limit 200
  `.execute(db);
  return rows;
}
