// The one way to PostgreSQL: Kysely over pg, camelCase in code, snake_case in the database.
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
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

/**
 * Opens a pool on the database at `url`; `timeZone` is the ministry's, in which `current_date` and days are meant.
 * End it by `destroy()`.
 */
export function openDatabase(url: string, options: { timeZone?: string; connections?: number } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 20,
    types,
    options: `-c timezone=${options.timeZone ?? 'Asia/Jakarta'}`
  });
  pool.on('error', () => {}); // an idle connection that broke is replaced at the next query
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  });
}

/** Runs the work in one transaction: all of it is kept, or nothing. */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
