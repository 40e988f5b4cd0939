// Tables of people as they leave the site.
import * as m from '#messages';
import type { TableFile } from '#platform/table-file.ts';
import type { Day } from '#platform/dates.ts';
import type { UnitCard, UnitPerson } from './types.ts';
import { noteWords } from './words.ts';
import { capacityWord, jobKindWord, statusWord } from './ui/words.ts';

type UnitRows = { unit: UnitCard; day: Day; seesStates: boolean; people: readonly UnitPerson[] };

/** The people of a unit; ranks and states only where the reader may see them. A NIP is text, so that none is lost. */
export function unitPeopleTable({ unit, day, seesStates, people }: UnitRows): TableFile {
  const states = seesStates ? [{ label: m.people_rank(), width: 24 }, { label: m.people_status() }] : [];
  return {
    name: `people-${unit.code}-${day}`,
    title: m.people_people_caption({ unit: unit.name, day }),
    marks: [{ label: m.people_filter_day(), value: day }],
    columns: [
      { label: m.people_nip(), width: 22 },
      { label: m.people_name(), width: 36 },
      { label: m.people_title(), width: 40 },
      { label: m.people_filter_kind() },
      { label: m.people_unit(), width: 40 },
      { label: m.people_since() },
      ...states
    ],
    rows: people.map((person) => [
      ...[person.nip, person.name],
      person.kind === 'definitive' ? person.title : `${person.title} (${capacityWord(person.kind)})`,
      ...[jobKindWord(person.jobKind), `${person.unitCode} ${person.unitName}`, person.since],
      ...(seesStates ? [[person.rank, person.grade].filter(Boolean).join(', '), statusWord(person.status)] : [])
    ])
  };
}

type Note = { file: string; line: number; column: string; code: string; value: string };
type Notes = { errors: readonly Note[]; warnings: readonly Note[] } | null | undefined;

/** What an import has to say, line by line, in the words of the module that imports. */
export function notesTable(report: Notes, words: (note: Note) => string = noteWords): TableFile {
  const { errors = [], warnings = [] } = report ?? {};
  const notes = [
    ...errors.map((note) => ({ ...note, isError: true })),
    ...warnings.map((note) => ({ ...note, isError: false }))
  ];
  return {
    name: 'import-notes',
    title: m.people_import_errors(),
    marks: [],
    columns: [
      { label: m.people_import_file() },
      { label: m.people_import_line() },
      { label: m.people_import_column(), width: 20 },
      { label: m.people_import_kind() },
      { label: m.people_import_reason(), width: 80 }
    ],
    rows: notes.map((note) => [
      ...[note.file, note.line || null, note.column],
      note.isError ? m.people_import_error() : m.people_import_warning(),
      words(note)
    ])
  };
}
