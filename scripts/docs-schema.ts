// The database in words: every table with its columns, from a database freshly migrated in memory.
import pg from 'pg';
import order from '../src/module-order.json' with { type: 'json' };
import { onMigratedDatabase } from './migrated-database.ts';

const question = `
  select n.nspname as schema, c.relname as name, obj_description(c.oid) as words, c.relkind = 'v' as is_view,
    array_agg(format('| \`%s\` | %s%s |', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then '' else ', may be null' end) order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = any($1) and c.relkind in ('r', 'v', 'p')
  group by 1, 2, 3, 4 order by 1, 2`;

type Row = { schema: string; name: string; words: string | null; isView: boolean; columns: string[] };

/** One section a table, in the order of schema and name. */
export function schemaInWords(): Promise<string> {
  return onMigratedDatabase(async (url) => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<Row>(question, [['platform', ...order]]);
    await client.end();
    return ['# Schema', '', 'From the migrations, one PostgreSQL schema a module.', '', ...rows.flatMap(section)].join(
      '\n'
    );
  });
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
