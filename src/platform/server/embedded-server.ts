// Makes the data folder of an embedded PostgreSQL, starts its server and says why when it does not start.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownFolder, postmasterOf, type Place } from './embedded-place.ts';
import { canEnter, ownerOf, type Way } from './embedded-way.ts';

/** Settings of the server by PostgreSQL's names. */
export type ServerSettings = Record<string, string>;

const usual: ServerSettings = {
  shared_buffers: '256MB',
  max_connections: '100',
  work_mem: '32MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC'
};
const environment = () => ({ PATH: process.env.PATH, LANG: 'C.UTF-8' }); // our secrets are not the server's business
const inherited = 3; // the number under which a program receives the data folder, already open

/** Makes an empty database in the place, whole or not at all. */
export function makeDatabase(way: Way, { dir }: Place) {
  const fresh = `${dir}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  ownFolder(fresh, way.owner);
  const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const run = withFolder(way, fresh, (folder, fd) =>
    spawnSync(
      ...commandLine(way, 'initdb', ['-D', folder, '-U', 'postgres', '-A', 'trust', ...locale, '--no-instructions']),
      {
        ...way.as,
        cwd: '/',
        env: environment(),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe', fd]
      }
    )
  );
  if (run.status !== 0)
    throw new Error(`PostgreSQL could not make its data folder: ${run.error?.message ?? run.stderr.trim()}`);
  fs.renameSync(fresh, dir);
}

/** Starts the server in a process group of its own, so that Ctrl-C reaches only the program that started it. */
export function launch(way: Way, { dir, socket }: Place, settings: ServerSettings): ChildProcess {
  ownFolder(socket, way.owner);
  const log = openLog(way, dir);
  const options = Object.entries({ ...usual, ...sharedMemory(), ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`
  ]);
  const child = withFolder(way, dir, (folder, fd) =>
    spawn(...commandLine(way, 'postgres', ['-D', folder, '-h', '', '-k', socket, '-p', '5432', ...options]), {
      ...way.as,
      cwd: '/',
      env: environment(),
      detached: true,
      stdio: ['ignore', log, log, fd]
    })
  );
  fs.closeSync(log);
  child.once('error', () => undefined); // told by its missing pid
  child.unref();
  return child;
}

/** Is the started server still there? */
export const isAlive = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

function commandLine(way: Way, program: 'initdb' | 'postgres', args: string[]): [string, string[]] {
  const [command = '', ...rest] = [...way.prefix, path.join(way.native, 'bin', program), ...args];
  return [command, rest];
}

/** Hands over the folder already open where the lent account could not walk to it: PostgreSQL then knows it by that number. */
function withFolder<T>(way: Way, folder: string, work: (folder: string, fd: number | 'ignore') => T): T {
  if (!way.as || canEnter(way.as, folder)) return work(folder, 'ignore');
  const fd = fs.openSync(folder, 'r');
  try {
    return work(`/proc/self/fd/${inherited}`, fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Containers often grant 64 MB of /dev/shm, on which parallel queries fail. */
function sharedMemory(): ServerSettings {
  try {
    const { bavail, bsize } = fs.statfsSync('/dev/shm');
    if (bavail * bsize > 2 ** 30) return {};
  } catch {
    /* no /dev/shm at all */
  }
  return { dynamic_shared_memory_type: 'sysv' };
}

const logOf = (dir: string) => path.join(dir, 'server.log');

function openLog(way: Way, dir: string) {
  const size = fs.statSync(logOf(dir), { throwIfNoEntry: false })?.size ?? 0;
  const log = fs.openSync(logOf(dir), size > 10_000_000 ? 'w' : 'a', 0o600);
  if (way.as) fs.fchownSync(log, way.owner.uid, way.owner.gid);
  return log;
}

/** The last complaint in the server's log. */
export function lastWords(dir: string): string {
  const text = fs.existsSync(logOf(dir)) ? fs.readFileSync(logOf(dir), 'utf8').slice(-4000) : '';
  return text.match(/^.*(?:FATAL|PANIC|error|unshare).*$/gim)?.at(-1) ?? 'it left no message';
}

/** Another server of this folder is still coming or going: worth another try. */
export const isPassing = (words: string) => /lock file|shared memory block|already in use/.test(words);

/** A pid file left by a crash may name a process that is not PostgreSQL: containers reuse small numbers. */
export function dropForeignPidFile({ dir, socket }: Place) {
  const pid = postmasterOf(dir);
  if (pid === undefined) return;
  try {
    if (!fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(socket)) fs.rmSync(path.join(dir, 'postmaster.pid'));
  } catch {
    /* no such process: PostgreSQL sees that itself */
  }
}

/** Gives the files of the database to the account that this way needs; only root ever has to. */
export function handOver(way: Way, { dir }: Place) {
  if (ownerOf(dir)?.uid === way.owner.uid) return;
  const entries = fs.readdirSync(dir, { recursive: true, encoding: 'utf8' });
  for (const name of ['', ...entries]) fs.lchownSync(path.join(dir, name), way.owner.uid, way.owner.gid);
}

/** Stops the server of the place, finishing what was acknowledged, and clears its socket folder. */
export async function stop({ dir, socket }: Place) {
  const pid = postmasterOf(dir);
  if (pid !== undefined) process.kill(pid, 'SIGINT');
  for (const until = Date.now() + 60_000; postmasterOf(dir) !== undefined && Date.now() < until;) await sleep(25);
  clearSocketFolder(socket);
}

/** Removes the folder of a socket that nobody listens on. */
export function clearSocketFolder(socket: string) {
  try {
    fs.rmdirSync(socket);
  } catch {
    /* gone already, or not empty: the server is still busy with its last checkpoint */
  }
}
