// The embedded PostgreSQL of one data folder: found running, or started; stopped by whoever leaves last.
import { setTimeout as sleep } from 'node:timers/promises';
import fs from 'node:fs';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import { isOurSocket, oneAtATime, placeOf, type Place } from './embedded-place.ts';
import * as server from './embedded-server.ts';
import { findWay, type Way } from './embedded-way.ts';

const database = 'pemelajar';
const inUse = 7_301; // advisory lock that everyone who uses this server shares
const patience = 60_000;

/** An embedded database in use: its address, whether this call started it, and how to leave it. */
export interface Embedded {
  url: string;
  started: boolean;
  close(): Promise<void>;
}

/** What a caller may want otherwise: server settings (tests only) and where to report that the server was lost. */
export interface EmbeddedOptions {
  settings?: server.ServerSettings;
  report?: (message: string) => void;
}

/**
 * Opens the database of a data folder, starting its server when nobody did; app and command line share it.
 *
 * ```ts
 * const embedded = await openEmbedded('./data');
 * const db = openDatabase(embedded.url);
 * …
 * await embedded.close(); // the last one out stops the server
 * ```
 */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = placeOf(dataDir);
  const settings = options.settings ?? {};
  const first = await attachTo(place, () => start(place, settings));
  const attach = () => attachTo(place, () => restart(place, settings));
  await createMissing(first.client).catch(async (error: Error) => {
    await leave(first.client, place);
    throw error;
  });
  return {
    url: `postgres://postgres@localhost:5432/${database}?host=${encodeURIComponent(place.socket)}`,
    started: first.started,
    close: stayAttached(first.client, { place, attach, report: options.report ?? complain })
  };
}

interface Held {
  client: pg.Client;
  started: boolean;
}

interface Stay {
  place: Place;
  attach: () => Promise<Held>;
  report: (message: string) => void;
}

const complain = (message: string) => void process.stderr.write(`${message}\n`);

/** Starts the server again whenever it dies under us; answers how to leave. */
function stayAttached(first: pg.Client, { place, attach, report }: Stay): () => Promise<void> {
  let client = first;
  let isLeaving = false;
  let comingBack: Promise<void> = Promise.resolve();
  const comeBack = async () => {
    report('The embedded PostgreSQL went away: starting it again');
    for (; !isLeaving; await sleep(1000)) {
      const held = await attach().catch((error: Error) => report(error.message));
      if (held) return watch(held.client);
    }
  };
  const watch = (next: pg.Client) => {
    client = next;
    client.once('end', () => {
      if (!isLeaving) comingBack = comeBack();
    });
  };
  watch(first);
  return async () => {
    isLeaving = true;
    await comingBack;
    await leave(client, place);
  };
}

async function attachTo(place: Place, begin: () => Promise<Held>): Promise<Held> {
  const running = await join(place);
  return running ? { client: running, started: false } : oneAtATime(place, begin);
}

/** The connection by which we count as a user of the server, if it runs. */
async function join(place: Place): Promise<pg.Client | undefined> {
  if (!isOurSocket(place)) return undefined;
  const client = new pg.Client({ host: place.socket, port: 5432, user: 'postgres', database: 'postgres', ssl: false });
  client.on('error', () => undefined); // its end is what counts
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [inUse]);
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

const isMade = ({ dir }: Place) => fs.existsSync(path.join(dir, 'PG_VERSION'));

async function start(place: Place, settings: server.ServerSettings): Promise<Held> {
  const way = await findWay(place.dir);
  if (!isMade(place)) server.makeDatabase(way, place);
  return run(way, place, settings);
}

/** A folder that went away, as an unmounted disk does, must not come back as an empty database. */
async function restart(place: Place, settings: server.ServerSettings): Promise<Held> {
  if (!isMade(place)) throw new Error(`${place.dir} is gone`);
  return run(await findWay(place.dir), place, settings);
}

async function run(way: Way, place: Place, settings: server.ServerSettings): Promise<Held> {
  let child: ChildProcess | undefined;
  for (const until = Date.now() + patience; ; await sleep(25)) {
    const client = await join(place);
    if (client) return { client, started: child !== undefined && server.isAlive(child) };
    if (child && server.isAlive(child)) continue; // recovering, however long it takes
    if (child) refuseIfLost(place, until);
    server.dropForeignPidFile(place);
    server.handOver(way, place);
    child = server.launch(way, place, settings);
  }
}

function refuseIfLost({ dir, socket }: Place, until: number) {
  const words = server.lastWords(dir);
  if (server.isPassing(words) && Date.now() < until) return;
  server.clearSocketFolder(socket);
  throw new Error(`PostgreSQL did not start (see ${dir}/server.log): ${words}`);
}

async function createMissing(client: pg.Client) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount) return;
  await client.query(`create database ${database}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error; // another one was faster
  });
}

function leave(client: pg.Client, place: Place) {
  return oneAtATime(place, async () => {
    if (await isLast(client)) await server.stop(place);
    await client.end().catch(() => undefined);
  });
}

async function isLast(client: pg.Client) {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [inUse]);
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) alone', [inUse]);
    return rows[0]?.alone === true;
  } catch {
    return false; // the server is gone already
  }
}
