// The columns of a table as a page describes them.

/** One column: what it is called, what it says of a row, how it sorts and how it folds on the phone. */
export type Column<Row> = {
  key: string;
  label: string;
  /** The cell's text; a page that draws the cell itself leaves it out. */
  text?: (row: Row) => string;
  href?: (row: Row) => string | undefined;
  /** Numbers stand right, in figures of one width. */
  number?: boolean;
  /** The cell that names the row. */
  head?: boolean;
  /** On the phone: a line of its own, gone, or with its label before it. */
  fold?: 'full' | 'hide' | 'label';
  sort?: { href: string; direction: 'ascending' | 'descending' | null };
  /** The head is heard, not seen. */
  hideLabel?: boolean;
};
