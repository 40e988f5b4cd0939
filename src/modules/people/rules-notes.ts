// What an import may have to say about a line: one code and one sentence for each.

/** Every remark of an import in English; the screens say the same by code in the reader's language. */
export const noteTexts = {
  'bad-day': '"{value}" is no day. Write it as 2026-11-24.',
  'bad-email': '"{value}" is no e-mail address. The person is imported without it.',
  'bad-kind': '"{value}" is none of definitif, plt, plh.',
  'bad-kind-of-day': '"{value}" is neither a national holiday (libur nasional) nor joint leave (cuti bersama).',
  'bad-level': '"{value}" is no level. Write a whole number from 1 to 9.',
  'before-unit': 'It begins before unit {value} existed.',
  'column-missing': 'The column {value} is missing. What is stored of it stays as it is.',
  'column-needed': 'The column {value} is missing. Add it and send the file again.',
  'column-repeated': 'The column {value} stands twice in the header.',
  'column-unknown': 'The column {value} is not known and is ignored.',
  'control-character': 'There is a NUL byte or another invisible control character in the cell.',
  'dates-reversed': 'The last day, {value}, lies before the first.',
  'day-out-of-range': 'The year of {value} is not between 1900 and 2200.',
  duplicate: 'The same row stands already in line {value}.',
  'former-in-use': 'The former NIP {value} also stands for somebody else in this file.',
  'former-unknown': 'Nobody had the former NIP {value}. The person is added.',
  'file-empty': 'The file is empty.',
  'file-twice': '{value} was given twice. Send only one of them.',
  'file-unknown':
    'Neither the name nor the header tells what this file holds. Name it units, people, jobs, competencies or calendar.',
  'header-only': 'The file holds a header and nothing else.',
  'line-too-long': 'The line is longer than 64 kB. From here on nothing was read.',
  'name-differs': 'The same code has another name in line {value}. The first one holds.',
  'nip-apostrophe': 'A spreadsheet put an apostrophe before the NIP: {value}. Remove it.',
  'nip-birth-date': 'The NIP {value} does not begin with a date of birth.',
  'nip-length': 'A NIP has 18 digits; "{value}" has not.',
  'nip-lost-digits': 'A spreadsheet took digits from the NIP {value}. Format the column as text and fill it anew.',
  'nip-scientific': 'A spreadsheet turned the NIP into the number {value}. Format the column as text and fill it anew.',
  'no-parent': 'The unit above, {value}, does not exist for as long as this one does.',
  'not-in-file': '{value} people of the register are not in the file. They stay as they are.',
  'not-utf8': 'The text is not UTF-8. Save it as "CSV UTF-8".',
  'open-acting-not-in-file': '{value} acting assignments without an end are not in the file. They go on.',
  overlap: 'The person already holds another definitive job on {value}.',
  'own-supervisor': 'Nobody supervises themselves.',
  'quote-open': 'A quotation mark is opened here and not closed. From here on nothing was read.',
  required: 'This cell may not be empty.',
  'sheet-unreadable': 'The workbook cannot be read: {value}',
  'supervisor-cycle': 'The supervisors lead back to the same person: {value}.',
  'too-few-cells': 'The line has fewer cells than the header: {value}.',
  'too-long': 'The text is longer than {value} characters.',
  'too-many-cells': 'The line has more cells than the header: {value}. A text with a comma in it needs quotes.',
  'two-people':
    'This NIP and the former one, {value}, are both in the register as people of their own; an import does not join their records.',
  'unit-closes': 'Unit {value} does not exist for all of these days; people are still in it.',
  'unit-cycle': 'The units above lead back to the same unit: {value}.',
  'unit-has-units': 'The unit {value} below it still exists after that.',
  'unit-overlap': 'The unit has two rows for {value}.',
  'unknown-competency': 'The competency {value} is not known.',
  'unknown-echelon': '"{value}" is none of I, II, III, IV, V.',
  'unknown-parent': 'The unit above, {value}, is not known.',
  'unknown-person': 'No person has the NIP {value}.',
  'unknown-status': 'The status "{value}" is not in the table. It counts as other.',
  'unknown-supervisor': 'The supervisor {value} is not in the register.',
  'unknown-unit': 'The unit {value} is not known.',
  'utf-16': 'The text is UTF-16. Save it as "CSV UTF-8".',
  'workbook-as-csv': 'This is a workbook. Its name must end in .xlsx.'
} as const;

export type NoteCode = keyof typeof noteTexts;

/** The sentence of a remark: `noteText('unknown-unit', 'M.09')`. */
export const noteText = (code: NoteCode, value: string): string => noteTexts[code].replace('{value}', () => value);
