// Processor time that processes have used: steadier than the clock on a machine that others use, too.
import fs from 'node:fs';
import path from 'node:path';

const tick = 10; // milliseconds; Linux counts a hundredth of a second

type Process = { parent: number; milliseconds: number; ofEnded: number };

function processOf(pid: number | string): Process | undefined {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [0, ...fields.slice(11, 15).map(Number)];
    return {
      parent: Number(fields[1]),
      milliseconds: (user + system) * tick,
      ofEnded: (endedUser + endedSystem) * tick
    };
  } catch {
    return undefined; // it has just ended
  }
}

/** Milliseconds of processor time of one process so far. */
export const processorOf = (pid: number | undefined): number => (pid ? (processOf(pid)?.milliseconds ?? 0) : 0);

/** Milliseconds of all processes of the PostgreSQL server in a data folder, those that ended included. */
export function processorOfDatabase(folder: string): number {
  const postmaster = Number(fs.readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const running = all.map(processOf).filter((each) => each?.parent === postmaster);
  const ended = processOf(postmaster)?.ofEnded ?? 0;
  return running.reduce((sum, each) => sum + (each?.milliseconds ?? 0), ended);
}
