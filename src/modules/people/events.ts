// What this module tells the others: names and payloads of its events.
import type { RosterCounts } from './types.ts';

export type PeopleEvents = {
  /** A roster was taken over; places, leaders and working days may differ from now on, also in the past. */
  'people.roster.imported': {
    files: { file: string; kind: string | undefined; sha256: string; lines: number }[];
    added: RosterCounts;
    changed: RosterCounts;
    ended: RosterCounts;
    unchanged: RosterCounts;
  };
};
