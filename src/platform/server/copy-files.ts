// Files from one store into another, each proved by its digest on the way.
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileStore } from './files-store.ts';

/** Writes the content to the place, flushed; tells whether it is what its name says. */
async function fetchTo(place: string, content: AsyncIterable<Uint8Array>, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  const handle = await open(place, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex') === sha256;
}

async function copyOne(sha256: string, from: FileStore, to: FileStore): Promise<boolean> {
  const content = await from.get(sha256);
  if (!content) return false;
  const place = await to.newPlace();
  try {
    const isRight = await fetchTo(place, content, sha256);
    if (isRight) await to.put(sha256, place);
    return isRight;
  } finally {
    await rm(place, { force: true });
  }
}

/** Copies the files with these digests unless they are there; gives those that are lost or are not what they were. */
export async function copyFiles(digests: readonly string[], from: FileStore, to: FileStore): Promise<string[]> {
  const lost: string[] = [];
  for (const sha256 of digests) if (!(await to.has(sha256)) && !(await copyOne(sha256, from, to))) lost.push(sha256);
  return lost;
}
