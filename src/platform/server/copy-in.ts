// Many rows at once: COPY inside a transaction of Kysely, in constant memory.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CompiledQuery } from 'kysely';
import { from } from 'pg-copy-streams';
import type { Tx } from './database.ts';

/**
 * Feeds text in the format of the statement into a table: `copyIn(tx, 'copy t from stdin', rows)`. Fewer and larger
 * pieces of text are faster.
 */
export async function copyIn(tx: Tx, statement: string, text: AsyncIterable<string>): Promise<void> {
  const stream = from(statement);
  // pg runs an object that can submit itself in place of the text of a query; Kysely hands both on as they are.
  await tx.executeQuery(CompiledQuery.raw(stream as unknown as string));
  await pipeline(Readable.from(text), stream);
}

const special = /[\\\t\n\r]/;
const written: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const plainly = (text: string) => text.replace(new RegExp(special, 'g'), (sign) => written[sign]!);

type Cell = string | number | boolean | null | undefined;

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return special.test(cell) ? plainly(cell) : cell;
  if (cell === null || cell === undefined) return '\\N';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return String(cell);
}

/** One row in COPY's own text format, null and undefined as null. */
export function copyLine(cells: readonly Cell[]): string {
  let line = cellText(cells[0]);
  for (let at = 1; at < cells.length; at++) line += `\t${cellText(cells[at])}`;
  return `${line}\n`;
}
