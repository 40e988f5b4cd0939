// Roster files that an administrator sent, and the runs that came of them.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { RosterCounts, ImportReport } from '../types.ts';

export type UploadState = 'waiting' | 'checking' | 'checked' | 'storing' | 'stored';
export type UploadRow = {
  id: number;
  at: Date;
  byName: string | null;
  state: UploadState;
  /** Nobody has worked on it for a while although somebody began. */
  isStale: boolean;
  progress: string;
  report: ImportReport | null;
  runId: number | null;
};

const stale = sql`u.state in ('checking', 'storing') and u.touched_at < clock_timestamp() - interval '30 seconds'`;

/** The latest upload. */
export async function selectOptionalUpload(db: Db): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`
    select u.id, u.at, p.name as by_name, u.state, ${stale} as is_stale, u.progress, u.report, u.run_id
    from people.import_upload u left join people.person p on p.id = u.actor_id order by u.id desc limit 1
  `.execute(db);
  return rows[0];
}

/** An upload with these names for its files; bytes of earlier uploads are forgotten. */
export async function insertUpload(db: Db, actorId: number | null, at: Date): Promise<number> {
  await sql`delete from people.import_upload u where run_id is null and state not in ('storing', 'stored') or ${stale}`.execute(
    db
  );
  const { rows } = await sql<{ id: number }>`
    insert into people.import_upload (actor_id, at) values (${actorId}, ${at}) returning id
  `.execute(db);
  return rows[0]!.id;
}

/** Forgets an upload that was not taken over. */
export async function deleteUpload(db: Db, id: number): Promise<void> {
  await sql`delete from people.import_upload u where id = ${id} and (state in ('waiting', 'checked') or ${stale})`.execute(
    db
  );
}

export async function insertPiece(
  db: Db,
  piece: { uploadId: number; fileName: string; number: number; bytes: Uint8Array }
) {
  await sql`
    insert into people.import_upload_piece (upload_id, file_name, number, bytes)
    values (${piece.uploadId}, ${piece.fileName}, ${piece.number}, ${Buffer.from(piece.bytes)})
  `.execute(db);
}

export type UploadedFile = { name: string; size: number; pieces: number };

/** The files of an upload. */
export async function selectUploadedFiles(db: Db, id: number): Promise<UploadedFile[]> {
  const { rows } = await sql<UploadedFile>`
    select file_name as name, sum(octet_length(bytes))::bigint as size, count(*) as pieces
    from people.import_upload_piece where upload_id = ${id} group by file_name order by file_name
  `.execute(db);
  return rows;
}

export async function selectPiece(
  db: Db,
  id: number,
  piece: { fileName: string; number: number }
): Promise<Uint8Array> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from people.import_upload_piece where upload_id = ${id} and file_name = ${piece.fileName} and number = ${piece.number}
  `.execute(db);
  return rows[0]?.bytes ?? new Uint8Array();
}

/** Takes an upload in hand, if nobody else has it: whether that worked. */
export async function claimUpload(db: Db, id: number, state: 'checking' | 'storing'): Promise<boolean> {
  const { rows } = await sql`
    update people.import_upload u set state = ${state}, touched_at = clock_timestamp(), progress = ''
    where id = ${id} and (state in ('waiting', 'checked') or ${stale})
      and not exists (select from people.import_upload o where o.id <> ${id} and o.state = 'storing')
    returning id
  `.execute(db);
  return rows.length > 0;
}

/** Says that the work goes on, and how far it is. */
export async function touchUpload(db: Db, id: number, progress: string): Promise<void> {
  await sql`update people.import_upload set touched_at = clock_timestamp(), progress = ${progress} where id = ${id}`.execute(
    db
  );
}

export async function finishUpload(
  db: Db,
  id: number,
  end: { state: 'waiting' | 'checked' | 'stored'; report: ImportReport | null }
) {
  const { state, report } = end;
  await sql`
    update people.import_upload set state = ${state}, report = ${report && JSON.stringify(report)}, progress = '',
      run_id = case when ${state} = 'stored' then (select max(id) from people.import_run) end
    where id = ${id}
  `.execute(db);
  if (state === 'stored') await sql`delete from people.import_upload_piece where upload_id = ${id}`.execute(db);
}

export type RunCounts = { added: RosterCounts; changed: RosterCounts; ended: RosterCounts; unchanged: RosterCounts };
export type RunRow = {
  id: number;
  at: Date;
  byName: string | null;
  files: { file: string; sha256: string; lines: number }[];
  counts: RunCounts;
};

/** The runs that stored something, the latest first. */
export async function selectRuns(db: Db, limit: number): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select r.id, r.at, p.name as by_name, r.files, r.counts
    from people.import_run r left join people.person p on p.id = r.actor_id order by r.id desc limit ${limit}
  `.execute(db);
  return rows;
}
