// A duty: something that waits for one person, from whichever module.
import type { Day } from '#platform/dates.ts';

export type Duty = {
  /** What kind of duty, `module.kind`; the words for it are messages. */
  kind: string;
  /** What it is about, in the words of the record. */
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};
