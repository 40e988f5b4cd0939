// Opens a year of the committee with a dossier for every level-I unit, and publishes the seed of its samples.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayManage } from '../policy.ts';
import type { NewRound } from '../schema.ts';
import type { Dates, Reason } from '../types.ts';
import { inPhase } from './in-phase.ts';
import { insertRound, updateSeed } from './store-round.ts';
import { insertDossiers } from './store.ts';

/** Opens a year; refuses one that is open. The year of assessment and the calendar of its scheme are the caller's to look up. */
export function openRound(ctx: Ctx, year: number, round: NewRound & Dates): Promise<Result<number, Reason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    const isNew = await insertRound(tx, { ...round, year, openedAt: ctx.now, openedBy: ctx.actor.personId });
    if (!isNew) return refused('round-there');
    const last = `${year}-12-31`;
    const units = await insertDossiers(tx, year, { day: today(ctx) > last ? last : today(ctx), now: ctx.now });
    await emit(ctx, tx, { name: 'committee.round.opened', subject: `committee.round:${year}`, payload: { units } });
    return done(units);
  });
}

/**
 * Publishes the seed by which samples are drawn: once, since another would draw others, and not before units have signed,
 * since who knows the seed knows the sample.
 */
export function publishSeed(ctx: Ctx, year: number, { seed }: { seed: string }): Promise<Result<number, Reason>> {
  if (!mayManage(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    const open = await inPhase(within(ctx, tx), { year, dossierId: null }, 'seed');
    if (!open.ok) return open;
    if (!(await updateSeed(tx, year, { seed, now: ctx.now, by: ctx.actor.personId }))) return refused('seed-there');
    await emit(ctx, tx, { name: 'committee.round.seeded', subject: `committee.round:${year}`, payload: { seed } });
    return done(year);
  });
}
