// The remarks of one import: the first thousand of each kind are kept, all are counted.

const kept = 1000;

export type Place = { file: string; line: number; column: string };

/** One remark about one place in a file; lines as an editor counts them, the header is line 1, 0 = the whole file. */
export type ImportNote<Code extends string> = Place & { code: Code; message: string; value: string };

export type NoteList<Code extends string> = {
  /** The first of them; how many there are in all is in errorCount. */
  errors: ImportNote<Code>[];
  warnings: ImportNote<Code>[];
  errorCount: number;
  warningCount: number;
};

/** Where the remarks of an import are collected. */
export type Notes<Code extends string> = {
  error(place: Place, code: Code, value?: string): void;
  warning(place: Place, code: Code, value?: string): void;
  /** Counts what is not kept one by one. */
  further(count: number, isWarning: boolean): void;
  list(): NoteList<Code>;
};

const inOrder = <Code extends string>(notes: ImportNote<Code>[]) =>
  notes.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));

/** An empty collection of remarks; `textOf` puts a code into a sentence for who reads them without a screen. */
export function collectNotes<Code extends string>(textOf: (code: Code, value: string) => string): Notes<Code> {
  const errors: ImportNote<Code>[] = [];
  const warnings: ImportNote<Code>[] = [];
  const counts = { errors: 0, warnings: 0 };
  const note = (place: Place, ...[code, value = '']: [Code, string?]): ImportNote<Code> => ({
    ...place,
    code,
    message: textOf(code, value),
    value
  });
  return {
    error(place, code, value) {
      counts.errors++;
      if (errors.length < kept) errors.push(note(place, code, value));
    },
    warning(place, code, value) {
      counts.warnings++;
      if (warnings.length < kept) warnings.push(note(place, code, value));
    },
    further(count, isWarning) {
      counts[isWarning ? 'warnings' : 'errors'] += count;
    },
    list: () => ({
      errors: inOrder(errors),
      warnings: inOrder(warnings),
      errorCount: counts.errors,
      warningCount: counts.warnings
    })
  };
}
