// The one way to PostgreSQL: Kysely over pg, camelCase in code, snake_case in the database.
import { availableParallelism } from 'node:os';
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type PostgresPool, type Transaction } from 'kysely';
import pg from 'pg';
import { readingConnections, type ReadingConnections } from './reading-connections.ts';
import type { DB } from './schema.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

const int8 = 20;
const date = 1082;
const numeric = 1700;
const parsers: Record<number, (text: string) => unknown> = {
  [int8]: Number,
  [date]: (text) => text,
  [numeric]: Number
};

/** Dates stay text (`2026-11-24`), bigint and numeric become numbers: the generated row types say the same. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format)
} as pg.CustomTypesConfig;

const marks = { page: '/* kept plan */', search: '/* kept search */' } as const;
type Way = keyof typeof marks;

/**
 * First in a select that pages ask again and again for a few rows: the connection then plans it once, and planning would take
 * longer than the answer. Not where the best plan depends on which days or how many units are asked, nor where it takes long:
 * outside a transaction such selects share connections (0027) and wait for each other.
 *
 * ```ts
 * sql`${keptPlan} select code from people.unit_card where unit_id = ${unitId}`
 * ```
 */
export const keptPlan = sql.raw(marks.page);

/**
 * The same first in a select that looks for words: it uses the index of words whatever the planner thinks of it, is given up
 * after three seconds, and waits for other searches alone.
 */
export const keptSearch = sql.raw(marks.search);

type Kept = { name: string; way: Way; isRead: boolean };
const kept = new Map<string, Kept>();
const mostKept = 400; // each connection holds the plans of all of them
const changes = /\b(insert into|update|delete from|nextval|pg_advisory\w*|set_config)\b|for (share|key share|no key)/i;

/** How a marked statement is known to the connections; undefined of one without the mark. */
function keptOf(text: unknown): Kept | undefined {
  if (typeof text !== 'string') return undefined;
  const begins = text.search(/\S/);
  const way = (['page', 'search'] as const).find((each) => text.startsWith(marks[each], begins));
  if (!way) return undefined;
  const known = kept.get(text);
  if (known || kept.size >= mostKept) return known;
  const entry = { name: `kept-${kept.size + 1}`, way, isRead: !changes.test(text) };
  kept.set(text, entry);
  return entry;
}

type Query = (...given: unknown[]) => unknown;

/**
 * What Kysely takes for a connection of the pool: marked selects go to the connections that readers share, anything else, and
 * all that follows the beginning of a transaction, to one of the pool that is its own until it is released.
 */
function connectionOf(pool: pg.Pool, reading: Record<Way, ReadingConnections>): pg.PoolClient {
  let own: pg.PoolClient | undefined;
  const query = async (text: unknown, values: unknown[] = []) => {
    const known = keptOf(text);
    if (known?.isRead && !own) return reading[known.way].query({ name: known.name, text: text as string, values });
    own ??= await pool.connect();
    const ask = own.query.bind(own) as Query;
    return known ? ask({ name: known.name, text, values }) : ask(text, values);
  };
  return { query, release: (isBroken?: boolean) => own?.release(isBroken) } as unknown as pg.PoolClient;
}

/** How searches are planned and given up, as settings of their connections. */
export const searchSettings = {
  enable_seqscan: 'off',
  statement_timeout: '3000',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  'pg_trgm.word_similarity_threshold': '0.5'
};

const temporary = '160MB'; // what temporary tables of an import may hold in memory; taken only as they fill

/**
 * Opens a pool on the database at `url`, with as many connections as processors beside it that short selects share, and as
 * many for searches; `timeZone` is the ministry's, in which `current_date` and days are meant. End it by `destroy()`.
 */
export function openDatabase(url: string, options: { timeZone?: string; connections?: number } = {}): Db {
  const config = {
    connectionString: url,
    types,
    options: `-c timezone=${options.timeZone ?? 'Asia/Jakarta'} -c temp_buffers=${temporary}`
  };
  const pool = new pg.Pool({ ...config, max: options.connections ?? 20 });
  pool.on('connect', (client) => client.on('error', () => {})); // broken between two statements: the next one fails
  pool.on('error', () => {}); // an idle connection that broke is replaced at the next query
  const searching = Object.entries(searchSettings).map(([name, value]) => `-c ${name}=${value}`);
  const reading = {
    page: readingConnections(config, availableParallelism()),
    search: readingConnections({ ...config, options: [config.options, ...searching].join(' ') }, availableParallelism())
  };
  const connections: PostgresPool = {
    options: pool.options,
    connect: () => Promise.resolve(connectionOf(pool, reading)),
    end: async () => void (await Promise.all([pool.end(), reading.page.end(), reading.search.end()]))
  };
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: connections }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  });
}

/** Runs the work in one transaction: all of it is kept, or nothing. */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
