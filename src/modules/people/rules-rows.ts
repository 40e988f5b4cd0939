// What one line of each file must hold: cells in, a row for the database or its faults out.
import { isEmail, levelOfCell } from '#platform/cells.ts';
import {
  checkedLine,
  dayIn as day,
  excerpt,
  neededIn as needed,
  nipIn as nip,
  spanIn as span,
  textIn as text,
  type Cell,
  type CheckedRow,
  type Fault,
  type Layout
} from '#platform/table-line.ts';
import type { FileKind } from './rules-columns.ts';
import type { NoteCode } from './rules-notes.ts';

/** What lies outside the line: how status words are understood. */
export type Known = { statuses: ReadonlyMap<string, string> };

/** The line while it is read: its cells by column, and what was found wrong so far. */
type Reading = { cells: readonly string[]; layout: Layout; errors: Fault<NoteCode>[]; warnings: Fault<NoteCode>[] };

function fault(reading: Reading, column: string, code: NoteCode, value = ''): null {
  reading.errors.push([column, code, excerpt(value)]);
  return null;
}

function level(reading: Reading, least: number): number | null {
  const found = needed(reading, 'level');
  const meant = found ? levelOfCell(found) : undefined;
  if (found && (meant === undefined || meant < least)) return fault(reading, 'level', 'bad-level', found);
  return meant ?? null;
}

function email(reading: Reading): string | null {
  const found = text(reading, 'email');
  if (!found || isEmail(found)) return found;
  reading.warnings.push(['email', 'bad-email', excerpt(found)]);
  return '';
}

const kinds: Record<string, string> = { '': 'definitive', definitif: 'definitive', plt: 'acting', plh: 'daily-acting' };

function kind(reading: Reading): string | null {
  const found = text(reading, 'penugasan') ?? '';
  return kinds[found.toLowerCase().replace(/\.$/, '')] ?? fault(reading, 'penugasan', 'bad-kind', found);
}

/** The status as the table understands the word; a word it does not hold counts as other, and that is said. */
function status(reading: Reading, known: Known): [Cell, Cell] {
  const found = text(reading, 'status');
  if (found === null) return [null, null];
  const meant = known.statuses.get(found.toLowerCase());
  if (!meant) reading.warnings.push(['status', 'unknown-status', excerpt(found)]);
  return [meant ?? 'other', found];
}

function supervisor(reading: Reading, person: string | null): string | null {
  const found = nip(reading, 'atasan_nip');
  return found && found === person ? fault(reading, 'atasan_nip', 'own-supervisor') : found;
}

/** The NIP that the person had before; nothing where it is still the same. */
function former(reading: Reading, person: string | null): string | null {
  const found = nip(reading, 'nip_lama');
  return found === person ? null : found;
}

function person(reading: Reading, known: Known): Cell[] {
  const id = nip(reading, 'nip', needed);
  return [
    id,
    needed(reading, 'nama'),
    email(reading),
    needed(reading, 'kode_organisasi'),
    needed(reading, 'jabatan'),
    text(reading, 'kode_jabatan') ?? '',
    text(reading, 'jenis_jabatan')?.toLowerCase() ?? null,
    text(reading, 'pangkat'),
    text(reading, 'golongan'),
    ...status(reading, known),
    kind(reading),
    supervisor(reading, id),
    ...span(reading, 'tmt_jabatan', 'tmt_selesai'),
    former(reading, id)
  ];
}

const echelons = ['', 'I', 'II', 'III', 'IV', 'V'];

function echelon(reading: Reading): string | null {
  const found = text(reading, 'eselon');
  const meant =
    found
      ?.toUpperCase()
      .replace(/^ESELON /, '')
      .replace(/[./ ]?[AB]$/, '') ?? null;
  return meant === null || echelons.includes(meant) ? meant : fault(reading, 'eselon', 'unknown-echelon', found ?? '');
}

function unit(reading: Reading): Cell[] {
  return [
    needed(reading, 'kode_organisasi'),
    text(reading, 'kode_induk'),
    needed(reading, 'nama'),
    echelon(reading),
    ...span(reading, 'berlaku_mulai', 'berlaku_sampai')
  ];
}

/** A job with one competency of its standard; without a competency the line only names the job. */
function standard(reading: Reading): Cell[] {
  const competency = text(reading, 'kode_kompetensi') || null;
  return [
    needed(reading, 'kode_jabatan'),
    needed(reading, 'nama'),
    competency,
    competency && (text(reading, 'nama_kompetensi') || competency),
    competency && level(reading, 1)
  ];
}

function measured(reading: Reading): Cell[] {
  return [
    nip(reading, 'nip', needed),
    needed(reading, 'kode_kompetensi'),
    level(reading, 0),
    day(reading, 'diukur_pada', needed),
    text(reading, 'sumber')
  ];
}

function kindOfDay(reading: Reading): string | null {
  const found = needed(reading, 'jenis');
  if (!found) return null;
  const word = found.toLowerCase().replace(/[_-]/g, ' ');
  if (/libur|holiday/.test(word)) return 'national-holiday';
  return /cuti|leave/.test(word) ? 'joint-leave' : fault(reading, 'jenis', 'bad-kind-of-day', found);
}

const holiday = (reading: Reading): Cell[] => [
  day(reading, 'tanggal', needed),
  kindOfDay(reading),
  text(reading, 'nama') ?? ''
];

const checks: Record<FileKind, (reading: Reading, known: Known) => Cell[]> = {
  units: unit,
  people: person,
  jobs: standard,
  competencies: measured,
  calendar: holiday
};

/** Checks one line of a file: the row to be stored, and what is wrong with it or worth a remark. */
export function checkLine(kind: FileKind, layout: Layout, known: Known) {
  const check = checks[kind];
  return (line: readonly string[]): CheckedRow<NoteCode> =>
    checkedLine<NoteCode>(line, layout, (reading) => check(reading, known));
}
