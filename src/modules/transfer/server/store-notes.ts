// Statements about application notes.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { HeldActivity, Note, NoteText } from '../types.ts';

const columns = [
  ...[
    'id',
    'activityId',
    'personId',
    'unitId',
    'state',
    'createdAt',
    'submittedAt',
    'decidedAt',
    'decidedBy',
    'reason'
  ],
  ...[
    'changed',
    'since',
    'effect',
    'measure',
    'figureBefore',
    'figureAfter',
    'figureUnit',
    'stateBefore',
    'stateAfter'
  ],
  'revision'
] as (keyof Note)[];

/** The note, or not found. */
export async function selectNote(db: Db, id: number): Promise<Note> {
  const row = await db.selectFrom('transfer.note').select(columns).where('id', '=', id).executeTakeFirst();
  return (row as Note | undefined) ?? notFound('note');
}

/** The note, held until the transaction ends: who comes second sees what the first has done. */
export async function lockNote(tx: Tx, id: number): Promise<Note> {
  const row = await tx.selectFrom('transfer.note').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return (row as Note | undefined) ?? notFound('note');
}

/** The note of an activity, if one was begun. */
export async function selectOptionalNoteOf(db: Db, activityId: number): Promise<Note | undefined> {
  const row = await db
    .selectFrom('transfer.note')
    .select(columns)
    .where('activityId', '=', activityId)
    .executeTakeFirst();
  return row as Note | undefined;
}

/** Stores a new draft on an activity; undefined where one is there already. */
export async function insertNote(
  tx: Tx,
  activity: Pick<HeldActivity, 'id' | 'personId' | 'unitId'>,
  draft: NoteText & { createdAt: Date }
): Promise<Note | undefined> {
  const { id: activityId, personId, unitId } = activity;
  const row = await tx
    .insertInto('transfer.note')
    .values({ activityId, personId, unitId, ...draft })
    .onConflict((conflict) => conflict.column('activityId').doNothing())
    .returning(columns)
    .executeTakeFirst();
  return row as Note | undefined;
}

/** Stores the note as it now stands. */
export async function updateNote(tx: Tx, { id, ...rest }: Note): Promise<void> {
  await tx.updateTable('transfer.note').set(rest).where('id', '=', id).execute();
}

export type Attachment = { id: number; name: string; sha256: string; size: number };

/** The files that go with a note. */
export async function selectAttachments(db: Db, noteId: number): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`
    select a.id, a.name, a.sha256, f.size from transfer.attachment a join platform.file f on f.sha256 = a.sha256
    where a.note_id = ${noteId} and a.removed_at is null order by a.id
  `.execute(db);
  return rows;
}

/** Puts stored files to a note; the same content twice stays one. */
export async function insertAttachments(
  tx: Tx,
  noteId: number,
  files: readonly { sha256: string; name: string }[]
): Promise<void> {
  for (const { sha256, name } of files)
    await sql`
      insert into transfer.attachment (note_id, sha256, name) values (${noteId}, ${sha256}, ${name})
      on conflict (note_id, sha256) do update set name = excluded.name, removed_at = null
    `.execute(tx);
}

/** Takes files from a note; the rows stay, marked. */
export async function removeAttachments(
  tx: Tx,
  noteId: number,
  removal: { ids: readonly number[]; now: Date }
): Promise<void> {
  await sql`
    update transfer.attachment set removed_at = ${removal.now}
    where note_id = ${noteId} and id = any(${[...removal.ids]}::bigint[]) and removed_at is null
  `.execute(tx);
}
