// What one line of a file of programmes must hold: cells in, a row for the database or its faults out. Pure.
import {
  checkedLine,
  dayIn,
  hoursPattern,
  neededIn,
  numberIn,
  textIn,
  wholeSpanIn,
  type Cell,
  type CheckedRow,
  type Columns,
  type Fault,
  type FileCode,
  type HeaderCode,
  type Layout,
  type LineCode,
  type LineReading
} from '#platform/table-line.ts';
import type { Mode } from './types.ts';

/** What only a file of programmes can have wrong. */
export const programmeCodes = [
  'bad-hours',
  'bad-link',
  'bad-mode',
  'bad-seats',
  'closes-late',
  'duplicate',
  'is-cancelled'
] as const;
export type ProgrammeCode = (typeof programmeCodes)[number] | FileCode | HeaderCode | LineCode;

/** The columns of the file; without a further one it is read all the same. */
export const columns: Columns = {
  needed: ['judul', 'penyelenggara', 'mulai', 'selesai', 'jp', 'moda'],
  further: ['kode', 'bidang', 'batas_daftar', 'kursi', 'tempat', 'tautan', 'sasaran']
};

type Reading = LineReading & { errors: Fault<ProgrammeCode>[] };

const hours = { pattern: hoursPattern, code: 'bad-hours' } as const;
const places = { pattern: /^\d{1,5}$/, code: 'bad-seats' } as const;

const words: Record<string, Mode> = {
  klasikal: 'classroom',
  'tatap muka': 'classroom',
  classroom: 'classroom',
  pjj: 'distance',
  'jarak jauh': 'distance',
  distance: 'distance',
  'e-learning': 'e-learning',
  elearning: 'e-learning',
  blended: 'blended',
  'blended learning': 'blended',
  campuran: 'blended',
  'tempat kerja': 'workplace',
  'di tempat kerja': 'workplace',
  'at the workplace': 'workplace',
  workplace: 'workplace'
};

function mode(reading: Reading): Mode | null {
  const found = neededIn(reading, 'moda');
  if (!found) return null;
  const meant = words[found.toLowerCase()];
  if (!meant) reading.errors.push(['moda', 'bad-mode', found]);
  return meant ?? null;
}

function link(reading: Reading): string {
  const found = textIn(reading, 'tautan') ?? '';
  const url = found === '' ? null : URL.parse(found);
  if (found !== '' && !['http:', 'https:'].includes(url?.protocol ?? ''))
    reading.errors.push(['tautan', 'bad-link', found]);
  return found;
}

function read(reading: Reading): Cell[] {
  const text = (column: string) => textIn(reading, column) ?? '';
  const title = neededIn(reading, 'judul');
  const organiser = neededIn(reading, 'penyelenggara');
  const [from, until] = wholeSpanIn(reading, 'mulai', 'selesai');
  const closes = dayIn(reading, 'batas_daftar');
  if (closes && until && closes > String(until)) reading.errors.push(['batas_daftar', 'closes-late', closes]);
  const jp = numberIn(reading.errors, ['jp', neededIn(reading, 'jp')], hours);
  const seats = numberIn(reading.errors, ['kursi', textIn(reading, 'kursi')], places);
  return [
    ...[text('kode'), title, text('bidang'), organiser, from, until, closes, jp, seats, mode(reading)],
    ...[text('tempat'), link(reading), text('sasaran')]
  ];
}

/** Checks a line: the row to be staged, and what is wrong with it. */
export const checkLine =
  (layout: Layout) =>
  (line: readonly string[]): CheckedRow<ProgrammeCode> =>
    checkedLine<ProgrammeCode>(line, layout, read);
