// What an import may have to say about a line: one code and one sentence for each.

/** Every remark of an import in English; the screens say the same by code in the reader's language. */
export const noteTexts = {
  'bad-day': '"{value}" is no day; write it as 2026-11-24',
  'bad-email': '"{value}" is no e-mail address; the person is imported without it',
  'bad-kind': '"{value}" is none of definitif, plt, plh',
  'bad-kind-of-day': '"{value}" is neither a national holiday (libur nasional) nor joint leave (cuti bersama)',
  'bad-level': '"{value}" is no level; write a whole number from {range}',
  'before-unit': 'the job began before unit {value} existed',
  'column-missing': 'the column {value} is missing; what is stored of it stays as it is',
  'column-needed': 'the column {value} is missing',
  'column-repeated': 'the column {value} stands twice in the header',
  'column-unknown': 'the column {value} is not known and is ignored',
  'control-character': 'there is a NUL byte or another invisible control character in the cell',
  'day-out-of-range': 'the year of {value} is not between 1900 and 2200',
  duplicate: 'the same row stands already in line {value}',
  'file-empty': 'the file holds no line',
  'file-twice': '{value} was given twice, as CSV and as a workbook',
  'file-unknown': 'neither the name nor the header tells what the file holds',
  'header-only': 'the file holds a header and nothing else',
  'dates-reversed': 'the last day lies before the first',
  'job-name-differs': 'the same code has another name in line {value}; the first one holds',
  'line-too-long': 'the line is longer than 64 kB; from here on nothing was read',
  'nip-apostrophe': 'a spreadsheet put an apostrophe before the NIP {value}',
  'nip-birth-date': 'the NIP {value} does not begin with a date of birth',
  'nip-length': 'a NIP has 18 digits, "{value}" has not',
  'nip-lost-digits': 'a spreadsheet took digits from the NIP {value}; format the column as text and type it anew',
  'nip-scientific': 'a spreadsheet turned the NIP into the number {value}; format the column as text and type it anew',
  'no-parent': 'the unit above, {value}, does not exist for as long as this one does',
  'not-in-file': '{value} people of the register are not in the file; they stay as they are',
  'not-utf8': 'the text is not UTF-8; save it as "CSV UTF-8"',
  'open-acting-not-in-file': '{value} acting assignments without an end are not in the file; they go on',
  overlap: 'the person already holds another definitive job on {value}',
  'own-supervisor': 'nobody supervises themselves',
  'quote-open': 'a quotation mark is opened here and not closed; from here on nothing was read',
  required: 'this cell may not be empty',
  'sheet-unreadable': 'the workbook cannot be read: {value}',
  'supervisor-cycle': 'the supervisors lead back to the same person: {value}',
  'too-few-cells': 'the line has fewer cells than the header: {value}',
  'too-long': 'the text is longer than {value} characters',
  'too-many-cells': 'the line has more cells than the header: {value}; a comma in a text needs quotes around it',
  'unit-closes': 'unit {value} does not exist for all of these days; people are still in it',
  'unit-cycle': 'the units above lead back to the same unit: {value}',
  'unit-overlap': 'the unit has two rows for {value}',
  'unknown-competency': 'the competency {value} is not known',
  'unknown-echelon': '"{value}" is none of I, II, III, IV, V',
  'unknown-parent': 'the unit above, {value}, is not known',
  'unknown-person': 'no person has the NIP {value}',
  'unknown-status': 'the status "{value}" is not in the table; it counts as other',
  'unknown-supervisor': 'the supervisor {value} is not in the register',
  'unknown-unit': 'the unit {value} is not known',
  'utf-16': 'the text is UTF-16; save it as "CSV UTF-8"',
  'workbook-as-csv': 'this is a workbook; its name must end in .xlsx'
} as const;

export type NoteCode = keyof typeof noteTexts;

/** What is shown of a wrong cell: short enough for a list. */
export const excerpt = (value: string): string => (value.length > 60 ? `${value.slice(0, 57)}…` : value);

/** The sentence of a remark: `noteText('unknown-unit', 'M.09')`. */
export const noteText = (code: NoteCode, value: string): string =>
  noteTexts[code].replace('{value}', value).replace('{range}', '0 to 9');
