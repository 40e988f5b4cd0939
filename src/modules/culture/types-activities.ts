// Activities of the organisation: for its values, for exchange, for ideas. Plain data.
import type { Day } from '#platform/dates.ts';

export const activityKinds = ['values', 'exchange', 'ideas'] as const;
export type ActivityKind = (typeof activityKinds)[number];
export type ActivityState = 'announced' | 'cancelled' | 'closed';

/** An activity; it counts once a second person confirmed it, and then stays as it is. */
export type Activity = {
  id: number;
  unitId: number;
  kind: ActivityKind;
  title: string;
  purpose: string;
  heldOn: Day;
  /** The last day; the same as the first where it is one. */
  endsOn: Day;
  /** `09:00:00`, where the ministry is, on each of its days. */
  startsAt: string;
  minutes: number;
  place: string;
  state: ActivityState;
  announcedBy: number;
  summary: string;
  summarisedBy: number | null;
  summarisedAt: Date | null;
  confirmedBy: number | null;
  confirmedAt: Date | null;
};

/** How the reader is related to an activity: all that its rules ask. */
export type ActivityStanding = {
  personId: number;
  /** Announced it, or keeps the culture of its unit. */
  runs: boolean;
  /** Keeps the culture of its unit, announced or not. */
  keeps: boolean;
  isPresent: boolean;
};

export type Attendance = {
  personId: number;
  way: 'code' | 'list';
  listedBy: number | null;
  confirmedBy: number | null;
  confirmedAt: Date | null;
  deniedAt: Date | null;
};

/** How many of those at work in a unit and below were there. */
export type Reach = { unitName: string; employees: number; present: number };
