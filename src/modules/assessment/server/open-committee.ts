// Opens the committee of a year by the calendar of the scheme in force, and hands a changed calendar on to it.
import type { Ctx } from '#platform/server/context.ts';
import { within } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { followCalendar, openRound, type NewRound } from '#modules/committee/server/index.ts';
import type { Dates, Reason } from '#modules/committee/types.ts';
import { refused, type Result } from '#platform/result.ts';
import type { Calendar } from '../types.ts';
import { lockPeriod, selectOptionalPeriod, selectScheme } from './store.ts';

/** The ends of the phases in which units and committee act. */
const datesOf = (calendar: Calendar): Dates => ({
  evidenceUntil: calendar.evidence,
  walkUntil: calendar['self-assessment'],
  judgeUntil: calendar.committee,
  answerUntil: calendar.answer,
  approveUntil: calendar.approval
});

/** Opens the committee of a year that is open; its dates are those of the scheme in force. */
export function openCommittee(ctx: Ctx, year: number, sizes: NewRound): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    const period = await selectOptionalPeriod(tx, year);
    if (period?.state !== 'open') return refused('not-open');
    const { calendar } = await selectScheme(tx, period.schemeId);
    return openRound(within(ctx, tx), year, { ...sizes, ...datesOf(calendar) });
  });
}

/** The committee of a year follows another calendar from now on; nothing happens in a year without one. */
export const handOnCalendar = (ctx: Ctx, year: number, calendar: Calendar): Promise<void> =>
  followCalendar(ctx, year, datesOf(calendar));
