// What a store of files does, and the place on this machine where a file lies until it is whole.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Part } from '../byte-range.ts';

/**
 * Where content lies. `put` takes a whole file that was written and flushed at `newPlace()`; from then on it exists
 * under its digest, or not at all.
 */
export type FileStore = {
  newPlace: () => Promise<string>;
  put: (sha256: string, from: string) => Promise<void>;
  /** Where a file lies that arrived in pieces and is whole; undefined for any other name. */
  resumed: (name: string) => Promise<string | undefined>;
  /** The content, or a part that lies within it. */
  get: (sha256: string, part?: Part) => Promise<Readable | undefined>;
  has: (sha256: string) => Promise<boolean>;
  /** Removes what was still arriving at this machine before the instant and never became whole; tells how many. */
  sweep: (before: Date) => Promise<number>;
  /** One line that names the setting why the store cannot be used, if so. */
  trouble: () => Promise<string | undefined>;
};

const arriving = '.part';

/** The name of a file while it arrives. */
export const arrivingName = (id: string): string => `${id}${arriving}`;

/** What the pieces of a file are counted in lies beside it. */
const isLeftOver = (name: string) => name.endsWith(arriving) || name.endsWith(`${arriving}.json`);

async function placeIfWhole(place: string): Promise<string | undefined> {
  const [found, counted] = await Promise.all([stat(place), readFile(`${place}.json`, 'utf8')]).catch(() => []);
  if (!found || !counted) return undefined;
  return (JSON.parse(counted) as { size: number }).size === found.size ? place : undefined;
}

/** Content lies in 256 groups by the first two signs of its digest, in every store: `ab/ab12…`. */
export const keyOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

async function removeIfOlder(file: string, before: Date): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (!found || found.mtime >= before) return 0;
  await rm(file, { force: true });
  return 1;
}

/** The folder in which files arrive, for any store: `arrivals('data/files')`; it is made at the first use. */
export function arrivals(root: string): Pick<FileStore, 'newPlace' | 'resumed' | 'sweep'> {
  return {
    newPlace: async () => {
      await mkdir(root, { recursive: true });
      return path.join(root, arrivingName(randomUUID()));
    },
    resumed: async (name) => (/^[0-9a-f-]{36}\.part$/.test(name) ? placeIfWhole(path.join(root, name)) : undefined),
    sweep: async (before) => {
      const names = await readdir(root).catch(() => []);
      const parts = names.filter(isLeftOver);
      const removed = await Promise.all(parts.map((name) => removeIfOlder(path.join(root, name), before)));
      return removed.reduce((sum, one) => sum + one, 0);
    }
  };
}

/** Why files cannot arrive in the folder, in one line that names its setting. */
export async function troubleAt(root: string): Promise<string | undefined> {
  const probe = path.join(root, `${randomUUID()}${arriving}`);
  try {
    await mkdir(probe, { recursive: true });
    await rm(probe, { recursive: true });
    return undefined;
  } catch (error) {
    return `FILES ${root} cannot be written to: ${(error as NodeJS.ErrnoException).code}`;
  }
}
