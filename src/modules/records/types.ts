// The transcript: what one person learned in one year, as it is printed and kept. Plain data.
import type { Day } from '#platform/dates.ts';
import type { Cell } from '#platform/table-file.ts';

/** The ways to learn in which the ledger counts JP, in the order of the page. */
export const ways = ['self', 'structured', 'social', 'experience', 'sharing', 'coaching'] as const;
export type Way = (typeof ways)[number];

/** Everything that stands on a transcript; the same content gives the same digest and keeps its code. */
export type TranscriptContent = {
  year: number;
  person: { nip: string; name: string; title: string; unit: string };
  goals: { goal: string; finishedOn: Day }[];
  activities: { way: Way; title: string; startsOn: Day | null; endsOn: Day | null; minutes: number; jp: number }[];
  trainings: {
    title: string;
    organiser: string;
    startsOn: Day;
    endsOn: Day;
    minutes: number;
    certificateNo: string;
    certificateOn: Day | null;
  }[];
  sharings: { title: string; heldOn: Day; minutes: number; listeners: number }[];
  assets: { title: string; publishedOn: Day; level: number }[];
  totals: { jp: number; minutes: number; aim: number; byWay: Partial<Record<Way, number>> };
};

/** A transcript as it was issued. */
export type Transcript = {
  id: number;
  code: string;
  personId: number;
  year: number;
  content: TranscriptContent;
  sha256: string;
  issuedAt: Date;
  issuedBy: string;
};

/** What anyone with the code learns. */
export type Checked = {
  code: string;
  /** Masked: enough to recognise, not enough to look somebody up. */
  name: string;
  nip: string;
  year: number;
  jp: number;
  aim: number;
  sha256: string;
  issuedAt: Date;
  /** A later transcript of the same person and year, if there is one. */
  isReplaced: boolean;
};

/** A transcript in the words of a language, as the page and the paper show it alike. */
export type Paper = {
  title: string;
  lead: string;
  identity: { label: string; value: string }[];
  facts: { label: string; value: string }[];
  sections: {
    key: string;
    title: string;
    /** Said above the table where there is one, with the address of all of it where this is a part. */
    note?: { text: string; address?: string };
    empty: string;
    columns: { label: string; isWide: boolean; isNumber: boolean }[];
    rows: string[][];
  }[];
};

type Section = Paper['sections'][number];
type Column = Section['columns'][number];

/** A column of sentences, which takes the room that the others leave. */
export const wide = (label: string): Column => ({ label, isWide: true, isNumber: false });
/** A column of codes or single words. */
export const plain = (label: string): Column => ({ label, isWide: false, isNumber: false });
/** A column of figures, one under the other. */
export const number = (label: string): Column => ({ label, isWide: false, isNumber: true });

/** A section whose numbers are numbers still: a workbook keeps them, a paper says them as the column does. */
export type Sheet = Omit<Section, 'columns' | 'rows'> & {
  columns: (Column & { say?: (value: number | null) => string })[];
  rows: Cell[][];
};

/** A sheet as a section of a paper: what is not known is left empty where its column has no word for it. */
export const said = ({ columns, rows, ...sheet }: Sheet): Section => ({
  ...sheet,
  columns: columns.map(({ label, isWide, isNumber }) => ({ label, isWide, isNumber })),
  rows: rows.map((cells) =>
    cells.map((cell, at) => (typeof cell === 'string' ? cell : (columns[at]?.say?.(cell) ?? String(cell ?? ''))))
  )
});

/** How a paper proves itself, in words. */
export type Proof = {
  lang: string;
  site: string;
  /** Said above everything while data are invented; empty otherwise. */
  demonstration: string;
  heading: string;
  text: string;
  code: string;
  address: string;
  qrLabel: string;
  digestLabel: string;
  sha256: string;
  issued: string;
  page: string;
};

/** What any paper is made in: the reader's language, the name of the site, what is said above it while data are invented. */
export type Around = Pick<Proof, 'lang' | 'site' | 'demonstration' | 'page'>;
