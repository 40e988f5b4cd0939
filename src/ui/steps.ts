// The steps of one activity as a page shows them.

/** One step: what it is called, where it stands, when it was done or is due, and a line about it. */
export type Step = {
  label: string;
  state: 'done' | 'now' | 'todo' | 'skipped';
  /** `6 Okt`, `hari ini`. */
  date?: string;
  note?: string;
  href?: string;
};
