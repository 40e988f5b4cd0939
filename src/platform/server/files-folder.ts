// The file store as a folder: content under its digest, and beside it the files that are still arriving.
import { access, mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { arrivals, keyOf, troubleAt, type FileStore } from './files-store.ts';

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** What to do about a file that may not be there: nothing instead of an error. */
const unlessAbsent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** A file store in one folder of this machine: `folderStore('data/files')`; nothing is touched before the first use. */
export function folderStore(root: string): FileStore {
  const placeOf = (sha256: string) => path.join(root, keyOf(sha256));
  return {
    ...arrivals(root),
    put: async (sha256, from) => {
      const folder = path.dirname(placeOf(sha256));
      await mkdir(folder, { recursive: true });
      await rename(from, placeOf(sha256));
      await flushFolder(folder);
      await flushFolder(root);
    },
    get: async (sha256, part) => (await open(placeOf(sha256)).catch(unlessAbsent))?.createReadStream(part),
    has: (sha256) =>
      access(placeOf(sha256)).then(
        () => true,
        () => false
      ),
    trouble: () => troubleAt(root)
  };
}
