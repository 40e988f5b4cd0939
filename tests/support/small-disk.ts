// A disk of 64 kB, which is soon full.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** Mounts a small disk at a new folder and gives how to take it away; undefined, and no folder, where this account may not mount. */
export function smallDisk(folder: string): (() => void) | undefined {
  fs.mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
  } catch {
    fs.rmdirSync(folder);
    return undefined;
  }
  return () => void execFileSync('umount', [folder]);
}
