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

/** Milliseconds of all processes of the PostgreSQL server in a data folder, those that ended included. */
function processorOfDatabase(folder: string): number {
  const postmaster = Number(fs.readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const running = all.map(processOf).filter((each) => each?.parent === postmaster);
  const ended = processOf(postmaster)?.ofEnded ?? 0;
  return running.reduce((sum, each) => sum + (each?.milliseconds ?? 0), ended);
}

export type Spent = { clock: number; processor: number };

/** Milliseconds that the work takes by the clock, and of the processor: of this process and of the server in the folder. */
export async function spentOn(folder: string, work: () => Promise<unknown>): Promise<Spent> {
  const before = processorOfDatabase(folder);
  const own = process.cpuUsage();
  const began = performance.now();
  await work();
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(own);
  return { clock, processor: processorOfDatabase(folder) - before + (user + system) / 1000 };
}
