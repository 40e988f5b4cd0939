// Programmes on offer, in their first form. Plain data.
import type { Day } from '#platform/dates.ts';

/** How a programme is held, as the field divides it. */
export const modes = ['classroom', 'distance', 'e-learning', 'blended', 'workplace'] as const;
export type Mode = (typeof modes)[number];
export type ProgrammeState = 'announced' | 'closed' | 'cancelled';

/** What is announced of a programme. */
export type Offer = {
  title: string;
  field: string;
  organiser: string;
  startsOn: Day;
  endsOn: Day;
  /** The last day to announce that one goes; null = up to the first day. */
  closesOn: Day | null;
  jp: number;
  /** Null = not limited, or not told. */
  seats: number | null;
  mode: Mode;
  place: string;
  link: string;
  audience: string;
};

export type Programme = Offer & {
  id: number;
  /** The unit that entered it: whoever holds the part there looks after it. */
  unitId: number;
  code: string | null;
  state: ProgrammeState;
  revision: number;
};

/** What somebody does with a programme. */
export type Act = 'change' | 'close' | 'cancel' | 'reopen';

/** Why it is refused. */
export type Reason = 'dates-far' | 'dates-long' | 'not-now' | 'stale' | 'reason-missing' | 'no-place';

/** What an import of programmes does or would do. */
export type ProgrammeCounts = { added: number; changed: number; unchanged: number };
