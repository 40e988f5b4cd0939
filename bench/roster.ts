// Row 2: the import of the roster, tried and real, beside COPY of the same files into plain tables.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Ministry } from './ministry.ts';
import { timed } from './timing.ts';

type Once = { milliseconds: number; before: number; most: number };
export type RosterFigure = { copy: number; tried: Once; real: Once };

/** COPY, a dry run and the import that counts, in this order; afterwards the roster is in the database. */
export async function measureRoster(ministry: Ministry): Promise<RosterFigure> {
  const copy = await copyFiles(ministry);
  const tried = await importOnce(ministry, 'dry');
  return { copy, tried, real: await importOnce(ministry, 'real') };
}

async function copyFiles({ url, folder }: Ministry): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let milliseconds = 0;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
      const file = path.join(folder, name);
      const columns = (await headerOf(file)).split(',').map((column) => `${column} text`);
      await client.query(`create table plain_${path.parse(name).name} (${columns.join(', ')})`);
      const target = `copy plain_${path.parse(name).name} from stdin (format csv, header)`;
      milliseconds += await timed(() => pipeline(createReadStream(file), client.query(from(target))));
      await client.query(`drop table plain_${path.parse(name).name}`);
    }
    return milliseconds;
  } finally {
    await client.end();
  }
}

async function headerOf(file: string): Promise<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) return line;
  return '';
}

async function importOnce({ url, folder }: Ministry, kind: 'dry' | 'real'): Promise<Once> {
  const child = spawn(process.execPath, ['bench/import-once.ts', url, folder, kind], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  let told = '';
  child.stdout.on('data', (piece: Buffer) => (told += piece.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`import-once ended with ${code}`);
  return JSON.parse(told) as Once;
}
