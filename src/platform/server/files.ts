// Files that people bring: checked by content, hashed while they arrive, kept under their digest, never half-stored.
import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fileTypeFromFile } from 'file-type';
import { sql } from 'kysely';
import type { Part } from '../byte-range.ts';
import { done, refused, type Result } from '../result.ts';
import type { Db } from './database.ts';
import { isFull, notFound } from './errors.ts';
import { folderStore } from './files-folder.ts';
import { s3Store } from './files-s3.ts';
import type { FileStore } from './files-store.ts';
import { withoutTraces } from './files-photos.ts';
import { judgeType, type TypeRefusal } from './files-types.ts';
import type { Settings } from './settings.ts';

export { folderStore } from './files-folder.ts';
export type { FileStore } from './files-store.ts';

export type StoredFile = { sha256: string; size: number; type: string };
export type FileRefusal = TypeRefusal | 'too-large' | 'empty' | 'disk-full';
type Bytes = AsyncIterable<Uint8Array>;
type Arrived = { sha256: string; size: number; isText: boolean };

type Where = Pick<Settings, 'FILES' | 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION'> &
  Pick<Settings, 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>;

/** The store that the settings ask for: a bucket where the five `S3_` ones are set, else the folder `FILES`. */
export function fileStoreOf(settings: Where): FileStore {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: name, S3_REGION: region, FILES: root } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  return endpoint && name && region && accessKeyId && secretAccessKey
    ? s3Store({ endpoint, name, region, accessKeyId, secretAccessKey }, root)
    : folderStore(root);
}

/** Bytes that do not stand in text: all control bytes but tab, line feed, form feed and carriage return. */
const foreign = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 32 && ![9, 10, 12, 13].includes(byte)) || byte === 127 ? 1 : 0
);
const reads = (chunk: Uint8Array): boolean => !chunk.some((byte) => foreign[byte] === 1);
const isScript = (first: Uint8Array): boolean => first[0] === 0x23 && first[1] === 0x21; // #!

async function write(handle: FileHandle, bytes: Bytes, limit: number): Promise<Arrived | undefined> {
  const hash = createHash('sha256');
  let size = 0;
  let isText = true;
  for await (const chunk of bytes) {
    if (size === 0) isText = !isScript(chunk);
    size += chunk.length;
    if (size > limit) return undefined;
    hash.update(chunk);
    isText &&= reads(chunk);
    await handle.writeFile(chunk);
  }
  await handle.sync();
  return { sha256: hash.digest('hex'), size, isText };
}

async function receive(place: string, bytes: Bytes, limit: number): Promise<Arrived | undefined> {
  const handle = await open(place, 'wx', 0o600);
  return write(handle, bytes, limit).finally(() => handle.close());
}

type Checked = Result<StoredFile, FileRefusal>;

async function check(place: string, arrived: Arrived | undefined, name: string): Promise<Checked> {
  if (!arrived) return refused('too-large');
  if (arrived.size === 0) return refused('empty');
  const seen = await fileTypeFromFile(place).catch(() => undefined);
  const type = judgeType({ type: seen?.mime, isText: arrived.isText }, name);
  return type.ok ? done({ sha256: arrived.sha256, size: arrived.size, type: type.value }) : type;
}

/** Keeps a file that was found fit; of a photo only the picture. */
async function keepClean(files: { db: Db; store: FileStore }, file: StoredFile, place: string): Promise<StoredFile> {
  const anew = await files.store.newPlace();
  try {
    const clean = await withoutTraces(file, place, anew);
    await keep(files, clean ?? file, clean ? anew : place);
    return clean ?? file;
  } finally {
    await rm(anew, { force: true });
  }
}

async function keep(files: { db: Db; store: FileStore }, file: StoredFile, place: string): Promise<void> {
  if (!(await files.store.has(file.sha256))) await files.store.put(file.sha256, place);
  await sql`
    insert into platform.file (sha256, size, type) values (${file.sha256}, ${file.size}, ${file.type})
    on conflict (sha256) do nothing
  `.execute(files.db);
}

/**
 * Takes one file as it arrives: `storeFile({ db, store }, request.body, { limitBytes: 50e6, name: 'laporan.pdf' })`.
 * When it answers done, the bytes are on the disk under their digest; when it refuses or is killed, only a file that
 * the sweep removes was left.
 */
export async function storeFile(
  files: { db: Db; store: FileStore },
  bytes: Bytes,
  wanted: { limitBytes: number; name: string }
): Promise<Checked> {
  let place: string | undefined;
  try {
    place = await files.store.newPlace();
    const arrived = await receive(place, bytes, wanted.limitBytes);
    const checked = await check(place, arrived, wanted.name);
    return checked.ok ? done(await keepClean(files, checked.value, place)) : checked;
  } catch (error) {
    if (isFull(error)) return refused('disk-full');
    throw error;
  } finally {
    if (place) await rm(place, { force: true });
  }
}

/** Stored content that is read when it is asked for, whole or in part. */
export type OpenedFile = StoredFile & { read: (part?: Part) => Promise<Readable> };

/** Opens stored content for reading, with its size and kind. */
export async function openFile(files: { db: Db; store: FileStore }, sha256: string): Promise<OpenedFile> {
  const row = await files.db.selectFrom('platform.file').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (!row) return notFound('file');
  const read = async (part?: Part) => (await files.store.get(sha256, part)) ?? notFound('file');
  return { sha256, size: row.size, type: row.type, read };
}

/**
 * Whether a file would be taken, and as what: `storeFile` without storing, for who wants to know first. The bytes are
 * read and forgotten.
 */
export async function judgeFile(
  store: FileStore,
  bytes: Bytes,
  wanted: { limitBytes: number; name: string }
): Promise<Checked> {
  const place = await store.newPlace();
  try {
    return await check(place, await receive(place, bytes, wanted.limitBytes), wanted.name);
  } finally {
    await rm(place, { force: true });
  }
}
