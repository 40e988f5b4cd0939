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

const special = /[\\\t\n\r]/g;
const written: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cellText(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return '\\N';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  const text = String(cell);
  return text.search(special) < 0 ? text : text.replace(special, (sign) => written[sign]!);
}

/** One row in COPY's own text format, null and undefined as null. */
export const copyLine = (cells: readonly (string | number | boolean | null | undefined)[]): string =>
  `${cells.map(cellText).join('\t')}\n`;
