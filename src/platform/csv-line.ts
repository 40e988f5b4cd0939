// One line of CSV taken apart where that is plain; what is not plain is left to a full CSV reader.

/** The header without its quoted texts tells the delimiter: comma, semicolon or tab, whichever it holds most of. */
export function delimiterOf(header: string): string {
  const plain = header.replace(/"[^"]*"/g, '');
  const count = (sign: string) => plain.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}

type Taken = { text: string; end: number };

/** The quoted cell that begins at `from`; undefined if its quote is not closed. */
function quotedCell(line: string, from: number): Taken | undefined {
  let text = '';
  for (let at = from + 1; ;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return undefined;
    text += line.slice(at, quote);
    if (line[quote + 1] !== '"') return { text, end: quote + 1 };
    text += '"';
    at = quote + 2;
  }
}

function plainCell(line: string, delimiter: string, from: number): Taken | undefined {
  const next = line.indexOf(delimiter, from);
  const end = next < 0 ? line.length : next;
  const text = line.slice(from, end);
  return text.includes('"') ? undefined : { text, end };
}

/** The cells of a line, undefined if its quotes are not in order: one left open, or one in the midst of a cell. */
export function cellsOfLine(line: string, delimiter: string): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const cell = line[at] === '"' ? quotedCell(line, at) : plainCell(line, delimiter, at);
    if (!cell || (cell.end < line.length && line[cell.end] !== delimiter)) return undefined;
    cells.push(cell.text);
    at = cell.end;
    if (at === line.length) return cells;
  }
}
