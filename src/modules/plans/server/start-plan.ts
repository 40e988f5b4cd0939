// A plan of a year begins: with items proposed out of the gaps that were ticked.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { yearOf } from '#platform/dates.ts';
import { plannableGaps, proposedItems } from '../rules-gaps.ts';
import type { Gap, Plan, Reason } from '../types.ts';
import { gapsTowards } from './gaps.ts';
import { insertItems, insertPlan, insertStep, lockYear, selectPlace, selectVersions } from './store.ts';

/** For which year, towards which job, out of which gaps; `goalOf` puts a gap into the words of the reader. */
export type Beginning = {
  year: number;
  nextJobCode: string | null;
  gaps: readonly string[];
  goalOf: (gap: Gap) => string;
};

/** The plan of the year that is being written or in force, if there is one. */
const living = (versions: readonly Plan[]) =>
  versions.findLast((plan) => plan.state !== 'replaced' && plan.state !== 'withdrawn');

async function begin(ctx: Ctx, tx: Tx, beginning: Beginning & { version: number }): Promise<Plan> {
  const personId = ctx.actor.personId ?? notFound('person');
  const { unitId } = (await selectPlace(tx, personId, today(ctx))) ?? notFound('placement');
  const { year, version } = beginning;
  const { gaps, nextJob } = await gapsTowards(ctx, personId, beginning.nextJobCode);
  const nextJobCode = nextJob?.code ?? null;
  const plan = await insertPlan(tx, { personId, unitId, year, version, nextJobCode, createdAt: ctx.now });
  const chosen = plannableGaps(gaps).filter(({ code }) => beginning.gaps.includes(code));
  await insertItems(tx, plan.id, proposedItems(chosen, beginning.goalOf));
  await insertStep(tx, { planId: plan.id, kind: 'start', byId: personId, at: ctx.now });
  await emit(ctx, tx, {
    name: 'plans.plan.started',
    subject: `plans.plan:${plan.id}`,
    personId,
    unitId,
    payload: { year }
  });
  return plan;
}

/** Begins the actor's own plan of this year or the next. Where one is there already, that one is given. */
export async function startPlan(ctx: Ctx, beginning: Beginning): Promise<Result<Plan, Reason>> {
  const personId = ctx.actor.personId ?? notFound('person');
  const ahead = beginning.year - yearOf(today(ctx));
  if (ahead < 0 || ahead > 1) return refused('outside-year');
  return inTransaction(ctx.db, async (tx) => {
    await lockYear(tx, personId, beginning.year);
    const versions = await selectVersions(tx, { personId, year: beginning.year });
    const version = Math.max(0, ...versions.map((plan) => plan.version)) + 1;
    return done(living(versions) ?? (await begin({ ...ctx, db: tx }, tx, { ...beginning, version })));
  });
}
