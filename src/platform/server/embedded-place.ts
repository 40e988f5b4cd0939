// The places of one embedded database: its data folder, its socket folder, and the turn that starters and leavers take.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { myself, ownerOf, type Account } from './embedded-way.ts';

/** Where one embedded database lies, and where it listens. */
export interface Place {
  dir: string;
  socket: string;
}

/** The place of a data folder, which is made when missing; the same folder by another path is the same place. */
export function placeOf(dataDir: string): Place {
  fs.mkdirSync(dataDir, { recursive: true });
  const dir = path.join(fs.realpathSync(dataDir), 'postgres');
  const name = 'pemelajar-' + createHash('sha256').update(dir).digest('hex').slice(0, 12);
  return { dir, socket: path.join(temporaryFolder(), name) }; // short: the path of a socket may have 107 bytes
}

function temporaryFolder() {
  try {
    fs.accessSync('/tmp', fs.constants.W_OK);
    return '/tmp'; // the same for app and command line, whatever TMPDIR says
  } catch {
    return os.tmpdir();
  }
}

/** Makes a folder that only this account can enter; whoever took its name before is refused. */
export function ownFolder(folder: string, owner: Account) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = fs.lstatSync(folder);
  if (!stat.isDirectory() || ![owner.uid, myself().uid].includes(stat.uid))
    throw new Error(`${folder} belongs to somebody else`);
  fs.chmodSync(folder, 0o700);
  if (stat.uid !== owner.uid) fs.chownSync(folder, owner.uid, owner.gid);
}

/** Does the socket belong to whoever owns the data? Only then is the answering server the right one. */
export function isOurSocket({ dir, socket }: Place): boolean {
  const stat = fs.lstatSync(socket, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && stat.uid === ownerOf(dir)?.uid;
}

/** The process that PostgreSQL's own pid file names. */
export function postmasterOf(dir: string): number | undefined {
  try {
    const pid = Number(fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return pid > 0 ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whoever starts or stops the server of a place does it alone; the kernel ends the turn however its holder dies. */
export async function oneAtATime<T>({ socket }: Place, work: () => Promise<T>): Promise<T> {
  let turn: net.Server | undefined;
  while (!(turn = await takeTurn(`\0${path.basename(socket)}`))) await sleep(25);
  try {
    return await work();
  } finally {
    turn.close();
  }
}

function takeTurn(name: string): Promise<net.Server | undefined> {
  return new Promise((done, failed) => {
    const server = net.createServer((visitor) => visitor.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : failed(error)
    );
    server.listen(name, () => done(server));
  });
}
