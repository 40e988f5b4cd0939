// The one way to PostgreSQL: Kysely over pg, camelCase in code, snake_case in the database.
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
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

const mark = '/* kept plan */';

/**
 * First in a statement that pages ask again and again for a few rows: the connection then plans it once, and planning
 * would take longer than the answer. Not where the best plan depends on which days or how many units are asked.
 *
 * ```ts
 * sql`${keptPlan} select code from people.unit_card where unit_id = ${unitId}`
 * ```
 */
export const keptPlan = sql.raw(mark);

const names = new Map<string, string>();
const mostNames = 200; // each connection holds the plans of all of them

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = `kept-${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * Lets a connection name the marked statements, which is how PostgreSQL keeps a plan, and has it use that plan: left to
 * itself it would go on planning most of them, for the cost it guesses of a kept plan is far too high. Inside a transaction
 * the choice stays PostgreSQL's, since a setting made there is lost with it.
 */
function keepPlans(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  let keeps = false;
  let isInTransaction = false;
  const use = (isWanted: boolean) => {
    if (isWanted === keeps || isInTransaction) return;
    keeps = isWanted;
    ask(`set plan_cache_mode = ${keeps ? 'force_generic_plan' : 'auto'}`, () => {}); // if it fails, so does what follows it
  };
  const query = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && text.startsWith(mark, text.search(/\S/)) ? nameOf(text) : undefined;
    use(name !== undefined);
    if (typeof text === 'string' && /^(begin|start transaction)/.test(text)) isInTransaction = true;
    if (text === 'commit' || text === 'rollback') isInTransaction = false;
    return name ? ask({ name, text, values }) : ask(text, values, ...rest);
  };
  client.query = query as typeof client.query;
}

const temporary = '160MB'; // what temporary tables of an import may hold in memory; taken only as they fill

/**
 * Opens a pool on the database at `url`; `timeZone` is the ministry's, in which `current_date` and days are meant.
 * End it by `destroy()`.
 */
export function openDatabase(url: string, options: { timeZone?: string; connections?: number } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 20,
    types,
    options: `-c timezone=${options.timeZone ?? 'Asia/Jakarta'} -c temp_buffers=${temporary}`
  });
  pool.on('connect', keepPlans);
  pool.on('connect', (client) => client.on('error', () => {})); // broken between two statements: the next one fails
  pool.on('error', () => {}); // an idle connection that broke is replaced at the next query
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  });
}

/** Runs the work in one transaction: all of it is kept, or nothing. */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
