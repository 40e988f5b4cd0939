// The file store as a folder: content under its digest, and beside it the files that are still arriving.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/**
 * Where content lies. `put` takes a whole file that was written and flushed at `newPlace()`; from then on it exists
 * under its digest, or not at all. Another store (S3-compatible) is another three functions of this shape.
 */
export type FileStore = {
  newPlace: () => Promise<string>;
  put: (sha256: string, from: string) => Promise<void>;
  get: (sha256: string) => Readable;
  has: (sha256: string) => Promise<boolean>;
  /** Removes what was still arriving before the instant and never became whole; tells how many. */
  sweep: (before: Date) => Promise<number>;
};

const arriving = '.part';

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function removeIfOlder(file: string, before: Date): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (!found || found.mtime >= before) return 0;
  await rm(file, { force: true });
  return 1;
}

async function sweepFolder(root: string, before: Date): Promise<number> {
  const names = await readdir(root).catch(() => []);
  const parts = names.filter((name) => name.endsWith(arriving));
  const removed = await Promise.all(parts.map((name) => removeIfOlder(path.join(root, name), before)));
  return removed.reduce((sum, one) => sum + one, 0);
}

/** A file store in one folder of this machine: `folderStore('data/files')`; nothing is touched before the first use. */
export function folderStore(root: string): FileStore {
  const folderOf = (sha256: string) => path.join(root, sha256.slice(0, 2));
  const placeOf = (sha256: string) => path.join(folderOf(sha256), sha256);
  return {
    newPlace: async () => {
      await mkdir(root, { recursive: true });
      return path.join(root, `${randomUUID()}${arriving}`);
    },
    put: async (sha256, from) => {
      await mkdir(folderOf(sha256), { recursive: true });
      await rename(from, placeOf(sha256));
      await flushFolder(folderOf(sha256));
      await flushFolder(root);
    },
    get: (sha256) => createReadStream(placeOf(sha256)),
    has: (sha256) =>
      access(placeOf(sha256)).then(
        () => true,
        () => false
      ),
    sweep: (before) => sweepFolder(root, before)
  };
}
