// Lays the sharing calendar of a unit: a series for the year, with a date for each turn of its rhythm.
import { peopleByNip } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayPlanSeries } from '../policy.ts';
import { planSeries as judge, type SeriesRefusal } from '../rules-series.ts';
import type { NewSeries } from '../schema.ts';
import { calendarStandingOf } from './calendar-standing.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertSeries } from './store-series.ts';
import { tellCalendar } from './tell-calendar.ts';

/** Plans a series from its form; a form sent twice plans one. Who tends it is named, else its planner does. */
export async function planSeries(ctx: Ctx, input: NewSeries): Promise<Result<number, SeriesRefusal | 'unknown-nip'>> {
  const me = signedIn(ctx);
  if (!mayPlanSeries(await calendarStandingOf(ctx, input))) throw refusal('not-allowed');
  const dates = judge(input, today(ctx));
  if (!dates.ok) return dates;
  const { people, unknown } = await peopleByNip(
    ctx,
    input.organiser === '' ? [] : [input.organiser.replace(/\s/g, '')]
  );
  if (unknown.length > 0) return refused('unknown-nip');
  const organiserId = people[0]?.id ?? me;
  const token = input.token === '' ? null : `${me}:${input.token}`;
  return inTransaction(ctx.db, async (tx) => {
    const start = { ...input, organiserId, token, createdBy: me, at: ctx.now };
    const { id, isNew } = await insertSeries(tx, start, dates.value);
    const subject = `knowledge.series:${id}`;
    if (isNew) await tellCalendar(ctx, tx, { name: 'knowledge.series.planned', subject, unitId: input.unitId });
    return done(id);
  });
}
