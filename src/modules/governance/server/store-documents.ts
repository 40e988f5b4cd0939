// Documents in the database: one of them, what it serves as, and who acknowledged it.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Purpose } from '../criteria.ts';
import type { NewDocument } from '../schema.ts';
import type { GovernanceDocument } from '../types.ts';

const columns = sql`
  d.id, d.unit_id, d.kind, d.number, d.title, d.summary, d.dated_on, d.valid_from, d.valid_until, d.address, d.sha256,
  d.file_name, d.published_by, d.published_at, d.withdrawn_at, d.withdrawn_reason, d.replaces_id,
  (select min(n.valid_from) from governance.document n where n.replaces_id = d.id and n.withdrawn_at is null) as replaced_from
`;

/** One document, or not found. */
export async function selectDocument(db: Db, id: number): Promise<GovernanceDocument> {
  const { rows } = await sql<GovernanceDocument>`
    select ${columns} from governance.document d where d.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('document');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockDocument(tx: Tx, id: number): Promise<GovernanceDocument> {
  await sql`select 1 from governance.document where id = ${id} for update`.execute(tx);
  return selectDocument(tx, id);
}

type Start = Omit<NewDocument, 'token' | 'purposes' | 'practices'> & {
  sha256: string | null;
  fileName: string;
  publishedBy: number;
  publishedAt: Date;
  token: string | null;
};

/** Keeps a document; undefined when the same form has published it before. */
export async function insertDocument(tx: Tx, start: Start): Promise<number | undefined> {
  const row = await tx
    .insertInto('governance.document')
    .values(start)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which document a form has published already. */
export async function selectIdByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('governance.document')
    .select('id')
    .where(sql.ref('token'), '=', token)
    .executeTakeFirst();
  return row?.id;
}

/** Keeps what a document serves as; what it serves as already stays so. */
export async function insertPurposes(tx: Tx, documentId: number, kinds: readonly Purpose[]): Promise<void> {
  if (kinds.length === 0) return;
  await tx
    .insertInto('governance.documentPurpose')
    .values(kinds.map((kind) => ({ documentId, kind })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a document serves as. */
export async function selectPurposes(db: Db, documentId: number): Promise<Purpose[]> {
  const rows = await db
    .selectFrom('governance.documentPurpose')
    .select('kind')
    .where('documentId', '=', documentId)
    .orderBy('kind')
    .execute();
  return rows.map(({ kind }) => kind as Purpose);
}

/** To which unit, with all below, a document speaks. */
export async function insertAddressed(tx: Tx, documentId: number, unitId: number): Promise<void> {
  await tx.insertInto('governance.documentUnit').values({ documentId, unitId }).execute();
}

/** Takes a document out of force. */
export async function updateWithdrawn(
  tx: Tx,
  id: number,
  withdrawal: { by: number; at: Date; reason: string }
): Promise<void> {
  const { by: withdrawnBy, at: withdrawnAt, reason: withdrawnReason } = withdrawal;
  await tx
    .updateTable('governance.document')
    .set({ withdrawnBy, withdrawnAt, withdrawnReason })
    .where('id', '=', id)
    .execute();
}

/** Keeps that somebody read a document; false when it was said before. */
export async function insertAcknowledgement(
  tx: Tx,
  said: { documentId: number; personId: number; at: Date }
): Promise<boolean> {
  const { rows } = await sql`
    insert into governance.acknowledgement (document_id, person_id, at)
    values (${said.documentId}, ${said.personId}, ${said.at}) on conflict do nothing returning 1
  `.execute(tx);
  return rows.length > 0;
}

/** When somebody said to have read a document; null = not yet. */
export async function selectAcknowledgedAt(db: Db, documentId: number, personId: number): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select at from governance.acknowledgement where document_id = ${documentId} and person_id = ${personId}
  `.execute(db);
  return rows[0]?.at ?? null;
}

export type Reader = { name: string; at: Date };

/** How many people said to have read a document, and the last of them. */
export async function selectReaders(db: Db, documentId: number): Promise<{ count: number; last: Reader[] }> {
  const { rows } = await sql<Reader & { count: number }>`
    select p.name, a.at, count(*) over () as count from governance.acknowledgement a
    join people.person_card p on p.id = a.person_id
    where a.document_id = ${documentId} order by a.at desc, a.id desc limit 50
  `.execute(db);
  return { count: rows[0]?.count ?? 0, last: rows.map(({ name, at }) => ({ name, at })) };
}
