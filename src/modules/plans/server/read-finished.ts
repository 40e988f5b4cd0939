// The goals of a year's plan that were carried out and seen by somebody else, for a transcript.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { selectFinishedGoals } from './store-finished.ts';

/** Goals of the approved plan of a year that were confirmed, in order; who calls has asked who may. */
export const finishedGoals = (ctx: Ctx, personId: number, year: number): Promise<{ goal: string; finishedOn: Day }[]> =>
  selectFinishedGoals(ctx.db, personId, year);
