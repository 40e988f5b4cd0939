// The report of a year for the committee as a workbook: what stands first on paper, then a sheet for each part of it. Pure.
import * as m from '#messages';
import type { Book, Cell } from '#platform/table-file.ts';
import type { Locale } from '#ui/format.ts';
import type { Sheet } from '#modules/records/types.ts';
import { periodMarks } from './export-tables.ts';
import { ministryPaper, ministrySheets, type MinistryContent } from './ministry-report.ts';

type Of = { locale: Locale; name: string; demonstration: string };
type BookSheet = Book['sheets'][number];

const sheetWords: Record<string, () => string> = {
  components: m.assessment_papers_sheet_components,
  units: m.assessment_papers_sheet_units,
  changes: m.assessment_papers_sheet_changes,
  committee: m.assessment_papers_sheet_committee,
  settled: m.assessment_papers_sheet_settled,
  rulings: m.assessment_papers_sheet_rulings,
  exceptions: m.assessment_papers_sheet_exceptions,
  samples: m.assessment_papers_sheet_samples,
  limits: m.assessment_papers_sheet_limits,
  method: m.assessment_papers_sheet_method
};

const rounded = (cell: Cell): Cell => (typeof cell === 'number' ? Math.round(cell * 100) / 100 : cell);

const widthOf = ({ isWide, isNumber }: Sheet['columns'][number]): number => (isWide ? 60 : isNumber ? 12 : 22);

const part = (sheet: Sheet, marks: BookSheet['marks']): BookSheet => ({
  sheet: sheetWords[sheet.key]?.() ?? sheet.key,
  title: sheet.title,
  marks: [...marks, ...(sheet.note ? [{ label: m.assessment_papers_note(), value: sheet.note.text }] : [])],
  columns: sheet.columns.map((column) => ({ label: column.label, width: widthOf(column) })),
  rows: sheet.rows.length > 0 ? sheet.rows.map((row) => row.map(rounded)) : [[sheet.empty]]
});

function summary(content: MinistryContent, { locale, demonstration }: Of): BookSheet {
  const { title, lead, identity, facts } = ministryPaper(content, locale);
  const above = [lead, demonstration].filter((text) => text !== '');
  return {
    sheet: m.assessment_papers_sheet_summary(),
    title,
    marks: above.map((text) => ({ label: m.assessment_papers_note(), value: text })),
    columns: [
      { label: m.assessment_name(), width: 40 },
      { label: m.assessment_papers_value(), width: 60 }
    ],
    rows: [...identity, ...facts].map(({ label, value }) => [label, value])
  };
}

/** The report as a workbook whose sheets hold what its paper does. */
export function ministryBook(content: MinistryContent, of: Of): Book {
  const marks = periodMarks(content.view);
  const parts = ministrySheets(content, of.locale).map((sheet) => part(sheet, marks));
  return { name: of.name, sheets: [summary(content, of), ...parts] };
}
