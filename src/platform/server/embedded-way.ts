// How PostgreSQL's programs can be run on this machine: it refuses to run as root, and root's folders are often closed to others.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nativeFolder, openCopy } from './embedded-programs.ts';

/** An account of the machine, by numbers. */
export interface Account {
  uid: number;
  gid: number;
}

/** One way of running PostgreSQL's programs: where they lie, as whom and through what. */
export interface Way {
  native: string;
  /** Whose the files of the database are. */
  owner: Account;
  /** The account that root lends to the programs. */
  as?: Account;
  /** What stands before the program on the command line. */
  prefix: string[];
}

const nobody: Account = { uid: 65534, gid: 65534 };
const inNamespace = ['unshare', '-U', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`];

/** Whoever runs this program. */
export const myself = (): Account => ({ uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 });

/** Whose an existing folder is. */
export function ownerOf(folder: string): Account | undefined {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
}

/** Can this account go into that folder? Asked by trying: modes alone do not tell. */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0;
}

const runs = (way: Way) => {
  const [command = '', ...rest] = [...way.prefix, path.join(way.native, 'bin/postgres'), '--version'];
  return spawnSync(command, rest, { ...way.as, cwd: '/' }).status === 0;
};

/** The first way that works here for this data folder; an existing folder keeps its owner. */
export async function findWay(dir: string): Promise<Way> {
  const native = await nativeFolder();
  const owned = ownerOf(dir);
  return myself().uid === 0 ? asRoot(native, dir, owned) : asMyself(native, dir, owned);
}

function asMyself(native: string, dir: string, owned?: Account): Way {
  const owner = myself();
  if (owned && owned.uid !== owner.uid)
    throw new Error(`${dir} belongs to another user (${owned.uid}): run as that user`);
  const direct: Way = { native, owner, prefix: [] };
  if (owned || hasName()) return direct;
  const mapped: Way = { native, owner, prefix: inNamespace };
  if (runs(mapped)) return mapped;
  throw new Error(`the user ${owner.uid} has no entry in the password file, which PostgreSQL needs to make a database`);
}

function asRoot(native: string, dir: string, owned?: Account): Way {
  const lent = owned && owned.uid !== 0 ? owned : nobody;
  const direct: Way = { native, owner: lent, as: lent, prefix: [] };
  const mapped: Way = { native, owner: myself(), prefix: inNamespace };
  if (owned?.uid === 0 && runs(mapped)) return mapped;
  const isOpen = runs(direct);
  if (isOpen && canEnter(lent, path.dirname(dir))) return direct;
  if (!owned && runs(mapped)) return mapped;
  return isOpen ? direct : copied(direct);
}

function copied(direct: Way): Way {
  const way = { ...direct, native: openCopy(direct.native) };
  if (runs(way)) return way;
  throw new Error(`PostgreSQL can't be run from ${direct.native} nor from ${way.native}: set DATABASE_URL`);
}

function hasName() {
  try {
    return Boolean(os.userInfo().username);
  } catch {
    return false;
  }
}
