// Temporary folders of the tests, in memory where the machine grants enough of it: disks are what makes database tests slow.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { placeOf } from '#platform/server/embedded-place.ts';
import { dropForeignPidFile, stop } from '#platform/server/embedded-server.ts';

/** In a folder of a run: the process id of the application that uses it. */
export const programFile = 'program.pid';
const enough = 2 * 1024 ** 3;

/** A new folder for one run, open to the account that PostgreSQL runs as; the run's process id is in its name. */
export function newFolder(purpose: string): string {
  const folder = fs.mkdtempSync(path.join(fastestPlace(), `pemelajar-${purpose}-${process.pid}-`));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** Removes what earlier runs left whose process ended without clearing up: data folders, and servers still running on them. */
export async function clearAbandoned(purpose: string): Promise<void> {
  for (const folder of abandonedFolders(purpose)) {
    await endProgram(path.join(folder, programFile));
    const place = placeOf(folder);
    dropForeignPidFile(place);
    await stop(place);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends the application that an earlier run left behind, if the number is still its own. */
async function endProgram(file: string) {
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, 'utf8'));
  if (isGone(pid) || !fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('bin/pemelajar.js')) return;
  process.kill(pid, 'SIGINT');
  for (const until = Date.now() + 15_000; !isGone(pid) && Date.now() < until;) await sleep(50);
}

function abandonedFolders(purpose: string): string[] {
  const place = fastestPlace();
  const name = new RegExp(`^pemelajar-${purpose}-(\\d+)-`);
  return fs
    .readdirSync(place)
    .filter((entry) => isGone(Number(entry.match(name)?.[1])))
    .map((entry) => path.join(place, entry));
}

function fastestPlace() {
  try {
    const { bavail, bsize } = fs.statfsSync('/dev/shm');
    fs.accessSync('/dev/shm', fs.constants.W_OK);
    return bavail * bsize > enough ? '/dev/shm' : os.tmpdir();
  } catch {
    return os.tmpdir();
  }
}

/** Is this the number of a process that ended? */
function isGone(pid: number) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
