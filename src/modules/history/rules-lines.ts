// What one line of the history file must hold: cells in, a row for the database or its faults out. Pure.
import type { Day } from '#platform/dates.ts';
import {
  checkedLine,
  dayIn,
  hoursPattern,
  neededIn,
  nipIn,
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
import { minutesPerJp } from './rules.ts';

/** What only a training history can have wrong. */
export const historyCodes = [
  'bad-hours',
  'duplicate',
  'future',
  'hours-over-day',
  'id-of-other',
  'id-twice',
  'no-place',
  'overlaps',
  'unknown-person'
] as const;
export type HistoryCode = (typeof historyCodes)[number] | FileCode | HeaderCode | LineCode;

/** The columns of the file; without a further one it is read all the same. */
export const columns: Columns = {
  needed: ['nip', 'nama', 'mulai', 'selesai', 'jamlat'],
  further: ['jenis', 'bidang', 'penyelenggara', 'nomor_sertifikat', 'tanggal_sertifikat', 'id_semantik']
};

type Reading = LineReading & { errors: Fault<HistoryCode>[] };

const hours = { pattern: hoursPattern, code: 'bad-hours' } as const;

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

/** A history holds what is over, and no day has more than 24 hours. */
function judge(reading: Reading, row: { from: Cell; until: Cell; jp: number | null }, today: Day): void {
  const { from, until, jp } = row;
  if (typeof from !== 'string' || typeof until !== 'string' || until < from) return;
  if (until > today) reading.errors.push(['selesai', 'future', until]);
  if (jp !== null && jp * minutesPerJp > 1440 * daysBetween(from, until))
    reading.errors.push(['jamlat', 'hours-over-day', String(jp)]);
}

function read(reading: Reading, today: Day): Cell[] {
  const nip = nipIn(reading, 'nip', neededIn);
  const name = neededIn(reading, 'nama');
  const [from, until] = wholeSpanIn(reading, 'mulai', 'selesai');
  const jp = numberIn(reading.errors, ['jamlat', neededIn(reading, 'jamlat')], hours);
  judge(reading, { from, until, jp }, today);
  const text = (column: string) => textIn(reading, column) ?? '';
  const minutes = jp === null ? null : Math.max(1, Math.round(jp * minutesPerJp));
  const certificateOn = dayIn(reading, 'tanggal_sertifikat');
  return [
    ...[nip, text('jenis'), name, text('bidang'), text('penyelenggara'), from, until, minutes],
    ...[text('nomor_sertifikat'), certificateOn, text('id_semantik')]
  ];
}

/** Checks a line: the row to be staged, and what is wrong with it. */
export const checkLine =
  (layout: Layout, today: Day) =>
  (line: readonly string[]): CheckedRow<HistoryCode> =>
    checkedLine<HistoryCode>(line, layout, (reading) => read(reading, today));
