// A copy of the whole site in a folder, and back: every table as PostgreSQL's own text, files beside it.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { done, refused, type Result } from '../result.ts';
import { copyFiles } from './copy-files.ts';
import { folderStore, type FileStore } from './files.ts';

type Table = { name: string; columns: string };
/** What a copy holds; `lostFiles` are digests of files that the store did not give, or not as they were. */
export type Manifest = { madeAt: string; migrations: string[]; tables: Table[]; files: number; lostFiles: string[] };

/** What is not the site's own: the server's catalogues, the jobs, and the list that a fresh site has already. */
const left = `('pg_catalog', 'information_schema', 'jobs', 'migrations')`;
const fileOf = (folder: string, table: string) => path.join(folder, `${table}.copy.gz`);

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // broken between two statements: the next one fails
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', c.table_schema, c.table_name) as name,
      string_agg(format('%I', c.column_name), ', ' order by c.ordinal_position) as columns
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema not in ${left} and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      and not exists (select from pg_inherits i where i.inhparent = format('%I.%I', c.table_schema, c.table_name)::regclass)
    group by c.table_schema, c.table_name order by 1`);
  return rows;
}

const appliedMigrations = async (client: pg.Client): Promise<string[]> =>
  (await client.query<{ name: string }>('select name from migrations.applied order by name')).rows.map(
    (row) => row.name
  );

const digestsOf = async (client: pg.Client): Promise<string[]> =>
  (await client.query<{ sha256: string }>('select sha256 from platform.file order by sha256')).rows.map(
    (row) => row.sha256
  );

const filesIn = (folder: string): FileStore => folderStore(path.join(folder, 'files'));

async function copyTables(client: pg.Client, folder: string): Promise<Table[]> {
  const tables = await tablesOf(client);
  for (const { name, columns } of tables) {
    const rows = client.query(copyTo(`copy (select ${columns} from ${name}) to stdout`));
    await pipeline(rows, createGzip(), createWriteStream(fileOf(folder, name)));
  }
  return tables;
}

/** Copies the site into a new folder, its tables as they stood at one instant and the files that they name. */
export async function backUp(url: string, folder: string, store: FileStore): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  const manifest = await connected(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const tables = await copyTables(client, folder);
    const digests = await digestsOf(client);
    const migrations = await appliedMigrations(client);
    await client.query('commit'); // files are never changed, so they need no instant
    const lostFiles = await copyFiles(digests, store, filesIn(folder));
    return { madeAt: new Date().toISOString(), migrations, tables, files: digests.length, lostFiles };
  });
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2)); // last: a copy without it is not whole
  return manifest;
}

/** Brings a copy back into an empty site of the same form; refuses `not-a-backup`, `not-empty`, `other-version`. */
export async function restore(url: string, folder: string, store: FileStore): Promise<Result<Manifest>> {
  const text = await readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return refused('not-a-backup');
  const manifest = JSON.parse(text) as Manifest;
  return connected(url, async (client) => {
    if ((await client.query('select from people.unit limit 1')).rowCount) return refused('not-empty');
    if (String(await appliedMigrations(client)) !== String(manifest.migrations)) return refused('other-version');
    await client.query('begin');
    await fill(client, folder, manifest.tables);
    const lostFiles = await copyFiles(await digestsOf(client), filesIn(folder), store);
    await client.query('commit');
    return done({ ...manifest, lostFiles });
  });
}

/** Foreign keys and triggers rest meanwhile: the rows were right when they were copied. */
async function fill(client: pg.Client, folder: string, tables: Table[]): Promise<void> {
  await client.query(`set local session_replication_role = 'replica'`);
  for (const { name, columns } of tables) {
    await makePartition(client, name);
    await client.query(`delete from ${name}`);
    const into = client.query(copyFrom(`copy ${name} (${columns}) from stdin`));
    await pipeline(createReadStream(fileOf(folder, name)), createGunzip(), into);
  }
  await client.query(`
    select setval(s.seq, greatest(1, (xpath('/row/m/text()', query_to_xml(format('select max(id) as m from %s', s.tab), false, true, '')))[1]::text::bigint))
    from (
      select format('%I.%I', table_schema, table_name) as tab, pg_get_serial_sequence(format('%I.%I', table_schema, table_name), 'id') as seq
      from information_schema.columns where column_name = 'id' and is_identity = 'YES' and table_schema not in ${left}
    ) s`);
}

async function makePartition(client: pg.Client, table: string): Promise<void> {
  const year = /^assessment\.evidence_(\d{4})$/.exec(table)?.[1];
  if (year === undefined) return;
  await client.query(`create table if not exists ${table} partition of assessment.evidence for values in (${year})`);
}
