// Archives of documents in the database: sent, looked through, brought in.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { ArchiveRefusal, FolderNote, FolderState } from '../types-folder.ts';
import type { Level } from '../types.ts';
import { storable } from './store-folder-lines.ts';

export type Folder = {
  id: number;
  personId: number;
  unitId: number;
  level: Level;
  name: string;
  size: number;
  state: FolderState;
  /** Nobody has worked on it for a while although somebody began. */
  isStale: boolean;
  refusal: ArchiveRefusal | null;
  done: number;
  total: number;
  notes: FolderNote[];
  sentAt: Date;
};

const stale = sql<boolean>`(f.state in ('checking', 'storing') and f.touched_at < clock_timestamp() - interval '30 seconds')`;
const columns = sql`f.id, f.person_id, f.unit_id, f.level, f.name, f.size, f.state, ${stale} as is_stale, f.refusal, f.done, f.total,
  f.notes, f.sent_at`;

/** The archive that somebody has in hand: the last one sent and not dropped. */
export async function selectInHand(db: Db, personId: number): Promise<Folder | undefined> {
  const { rows } = await sql<Folder>`
    select ${columns} from knowledge.folder f where f.person_id = ${personId} and f.dropped_at is null order by f.id desc limit 1
  `.execute(db);
  return rows[0];
}

/** One archive of somebody; not found for everybody else. */
export async function selectFolder(db: Db, id: number, personId: number): Promise<Folder> {
  const { rows } = await sql<Folder>`
    select ${columns} from knowledge.folder f where f.id = ${id} and f.person_id = ${personId} and f.dropped_at is null
  `.execute(db);
  return rows[0] ?? notFound('folder');
}

/** Drops what somebody has in hand and is not being brought in, but for one; what was brought in stays known. */
export async function dropInHand(tx: Tx, personId: number, { at, but = 0 }: { at: Date; but?: number }): Promise<void> {
  await sql`
    with dropped as (
      update knowledge.folder f set dropped_at = ${at}
      where f.person_id = ${personId} and f.id <> ${but} and f.dropped_at is null and (f.state <> 'storing' or ${stale}) returning f.id
    ), bytes as (
      delete from knowledge.folder_piece where folder_id in (select id from dropped)
    )
    delete from knowledge.folder_line where folder_id in (select id from dropped) and state <> 'stored'
  `.execute(tx);
}

/** Forgets the bytes of archives that nobody came back to for a week. */
export async function forgetOld(tx: Tx, at: Date): Promise<void> {
  await sql`
    delete from knowledge.folder_piece p using knowledge.folder f
    where f.id = p.folder_id and f.touched_at < ${at}::timestamptz - interval '7 days'
  `.execute(tx);
}

type Sent = {
  personId: number;
  unitId: number;
  level: Level;
  name: string;
  size: number;
  sha256: string;
  sentAt: Date;
};

/** Keeps that an archive was sent. */
export async function insertFolder(tx: Tx, sent: Sent): Promise<number> {
  const { id } = await tx.insertInto('knowledge.folder').values(sent).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Forgets an archive of which not everything came. */
export async function deleteFolder(tx: Tx, id: number): Promise<void> {
  await sql`delete from knowledge.folder_piece where folder_id = ${id}`.execute(tx);
  await sql`delete from knowledge.folder where id = ${id}`.execute(tx);
}

/** What is known of an archive once all its bytes are there. */
export async function updateSize(
  tx: Tx,
  id: number,
  { size, sha256 }: { size: number; sha256: string }
): Promise<void> {
  await tx.updateTable('knowledge.folder').set({ size, sha256 }).where('id', '=', id).execute();
}

/** Keeps a piece of an archive. */
export async function insertPiece(
  tx: Tx,
  piece: { folderId: number; number: number; bytes: Uint8Array }
): Promise<void> {
  await tx
    .insertInto('knowledge.folderPiece')
    .values({ ...piece, bytes: Buffer.from(piece.bytes) })
    .execute();
}

/** A piece of an archive; undefined past its end. */
export async function selectPiece(db: Db, folderId: number, number: number): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from knowledge.folder_piece where folder_id = ${folderId} and number = ${number}
  `.execute(db);
  return rows[0]?.bytes;
}

/** Takes an archive in hand to look it through or to bring it in, if nobody else has it: whether that worked. */
export async function claimFolder(
  db: Db,
  claim: { id: number; personId: number; state: 'checking' | 'storing' }
): Promise<boolean> {
  const { id, personId, state } = claim;
  const before = state === 'checking' ? ['waiting', 'checked'] : ['checked'];
  const { rows } = await sql`
    update knowledge.folder f set state = ${state}, touched_at = clock_timestamp(), done = 0
    where f.id = ${id} and f.person_id = ${personId} and f.dropped_at is null and f.refusal is null
      and (f.state = any(${before}::text[]) or (${stale} and f.state = ${state}))
    returning f.id
  `.execute(db);
  return rows.length > 0;
}

/** Says that the work goes on, and how far it is. */
export async function touchFolder(db: Db, id: number, { done, total }: { done: number; total: number }): Promise<void> {
  await sql`
    update knowledge.folder set touched_at = clock_timestamp(), done = ${done}, total = ${total} where id = ${id}
  `.execute(db);
}

type End = { id: number; state: FolderState; refusal?: ArchiveRefusal; notes?: readonly FolderNote[] };

/** Notes how the work ended; the bytes of what was brought in are forgotten. */
export async function finishFolder(db: Db, { id, state, refusal, notes }: End): Promise<void> {
  await sql`
    update knowledge.folder set state = ${state}, refusal = ${refusal ?? null}, touched_at = clock_timestamp(),
      notes = coalesce(${notes ? storable(notes) : null}::jsonb, notes)
    where id = ${id}
  `.execute(db);
  if (state === 'stored' || refusal) await sql`delete from knowledge.folder_piece where folder_id = ${id}`.execute(db);
}
