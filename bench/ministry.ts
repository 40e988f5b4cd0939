// The ministry that is measured: a database in a folder of its own, its roster as files, three years of drawn records.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { sql } from 'kysely';
import pg from 'pg';
import { drawRecords } from '#demo/load.ts';
import { rosterFiles } from '#demo/roster.ts';
import { closeCampaigns } from '#modules/surveys/server/index.ts';
import { openPeriod } from '#modules/assessment/server/index.ts';
import { takeSessionHours } from '#modules/learning/server/index.ts';
import { operator } from '#platform/actor.ts';
import { addDays } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, openDatabase, type Db } from '#platform/server/database.ts';
import { migrate } from '#platform/server/migrate.ts';

/** The day on which everything is measured: the same records whenever the measurement is made. */
export const today = '2026-11-24';
export const year = 2026;
const timeZone = 'Asia/Jakarta';
const now = new Date(`${today}T03:00:00Z`);

/** What the reference size holds; what is really drawn is counted and told. */
export const reference = { people: 80_000, activities: 2_400_000, hours: 5_000_000, assets: 200_000 };
const amounts = { activitiesAYear: 32.5, entries: 2.36, sharing: 0.44 };

export type Records = { activities: number; hours: number; assets: number };
export type Ministry = { name: string; people: number; folder: string; url: string; db: Db; ctx: Ctx };

/** The folder that holds the server of a ministry, beside that of its roster. */
export const serverFolder = ({ folder }: Ministry): string => path.dirname(folder);

/** Makes an empty database of that name beside the others of the server, in its newest form. */
export async function openMinistry(
  serverUrl: string,
  of: { name: string; people: number; folder: string }
): Promise<Ministry> {
  const url = serverUrl.replace(/\/[^/?]+\?/, `/${of.name}?`);
  await makeMissing(serverUrl, of.name);
  const db = openDatabase(url, { timeZone });
  await migrate(db);
  const ctx = { actor: operator, now, timeZone, db, requestId: 'bench' };
  return { ...of, url, db, ctx };
}

async function makeMissing(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) await client.query(`create database ${name}`);
  await client.end();
}

/** Writes the roster as the files that an HR system would hand over. */
export async function writeRoster({ folder, people }: { folder: string; people: number }): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of rosterFiles({ people })) {
    const out = createWriteStream(path.join(folder, file.name));
    await pipeline(Readable.from(file.rows()), stringify({ header: true, columns: file.header }), out);
  }
}

/** Draws three years of records and opens the three periods; gives how many records there are now. */
export async function fillMinistry({ ctx, db }: Ministry): Promise<Records> {
  const years = [year - 2, year - 1, year];
  await inTransaction(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx); // drawn records refer to what is there
    await drawRecords(tx, { years, today, ...amounts });
  });
  await sql`vacuum analyze`.execute(db);
  await closeCampaigns(ctx); // the surveys that were drawn
  for (const each of years) await openPeriod(ctx, each);
  await takeSessionHours(ctx, addDays(today, -45)); // what the job of a running site would have taken long ago
  const { rows } = await sql<Records>`
    select (select count(*) from learning.activity) as activities, (select count(*) from learning.hours) as hours,
      (select count(*) from knowledge.asset) as assets
  `.execute(db);
  return rows[0] as Records;
}
