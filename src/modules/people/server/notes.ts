// The remarks of one import: the first thousand of each kind are kept, all are counted.
import { noteText, type NoteCode } from '../rules-notes.ts';
import type { Note } from '../types.ts';

const kept = 1000;

export type Place = { file: string; line: number; column: string };

/** Where the remarks of an import are collected. */
export type Notes = {
  error(place: Place, code: NoteCode, value?: string): void;
  warning(place: Place, code: NoteCode, value?: string): void;
  /** Counts what is not kept one by one. */
  further(count: number, isWarning: boolean): void;
  list(): { errors: Note[]; warnings: Note[]; errorCount: number; warningCount: number };
};

const inOrder = (notes: Note[]) =>
  notes.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));

/** An empty collection of remarks. */
export function collectNotes(): Notes {
  const errors: Note[] = [];
  const warnings: Note[] = [];
  const counts = { errors: 0, warnings: 0 };
  const note = (place: Place, code: NoteCode, value = ''): Note => ({
    ...place,
    code,
    message: noteText(code, value),
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
