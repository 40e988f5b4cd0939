// Which files of a folder make up a roster.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { kindOfName } from '../rules-columns.ts';
import type { RosterFile } from '../types.ts';

/** The roster files of a folder: units, people, jobs, competencies, calendar as .csv or .xlsx. */
export async function rosterFilesIn(folder: string): Promise<RosterFile[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /\.(csv|xlsx)$/i.test(name) && kindOfName(name) !== undefined)
    .toSorted()
    .map((name) => ({ name, path: path.join(folder, name) }));
}
