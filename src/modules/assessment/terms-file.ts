// The terms of all practices as a table to take away, and back from pasted lines. Pure.
import * as m from '#messages';
import type { TableFile } from '#platform/table-file.ts';
import { catalogueFor } from './catalogue.ts';
import { isPerUnit, type Typed } from './scheme-fields.ts';
import type { Scheme } from './types.ts';
import type { Locale } from './view.ts';
import { typedValue } from './view-scheme.ts';
import { schemeWord } from './words.ts';

/** The columns that are read back, by these names in any order; others beside them are passed over. */
export const termColumns = ['code', 'target', 'floor', 'applies', 'source', 'share'] as const;

/** One line for each practice: code, target %, floor (% or for each unit), units asked, source, share of records %. */
export function termsTable(scheme: Scheme, locale: Locale): TableFile {
  const rows = catalogueFor(scheme.year).practices.flatMap(({ id, text }) => {
    const terms = scheme.practices[id];
    if (!terms) return [];
    const floorKind = isPerUnit(terms) ? 'number' : 'share';
    const cell = (kind: 'share' | 'number', value: number) => typedValue({ kind, value }, 'en');
    return [
      [
        ...[id, cell('share', terms.target), cell(floorKind, terms.floor), terms.appliesTo],
        ...[terms.source, cell('share', terms.recordShare), text[locale]]
      ]
    ];
  });
  return {
    name: `scheme-${scheme.year}-${scheme.version}`,
    title: m.scheme_version_of(scheme),
    marks: [
      { label: m.assessment_scheme(), value: m.scheme_version_of(scheme) },
      { label: m.assessment_scheme_state(), value: schemeWord(scheme.official, scheme.decree) }
    ],
    columns: [...termColumns, 'text'].map((label) => ({ label })),
    rows
  };
}

export type FileFault = { line: number; reason: 'unknown' | 'head' | 'empty'; text: string };

/** Cells of a line, parted by tab, semicolon or comma; quotes hold a separator in. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [''];
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) cells.push('');
    else cells.push(`${cells.pop() ?? ''}${sign}`);
  }
  return cells.map((cell) => cell.trim());
}

/** What pasted lines would change: values by their fields; an empty cell leaves its value as it is. */
export function readTerms(text: string, scheme: Scheme): { typed: Typed; lines: number; faults: FileFault[] } {
  const [first = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const separator = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';
  const head = cellsOf(first, separator).map((cell) => cell.toLowerCase());
  const nothing = { typed: {}, lines: 0 };
  if (lines.length === 0) return { ...nothing, faults: [{ line: 1, reason: 'empty', text: '' }] };
  if (!head.includes('code'))
    return { ...nothing, faults: [{ line: 1, reason: 'head', text: termColumns.join(', ') }] };
  const typed: Record<string, string[]> = {};
  const faults: FileFault[] = [];
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line, separator);
    const code = cells[head.indexOf('code')] ?? '';
    if (!Object.hasOwn(scheme.practices, code)) faults.push({ line: at + 2, reason: 'unknown', text: code });
    for (const column of termColumns.slice(1)) {
      const cell = cells[head.indexOf(column)] ?? '';
      if (cell !== '') typed[`${column}-${code}`] = [cell];
    }
  }
  return { typed, lines: lines.length, faults };
}
