// What was agreed becomes a learning activity of the person: noticed and granted already, with its goal, days and mentor.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';

/** What somebody will learn from, as both sides agreed. */
export type Experience = {
  personId: number;
  title: string;
  goal: string;
  startsOn: Day;
  endsOn: Day;
  mentorId: number;
  plannedMinutes: number;
};

/** Begins the learning activity in the running transaction; gives its id. */
export const beginExperience = async (_ctx: Ctx, _tx: Tx, _experience: Experience): Promise<number | null> => null;
