// What only the roster as a whole can tell, as statements that find the wrong lines.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { FileKind } from '../rules-columns.ts';
import type { NoteCode } from '../rules-notes.ts';

type Rows = RawBuilder<{ line: number; value: string }>;
type Where = readonly [file: FileKind, column: string, code: NoteCode];

/** Where a fault stands, which one it is, and the statement that yields its lines. */
export type Check = { file: FileKind; column: string; code: NoteCode; isWarning: boolean; rows: Rows };
export type Found = { line: number; value: string; total: number };

/** A check whose lines are errors. */
export const check = ([file, column, code]: Where, rows: Rows): Check => ({
  file,
  column,
  code,
  isWarning: false,
  rows
});

/** A check whose lines are worth a remark. */
export const remark = (where: Where, rows: Rows): Check => ({ ...check(where, rows), isWarning: true });

/** The first lines that a check finds, each with how many there are in all. */
export async function selectFound(tx: Tx, { rows: lines }: Check): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select line, value, count(*) over ()::integer as total from (${lines}) found order by line limit 1000
  `.execute(tx);
  return rows;
}
