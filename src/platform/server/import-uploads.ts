// Files sent to an import: each module that imports keeps its own tables of one shape, `import_upload` and its pieces.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from './database.ts';

/** The schema whose tables hold the files; its `import_run` remembers what was taken over. */
export type Importing = 'people' | 'history' | 'programmes';
export type UploadState = 'waiting' | 'checking' | 'checked' | 'storing' | 'stored';
export type UploadRow<Report> = {
  id: number;
  at: Date;
  byName: string | null;
  state: UploadState;
  /** Nobody has worked on it for a while although somebody began. */
  isStale: boolean;
  progress: string;
  report: Report | null;
  runId: number | null;
};
export type UploadedFile = { name: string; size: number; pieces: number };

const stale = sql`u.state in ('checking', 'storing') and u.touched_at < clock_timestamp() - interval '30 seconds'`;
const uploads = (of: Importing): RawBuilder<unknown> => sql.table(`${of}.import_upload`);
const pieces = (of: Importing): RawBuilder<unknown> => sql.table(`${of}.import_upload_piece`);

/** The latest upload. */
export async function selectOptionalUpload<Report>(db: Db, of: Importing): Promise<UploadRow<Report> | undefined> {
  const { rows } = await sql<UploadRow<Report>>`
    select u.id, u.at, p.name as by_name, u.state, ${stale} as is_stale, u.progress, u.report, u.run_id
    from ${uploads(of)} u left join people.person_card p on p.id = u.actor_id order by u.id desc limit 1
  `.execute(db);
  return rows[0];
}

/** An upload with these names for its files; bytes of earlier uploads are forgotten. */
export async function insertUpload(db: Db, of: Importing, by: { actorId: number | null; at: Date }): Promise<number> {
  await sql`
    delete from ${uploads(of)} u where run_id is null and state not in ('storing', 'stored') or ${stale}
  `.execute(db);
  const { rows } = await sql<{ id: number }>`
    insert into ${uploads(of)} (actor_id, at) values (${by.actorId}, ${by.at}) returning id
  `.execute(db);
  return rows[0]!.id;
}

/** Forgets an upload that was not taken over. */
export async function deleteUpload(db: Db, of: Importing, id: number): Promise<void> {
  await sql`
    delete from ${uploads(of)} u where id = ${id} and (state in ('waiting', 'checked') or ${stale})
  `.execute(db);
}

type Piece = { fileName: string; number: number };

/** Keeps a piece of a file. */
export async function insertPiece(
  db: Db,
  of: Importing,
  piece: Piece & { uploadId: number; bytes: Uint8Array }
): Promise<void> {
  await sql`
    insert into ${pieces(of)} (upload_id, file_name, number, bytes)
    values (${piece.uploadId}, ${piece.fileName}, ${piece.number}, ${Buffer.from(piece.bytes)})
  `.execute(db);
}

/** The files of an upload. */
export async function selectUploadedFiles(db: Db, of: Importing, id: number): Promise<UploadedFile[]> {
  const { rows } = await sql<UploadedFile>`
    select file_name as name, sum(octet_length(bytes))::bigint as size, count(*) as pieces
    from ${pieces(of)} where upload_id = ${id} group by file_name order by file_name
  `.execute(db);
  return rows;
}

/** One piece of a file. */
export async function selectPiece(db: Db, of: Importing, piece: Piece & { uploadId: number }): Promise<Uint8Array> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from ${pieces(of)}
    where upload_id = ${piece.uploadId} and file_name = ${piece.fileName} and number = ${piece.number}
  `.execute(db);
  return rows[0]?.bytes ?? new Uint8Array();
}

/** Takes an upload in hand, if nobody else has it: whether that worked. */
export async function claimUpload(
  db: Db,
  of: Importing,
  claim: { id: number; state: 'checking' | 'storing' }
): Promise<boolean> {
  const { rows } = await sql`
    update ${uploads(of)} u set state = ${claim.state}, touched_at = clock_timestamp(), progress = ''
    where id = ${claim.id} and (state in ('waiting', 'checked') or ${stale})
      and not exists (select from ${uploads(of)} o where o.id <> ${claim.id} and o.state = 'storing')
    returning id
  `.execute(db);
  return rows.length > 0;
}

/** Says that the work goes on, and how far it is. */
export async function touchUpload(db: Db, of: Importing, life: { id: number; progress: string }): Promise<void> {
  await sql`
    update ${uploads(of)} set touched_at = clock_timestamp(), progress = ${life.progress} where id = ${life.id}
  `.execute(db);
}

/** Notes how the work ended; bytes that were taken over are forgotten. */
export async function finishUpload(
  db: Db,
  of: Importing,
  end: { id: number; state: 'waiting' | 'checked' | 'stored'; report: unknown }
): Promise<void> {
  const { id, state, report } = end;
  const run = sql`(select max(id) from ${sql.table(`${of}.import_run`)})`;
  await sql`
    update ${uploads(of)} set state = ${state}, report = ${report === null ? null : JSON.stringify(report)}, progress = '',
      run_id = case when ${state} = 'stored' then ${run} end
    where id = ${id}
  `.execute(db);
  if (state === 'stored') await sql`delete from ${pieces(of)} where upload_id = ${id}`.execute(db);
}
