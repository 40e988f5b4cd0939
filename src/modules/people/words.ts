// What an import has to say, in the reader's language.
import * as m from '#messages';
import type { NoteCode } from './rules-notes.ts';

const words: Record<NoteCode, (given: { value: string }) => string> = {
  'bad-day': m.people_note_bad_day,
  'bad-email': m.people_note_bad_email,
  'bad-kind': m.people_note_bad_kind,
  'bad-kind-of-day': m.people_note_bad_kind_of_day,
  'bad-level': m.people_note_bad_level,
  'before-unit': m.people_note_before_unit,
  'column-missing': m.people_note_column_missing,
  'column-needed': m.people_note_column_needed,
  'column-repeated': m.people_note_column_repeated,
  'column-unknown': m.people_note_column_unknown,
  'control-character': m.people_note_control_character,
  'dates-reversed': m.people_note_dates_reversed,
  'day-out-of-range': m.people_note_day_out_of_range,
  duplicate: m.people_note_duplicate,
  'file-empty': m.people_note_file_empty,
  'file-twice': m.people_note_file_twice,
  'file-unknown': m.people_note_file_unknown,
  'header-only': m.people_note_header_only,
  'line-too-long': m.people_note_line_too_long,
  'name-differs': m.people_note_name_differs,
  'former-in-use': m.people_note_former_in_use,
  'former-unknown': m.people_note_former_unknown,
  'two-people': m.people_note_two_people,
  'nip-apostrophe': m.people_note_nip_apostrophe,
  'nip-birth-date': m.people_note_nip_birth_date,
  'nip-length': m.people_note_nip_length,
  'nip-lost-digits': m.people_note_nip_lost_digits,
  'nip-scientific': m.people_note_nip_scientific,
  'no-parent': m.people_note_no_parent,
  'not-in-file': m.people_note_not_in_file,
  'not-utf8': m.people_note_not_utf8,
  'open-acting-not-in-file': m.people_note_open_acting_not_in_file,
  overlap: m.people_note_overlap,
  'own-supervisor': m.people_note_own_supervisor,
  'quote-open': m.people_note_quote_open,
  required: m.people_note_required,
  'sheet-unreadable': m.people_note_sheet_unreadable,
  'supervisor-cycle': m.people_note_supervisor_cycle,
  'too-few-cells': m.people_note_too_few_cells,
  'too-long': m.people_note_too_long,
  'too-many-cells': m.people_note_too_many_cells,
  'unit-closes': m.people_note_unit_closes,
  'unit-cycle': m.people_note_unit_cycle,
  'unit-has-units': m.people_note_unit_has_units,
  'unit-overlap': m.people_note_unit_overlap,
  'unknown-competency': m.people_note_unknown_competency,
  'unknown-echelon': m.people_note_unknown_echelon,
  'unknown-parent': m.people_note_unknown_parent,
  'unknown-person': m.people_note_unknown_person,
  'unknown-status': m.people_note_unknown_status,
  'unknown-supervisor': m.people_note_unknown_supervisor,
  'unknown-unit': m.people_note_unknown_unit,
  'utf-16': m.people_note_utf_16,
  'workbook-as-csv': m.people_note_workbook_as_csv
};

/** The sentence of a remark in the reader's language. */
export const noteWords = ({ code, value }: { code: string; value: string }): string =>
  words[code as NoteCode]?.({ value }) ?? `${code} ${value}`;

const refusals: Record<string, () => string> = {
  'no-file': m.people_import_no_file,
  'wrong-ending': m.people_import_wrong_ending,
  'same-name': m.people_import_same_name,
  'one-file': m.people_import_one_file,
  'no-place': m.people_import_no_place,
  busy: m.people_import_busy
};

/** Why files that were sent are not taken, of any import. */
export const importRefusal = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : (refusals[code]?.() ?? code);
