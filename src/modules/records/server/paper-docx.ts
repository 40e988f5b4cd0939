// A paper as a text document that can be worked on: headings, tables with a repeated head, its language, how it is checked.
import type * as library from 'docx';
import type { Paragraph, ParagraphChild, Table, TableCell } from 'docx';
import type { Around, Paper, Proof } from '../types.ts';

type Docx = typeof library;
type Section = Paper['sections'][number];

/** A4 between its margins, in twentieths of a point. */
const width = 9638;
const margin = 1134;
/** The widest a column of numbers or codes is where its words can break, and what such columns may take of the page. */
const narrow = 1300;
const narrowShare = 0.72;
/** A bold sign in the size of tables, rather too wide than too narrow. */
const sign = 98;

/** Both margins of a cell: less air where many columns share a page. */
const paddingOf = (columns: Section['columns']): number => (columns.length > 8 ? 80 : 140);

const widest = (texts: readonly string[]): number => sign * Math.max(0, ...texts.map(({ length }) => length));

/** The widths of a table's columns: no word is broken in numbers, codes and their heads, and words share what is left. */
export function columnWidths(columns: Section['columns'], rows: readonly (readonly string[])[]): number[] {
  const texts = columns.map(({ label }, at) => [label, ...rows.map((row) => row[at] ?? '')]);
  const padding = paddingOf(columns);
  const least = texts.map((each) => widest(each.flatMap((said) => said.split(/\s+/))) + padding);
  const wished = texts.map(([, ...cells], at) => Math.max(least[at] ?? 0, Math.min(narrow, widest(cells) + padding)));
  const isNarrow = columns.map(({ isWide }) => !isWide);
  const sumOf = (widths: readonly number[]) => widths.reduce((sum, each, at) => sum + (isNarrow[at] ? each : 0), 0);
  const own = sumOf(wished) > width * narrowShare ? least : wished;
  const wide = columns.length - isNarrow.filter(Boolean).length;
  const left = Math.max(0, width - sumOf(own));
  const share = Math.floor(left / (wide || columns.length));
  return own.map((each, at) => (!isNarrow[at] ? share : wide === 0 ? each + share : each));
}

/** Text without the signs that no document may hold. */
// eslint-disable-next-line no-control-regex -- these signs make a document unreadable
const clean = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const faint = '5b5f66';

/** Text, or a link where it is an address. */
function linked(
  { ExternalHyperlink, TextRun }: Docx,
  text: string,
  look: { bold: boolean; size: number }
): ParagraphChild {
  const said = clean(text);
  if (!/^https?:\/\/\S+$/.test(said)) return new TextRun({ text: said, ...look });
  return new ExternalHyperlink({ link: said, children: [new TextRun({ text: said, style: 'Hyperlink', ...look })] });
}

function cell(
  docx: Docx,
  text: string,
  of: { width: number; padding: number; isNumber: boolean; isHead: boolean }
): TableCell {
  const { TableCell, Paragraph, AlignmentType, WidthType } = docx;
  const children = [linked(docx, text, { bold: of.isHead, size: 17 })];
  return new TableCell({
    width: { size: of.width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: of.padding / 2, right: of.padding / 2 },
    children: [new Paragraph({ children, alignment: of.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT })]
  });
}

function table(docx: Docx, columns: Section['columns'], rows: readonly (readonly string[])[]): Table {
  const { Table, TableRow, TableLayoutType, WidthType } = docx;
  const widths = columnWidths(columns, rows);
  const padding = paddingOf(columns);
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ isNumber }, at) =>
        cell(docx, cells[at] ?? '', { width: widths[at] ?? narrow, padding, isNumber, isHead })
      )
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: bordersOf(docx),
    rows: [
      row(
        columns.map(({ label }) => label),
        true
      ),
      ...rows.map((cells) => row(cells, false))
    ]
  });
}

function bordersOf({ BorderStyle }: Docx) {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'c9ccd1' };
  return { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };
}

const text = (
  { Paragraph, TextRun }: Docx,
  said: string,
  look: { bold?: boolean; size?: number; color?: string } = {}
) => new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: clean(said), ...look })] });

function section(docx: Docx, of: Section): (Paragraph | Table)[] {
  const { Paragraph, HeadingLevel } = docx;
  const heading = new Paragraph({
    text: clean(of.title),
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 320, after: 100 }
  });
  if (of.rows.length === 0) return [heading, text(docx, of.empty, { color: faint })];
  const said = of.note ? [text(docx, [of.note.text, of.note.address ?? ''].join(' ').trim(), { color: faint })] : [];
  return [heading, ...said, table(docx, of.columns, of.rows)];
}

/** Facts of a paper as lines of name and value. */
const pairs = (docx: Docx, items: readonly { label: string; value: string }[]): Paragraph[] =>
  items.map(
    ({ label, value }) =>
      new docx.Paragraph({
        spacing: { after: 40 },
        children: [
          new docx.TextRun({ text: clean(`${label}: `), color: faint }),
          new docx.TextRun({ text: clean(value), bold: true })
        ]
      })
  );

function proofOf(docx: Docx, proof: Proof): Paragraph[] {
  const { Paragraph, HeadingLevel } = docx;
  const heading = HeadingLevel.HEADING_2;
  return [
    new Paragraph({ text: clean(proof.heading), heading, keepNext: true, spacing: { before: 320, after: 100 } }),
    text(docx, proof.text),
    text(docx, proof.code, { bold: true, size: 24 }),
    ...[proof.address, proof.issued, `${proof.digestLabel}: ${proof.sha256}`].map((line) =>
      text(docx, line, { color: faint, size: 17 })
    )
  ];
}

/** A paper as a text document (DOCX); with a proof where it was issued, without one as it stands. */
export async function paperDocx(paper: Paper, around: Around, proof: Proof | null): Promise<Uint8Array> {
  const docx = await import('docx'); // large, and wanted rarely
  const { Document, Packer, Paragraph, HeadingLevel, Footer, TextRun, PageNumber } = docx;
  const language = { value: around.lang === 'id' ? 'id-ID' : 'en-GB' };
  const footer = new Paragraph({
    children: [
      new TextRun({ children: [`${proof?.code ?? paper.title}  ${around.page} `, PageNumber.CURRENT], size: 15 })
    ]
  });
  const document = new Document({
    title: clean(paper.title),
    creator: around.site,
    styles: { default: { document: { run: { font: 'Calibri', size: 20, language } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin }
          }
        },
        footers: { default: new Footer({ children: [footer] }) },
        children: [
          ...(around.demonstration === '' ? [] : [text(docx, around.demonstration, { bold: true, color: '8a4b00' })]),
          new Paragraph({ text: clean(paper.title), heading: HeadingLevel.HEADING_1, spacing: { after: 120 } }),
          text(docx, paper.lead, { color: faint }),
          ...pairs(docx, [...paper.identity, ...paper.facts]),
          ...paper.sections.flatMap((each) => section(docx, each)),
          ...(proof === null ? [] : proofOf(docx, proof))
        ]
      }
    ]
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The headers under which a text document is saved under a name: `docxHeaders('report-M.05-2026')`. */
export const docxHeaders = (name: string): Record<string, string> => ({
  'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'content-disposition': `attachment; filename="${name}.docx"`,
  'cache-control': 'private, no-store'
});
