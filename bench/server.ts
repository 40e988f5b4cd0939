// A web server of the measurement: a process of its own on a free port, how much memory it holds, and its end.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, freePort, hasEnded } from '#tests/support/program.ts';
import { open } from './visitors.ts';

export type Server = { url: string; pid: number | undefined; memory: () => number; close: () => Promise<void> };

type Program = { args: string[]; env: Record<string, string>; log: string; isWell: string };

/** Starts a Node program that listens on HOST and PORT and waits until it answers. */
export async function startServer(program: Program): Promise<Server> {
  const port = String(await freePort());
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, TZ: 'UTC', HOST: '127.0.0.1', PORT: port, NODE_ENV: 'production', ...program.env };
  const log = fs.openSync(program.log, 'w');
  const child = spawn(process.execPath, program.args, { env, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  const close = () => end(child);
  const url = `http://127.0.0.1:${port}`;
  try {
    await answering(child, url + program.isWell);
  } catch {
    await close();
    throw new Error(`the server did not start: ${fs.readFileSync(program.log, 'utf8').slice(-2000)}`);
  }
  return { url, pid: child.pid, memory: () => memoryOf(child.pid), close };
}

/** Megabytes that a process holds in memory now. */
export function memoryOf(pid: number | undefined, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until && !hasEnded(child); await sleep(100)) {
    const isWell = await open(url, { path: '' }).catch(() => false);
    if (isWell !== false) return;
  }
  throw new Error('no answer');
}
