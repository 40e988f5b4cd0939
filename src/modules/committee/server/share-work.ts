// Shares out the work of a year: at least two members to every component of every unit, none with a conflict.
import { within, today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayManage } from '../policy.ts';
import { lostSeats, shareOut, type Cell, type Judge } from '../rules.ts';
import type { Reason } from '../types.ts';
import { sittingOf, watchedDays } from './sitting.ts';
import {
  endSeats,
  insertSeats,
  lockRound,
  selectMembers,
  selectRound,
  selectSeats,
  selectWorkedUnder
} from './store-round.ts';
import { selectDossiers } from './store.ts';

/** The members who judge on a day, with the units that each must keep away from. */
export async function judgesOf(ctx: Ctx, year: number): Promise<Judge[]> {
  const day = today(ctx);
  const sitting = (await selectMembers(ctx.db, year)).filter(
    (each) => each.part === 'member' && each.endedOn === null && each.startsOn <= day && day <= each.endsOn
  );
  const people = sitting.map((each) => each.personId);
  const worked = await selectWorkedUnder(ctx.db, people, watchedDays(year, day));
  return sitting.map(({ id, personId }) => ({ memberId: id, workedUnder: worked.get(personId) ?? [] }));
}

/**
 * Fills every part of the work that lacks judges; gives how many were seated, and for how many parts nobody was left. Who
 * sits stays, but for those who have come to work in the unit or left meanwhile.
 */
export async function shareWork(
  ctx: Ctx,
  year: number,
  components: readonly string[]
): Promise<Result<{ seats: number; short: number }, Reason>> {
  const sitting = await sittingOf(ctx, year);
  if (!mayManage(ctx.actor) && (sitting === undefined || sitting.member.part === 'member'))
    throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    const round = await selectRound(tx, year);
    if (!round) return refused('no-round');
    await lockRound(tx, year);
    const open = (await selectDossiers(tx, year)).filter(({ state }) => state !== 'approved' && state !== 'set-aside');
    const cells = open.flatMap(({ id, unitId }) =>
      components.map((component): Cell => ({ dossierId: id, unitId, component }))
    );
    const judges = await judgesOf(within(ctx, tx), year);
    const seats = await selectSeats(tx, year);
    const lost = lostSeats(seats, { cells, judges });
    await endSeats(tx, lost, ctx.now);
    const kept = seats.filter((seat) => !lost.includes(seat));
    const shared = shareOut(cells, judges, { least: round.leastJudges, seats: kept });
    await insertSeats(tx, shared.seats, { personId: ctx.actor.personId, at: ctx.now });
    await emit(ctx, tx, {
      name: 'committee.round.seated',
      subject: `committee.round:${year}`,
      payload: { seats: shared.seats.length, short: shared.short.length, lost: lost.length }
    });
    return done({ seats: shared.seats.length, short: shared.short.length });
  });
}
