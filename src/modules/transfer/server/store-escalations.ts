// Statements about confirmed notes put to units, and about what units adopted.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Escalation } from '../types.ts';

const columns = [
  ...['id', 'noteId', 'unitId', 'askedBy', 'askedAt', 'words', 'answer', 'answeredAt', 'answeredBy', 'way'],
  ...['adoptedFrom', 'reason']
] as (keyof Escalation)[];

/** Everything a note was put to, oldest first. */
export async function selectEscalations(db: Db, noteId: number): Promise<Escalation[]> {
  const rows = await db
    .selectFrom('transfer.escalation')
    .select(columns)
    .where('noteId', '=', noteId)
    .orderBy('id')
    .execute();
  return rows as Escalation[];
}

/** One of them, held until the transaction ends. */
export async function lockEscalation(tx: Tx, id: number): Promise<Escalation> {
  const row = await tx
    .selectFrom('transfer.escalation')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as Escalation | undefined) ?? notFound('escalation');
}

/** Stores that a note is put to a unit; undefined where it waits there, or was adopted there. */
export async function insertEscalation(
  tx: Tx,
  asked: Pick<Escalation, 'noteId' | 'unitId' | 'askedBy' | 'askedAt' | 'words'>
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into transfer.escalation (note_id, unit_id, asked_by, asked_at, words)
    values (${asked.noteId}, ${asked.unitId}, ${asked.askedBy}, ${asked.askedAt}, ${asked.words})
    on conflict (note_id, unit_id) where answer in ('', 'adopted') do nothing
    returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Stores the answer. */
export async function updateEscalation(tx: Tx, { id, ...rest }: Escalation): Promise<void> {
  await tx.updateTable('transfer.escalation').set(rest).where('id', '=', id).execute();
}

/** A way of working that a unit adopted. */
export type AdoptedWay = {
  id: number;
  noteId: number;
  unitCode: string;
  unitName: string;
  way: string;
  adoptedFrom: Day;
  title: string;
  author: string;
  authorNip: string;
  adoptedBy: string;
};
export type AdoptedFilter = { unitCode: string; q: string; page: number; on: Day };

const pageSize = 50;

/** What units adopted, the newest first: of one unit with those below it, or of all. */
export async function selectAdopted(
  db: Db,
  { unitCode, q, page, on }: AdoptedFilter
): Promise<{ rows: AdoptedWay[]; total: number }> {
  const within = sql`(${unitCode} = '' or e.unit_id in (
      select t.unit_id from people.tree_reaching(${on}) t join people.unit_card top on top.unit_id = t.ancestor_id where top.code = ${unitCode}))
    and (${q} = '' or to_tsvector('indonesian', e.way) @@ websearch_to_tsquery('indonesian', ${q}) or e.way ilike '%' || ${q} || '%')`;
  const { rows: counts } = await sql<{ total: number }>`
    select count(*) as total from transfer.escalation e where e.answer = 'adopted' and ${within}
  `.execute(db);
  const { rows } = await sql<AdoptedWay>`
    select e.id, e.note_id, u.code as unit_code, u.name as unit_name, e.way, e.adopted_from, a.title,
      author.name as author, author.nip as author_nip, by.name as adopted_by
    from transfer.escalation e
    join transfer.note n on n.id = e.note_id
    join learning.activity_card a on a.id = n.activity_id
    join people.units_reaching(${on}) u on u.unit_id = e.unit_id
    join people.person_card author on author.id = n.person_id
    join people.person_card by on by.id = e.answered_by
    where e.answer = 'adopted' and ${within}
    order by e.adopted_from desc, e.id desc limit ${pageSize} offset ${(page - 1) * pageSize}
  `.execute(db);
  return { rows, total: counts[0]?.total ?? 0 };
}

/** How many ways of working a unit adopted with those below it, the most first; the reader's own and those above it always. */
export async function selectAdoptingUnits(
  db: Db,
  { own, on }: { own: number | null; on: Day }
): Promise<{ code: string; name: string; count: number }[]> {
  const { rows } = await sql<{ code: string; name: string; count: number }>`
    with adopting as (
      select unit_id, count(*) as count from transfer.escalation where answer = 'adopted' group by unit_id
    )
    select u.code, u.name, coalesce(sum(a.count), 0)::integer as count from (
      (select unit_id from adopting order by count desc, unit_id limit 30)
      union select ancestor_id from people.tree_reaching(${on}) where unit_id = ${own}
    ) n join people.units_reaching(${on}) u on u.unit_id = n.unit_id
    join people.tree_reaching(${on}) t on t.ancestor_id = n.unit_id
    left join adopting a on a.unit_id = t.unit_id
    group by u.code, u.name order by 3 desc, u.code
  `.execute(db);
  return rows;
}
