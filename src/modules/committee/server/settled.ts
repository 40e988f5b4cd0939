// What others ask of the committee: who is not approved when a year closes, what was decided, who sits in it today.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { selectSittingPeople } from './store-round.ts';
import { selectDecisionLines } from './store-decisions.ts';
import { selectScored } from './store-items.ts';
import { selectOpenUnits } from './store.ts';

/** The codes of units of a year whose assessment is neither approved nor set aside; none in a year without a committee. */
export const unapprovedUnits = (ctx: { db: Db }, year: number): Promise<string[]> => selectOpenUnits(ctx.db, year);

/** The practices of a year on which somebody of the committee has given a score, a verdict or a ruling, in their order. */
export const scoredPractices = (ctx: { db: Db }, year: number): Promise<string[]> => selectScored(ctx.db, year);

/** What was decided in a year, a line a fact in a fixed order, each with the unit it is about (`''` = the committee). */
export const decisionLines = (ctx: { db: Db }, year: number): Promise<{ code: string; line: string }[]> =>
  selectDecisionLines(ctx.db, year);

/** Who sits in the committee today and may speak of a unit: those without a conflict. */
export const sittingFor = (ctx: Ctx, unitId: number): Promise<number[]> =>
  selectSittingPeople(ctx.db, { unitId, day: today(ctx) });
