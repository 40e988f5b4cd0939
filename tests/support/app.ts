// The built application for the browser tests: started once, on a free port, with a data folder of its own, and ended after them.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '#platform/dates.ts';
import { clearAbandoned, newFolder, programFile } from './memory.ts';
import { end, freePort, hasEnded } from './program.ts';

const patience = 180_000; // the first start loads the demonstration ministry
const log = path.resolve('test-results/app.log');

/** A running application: where it answers, where its data lie, and how to end it. */
export interface App {
  url: string;
  dataDir: string;
  close(): Promise<void>;
  /** Ends it by kill −9; its data stay. */
  kill(): Promise<void>;
}

/**
 * Starts the built application with the given settings and waits until it answers. Nothing else of our environment
 * reaches it, so that no DATABASE_URL of a real site is ever tested upon.
 */
export async function startApp(settings: Record<string, string> = {}): Promise<App> {
  const dataDir = newFolder('app');
  const port = String(await freePort());
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, TZ: 'UTC', DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: port, ...settings };
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, 'a');
  const child = spawn(process.execPath, ['bin/pemelajar.js', 'start'], { env, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  fs.writeFileSync(path.join(dataDir, programFile), String(child.pid));
  const close = async () => {
    await end(child);
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  const kill = () => end(child, 'SIGKILL');
  const url = `http://127.0.0.1:${port}`;
  await answering(child, url).catch(async (error: Error) => {
    await close();
    throw error;
  });
  return { url, dataDir, close, kill };
}

async function answering(child: ChildProcess, url: string) {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(100)) {
    if (hasEnded(child)) break;
    const isWell = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false
    );
    if (isWell) return;
  }
  throw new Error(`the application did not start (see ${log}):\n${fs.readFileSync(log, 'utf8').slice(-2000)}`);
}

/**
 * How many days ahead of ours the stories' site lives: in the first weeks of a year nothing of that year has fallen due,
 * so that no number could move. Otherwise it lives today.
 */
const daysAhead = (): number => (dayOf(new Date(), 'Asia/Jakarta').slice(5) < '02-20' ? 50 : 0);

/** Playwright calls this once before all stories, and what it returns once after them; with BASE_URL set, that site is used. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) return undefined;
  fs.rmSync(log, { force: true });
  await clearAbandoned('app');
  const ahead = String(daysAhead());
  const clock = { DAYS_AHEAD: ahead, NODE_OPTIONS: '--import=./tests/support/days-ahead.ts' };
  const app = await startApp(ahead === '0' ? {} : clock);
  process.env.DAYS_AHEAD = ahead; // the stories count their days by it
  process.env.BASE_URL = app.url;
  return app.close;
}
