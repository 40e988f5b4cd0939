// Whether a step is open today by the scheme's calendar; exceptions to it, and the calendar taken over from the scheme.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayManage } from '../policy.ts';
import { except, mayAct, type Act } from '../rules-calendar.ts';
import type { NewException } from '../schema.ts';
import type { Dates, Dossier, Exception, Reason, Round } from '../types.ts';
import { directing, sittingOf } from './sitting.ts';
import { extendAnswers, insertException, selectExceptions, updateDates } from './store-calendar.ts';
import { selectRound } from './store-round.ts';
import { selectDossier } from './store.ts';

/** The round of a year where the step is open for this unit today (no dossier = for all); else why not. */
export async function inPhase(
  ctx: Ctx,
  of: { year: number; dossierId: number | null },
  act: Act
): Promise<Result<Round, Reason>> {
  const round = await selectRound(ctx.db, of.year);
  if (!round) return refused('no-round');
  const exceptions = await selectExceptions(ctx.db, of.year);
  const open = mayAct(act, { dates: round, exceptions, dossierId: of.dossierId, today: today(ctx) });
  return open.ok ? done(round) : open;
}

/** The same for a dossier. */
export const stepOpen = (ctx: Ctx, dossier: Pick<Dossier, 'id' | 'year'>, act: Act): Promise<Result<Round, Reason>> =>
  inPhase(ctx, { year: dossier.year, dossierId: dossier.id }, act);

async function mayExcept(ctx: Ctx, year: number, dossierId: number | null): Promise<Result<unknown, Reason>> {
  if (dossierId === null) {
    const sitting = await sittingOf(ctx, year);
    const presides = sitting !== undefined && sitting.member.part !== 'member';
    if (!presides && !mayManage(ctx.actor)) throw refusal('not-allowed');
    return done('excepts');
  }
  const dossier = await selectDossier(ctx.db, dossierId);
  return dossier.year === year ? directing(ctx, dossier) : refused('not-open');
}

/** Decides on an exception from today on: for one unit by who directs it without a conflict, for all by who presides or manages. */
export function decideException(ctx: Ctx, year: number, input: NewException): Promise<Result<number, Reason>> {
  const { dossier: dossierId, phases, untilOn, reason } = input;
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    if (!(await selectRound(tx, year))) return refused('no-round');
    const allowed = await mayExcept(inside, year, dossierId);
    if (!allowed.ok) return allowed;
    const verdict = except({ untilOn, today: today(ctx) });
    if (!verdict.ok) return verdict;
    const days = { fromOn: today(ctx), untilOn };
    const by = { decidedBy: ctx.actor.personId, decidedAt: ctx.now };
    const id = await insertException(tx, { year, dossierId, phases, reason, ...days, ...by });
    await emit(ctx, tx, {
      name: 'committee.round.excepted',
      subject: `committee.round:${year}`,
      payload: { dossier: dossierId, phases: phases.join(' '), until: untilOn, reason }
    });
    return done(id);
  });
}

/** Takes over the calendar of a scheme that was put into force; the caller asks who may do that, and gives its transaction. */
export async function followCalendar(ctx: Ctx, year: number, dates: Dates): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    if (!(await updateDates(tx, year, dates))) return;
    await extendAnswers(tx, year, dates.answerUntil);
    await emit(ctx, tx, { name: 'committee.round.dated', subject: `committee.round:${year}`, payload: dates });
  });
}

/** The exceptions that concern a unit, or all of a year. */
export const exceptionsOf = async (db: Db, year: number, dossierId?: number): Promise<Exception[]> =>
  (await selectExceptions(db, year)).filter(
    (each) => dossierId === undefined || each.dossierId === null || each.dossierId === dossierId
  );
