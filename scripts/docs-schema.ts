// The database in words: every table with its columns, from a database freshly migrated in memory.
import { rmSync } from 'node:fs';
import pg from 'pg';
import order from '../src/module-order.json' with { type: 'json' };
import { openEmbedded } from '#platform/server/embedded.ts';
import { openDatabase } from '#platform/server/database.ts';
import { migrate } from '#platform/server/migrate.ts';
import { newFolder } from '#tests/support/memory.ts';

const question = `
  select n.nspname as schema, c.relname as name, obj_description(c.oid) as words, c.relkind = 'v' as is_view,
    array_agg(format('| \`%s\` | %s%s |', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then '' else ', may be null' end) order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = any($1) and c.relkind in ('r', 'v', 'p')
  group by 1, 2, 3, 4 order by 1, 2`;

type Row = { schema: string; name: string; words: string | null; isView: boolean; columns: string[] };

/** One section a table, in the order of schema and name. */
export async function schemaInWords(): Promise<string> {
  const folder = newFolder('schema');
  const embedded = await openEmbedded(folder);
  try {
    const db = openDatabase(embedded.url);
    await migrate(db);
    await db.destroy();
    const client = new pg.Client(embedded.url);
    await client.connect();
    const { rows } = await client.query<Row>(question, [['platform', ...order]]);
    await client.end();
    return ['# Schema', '', 'From the migrations, one PostgreSQL schema a module.', '', ...rows.flatMap(section)].join(
      '\n'
    );
  } finally {
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const section = ({ schema, name, words, columns }: Row): string[] => [
  `## ${schema}.${name}`,
  '',
  ...(words ? [`${words}.`, ''] : []),
  '| column | type |',
  '| --- | --- |',
  ...columns,
  ''
];
