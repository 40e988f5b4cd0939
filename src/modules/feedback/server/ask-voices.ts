// Rounds: a level-I unit asks each of four groups what they say to the running year.
import { holdsOver } from '#platform/actor.ts';
import { within, today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { addDays, yearOf } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayOpen } from '../policy.ts';
import { showsVoices } from '../rules-voices.ts';
import type { RoundInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { overseenBy } from './read-list.ts';
import { selectAround, selectReach, selectUnit, type UnitName } from './store-places.ts';
import {
  closeRow,
  insertRound,
  insertSeats,
  insertVoice,
  lockRound,
  selectRound,
  selectRounds,
  selectVoices,
  voicesAPage,
  type RoundRow,
  type VoiceRow
} from './store-rounds.ts';

const keepsUnit = async (ctx: Ctx, unitId: number): Promise<boolean> => {
  const around = await selectAround(ctx.db, { unitId, ownUnitId: ctx.actor.unitId, day: today(ctx) });
  return mayOpen(ctx.actor, 'own', around);
};

/** The level-I units for which the reader opens rounds. */
export async function roundUnits(ctx: Ctx): Promise<UnitName[]> {
  const overseen = overseenBy(ctx.actor, ['feedback.keep']);
  return selectReach(ctx.db, { carried: carried(ctx), overseen, day: today(ctx), echelons: ['I'] });
}

/**
 * Opens a round: everybody of the group today is asked; one a group and year. Who sits in the committee is known above this
 * module: the caller names them (`sitting`), and they are asked beside those who hold its role.
 */
export async function openRound(
  ctx: Ctx,
  input: RoundInput,
  sitting: readonly number[] = []
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const unit = await selectUnit(ctx.db, input.unitId, day);
  if (!unit || !(await keepsUnit(ctx, input.unitId))) return refused('not-yours');
  if (unit.echelon !== 'I') return refused('not-level-one');
  if (input.until < addDays(day, 1)) return refused('date-past');
  return inTransaction(ctx.db, async (tx) => {
    const id = await insertRound(tx, { ...input, year: yearOf(day), by: me, at: ctx.now });
    if (id === undefined) return refused('opened-already');
    const also = input.voice === 'committee' ? sitting : [];
    const asked = await insertSeats(tx, { id, unitId: input.unitId, voice: input.voice, day, also });
    if (asked === 0) throw new NobodyAsked();
    const payload = { voice: input.voice, asked };
    await emit(within(ctx, tx), tx, {
      name: 'feedback.round.opened',
      subject: `feedback.round:${id}`,
      unitId: input.unitId,
      payload
    });
    return done(id);
  }).catch((error: unknown) => {
    if (error instanceof NobodyAsked) return refused('nobody-asked');
    throw error;
  });
}

/** Undoes the opening of a round for a group of nobody. */
class NobodyAsked extends Error {}

/** Somebody who is asked says something; that she did and what she said lie apart, and no event tells of it. */
export async function answerRound(
  ctx: Ctx,
  id: number,
  said: { keeps: string; changes: string }
): Promise<Result<number, Reason>> {
  const personId = signedIn(ctx);
  const round = await selectRound(ctx.db, { id, personId, day: today(ctx) });
  if (round.hasAnswered === null) return refused('not-asked');
  if (round.closedAt !== null || today(ctx) > round.until) return refused('over');
  return inTransaction(ctx.db, async (tx) =>
    (await insertVoice(tx, { id, personId, ...said })) ? done(id) : refused('answered-already')
  );
}

/** Closes a round; afterwards nobody answers any more, and what was said is shown. */
export async function closeRound(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const round = await selectRound(ctx.db, { id, personId: me, day: today(ctx) });
  if (!(await keepsUnit(ctx, round.unitId)))
    return round.hasAnswered === null ? notFound('round') : refused('not-yours');
  return inTransaction(ctx.db, async (tx) => {
    if ((await lockRound(tx, id)).closedAt !== null) return done(id);
    await closeRow(tx, { id, by: me, at: ctx.now });
    await emit(within(ctx, tx), tx, {
      name: 'feedback.round.closed',
      subject: `feedback.round:${id}`,
      unitId: round.unitId
    });
    return done(id);
  });
}

export type RoundView = RoundRow & {
  keeps: boolean;
  /** Reads what was said once it is closed. */
  reads: boolean;
  isOpen: boolean;
  /** A page of what was said; null where it is not the reader's to see, and of few. */
  voices: readonly VoiceRow[] | null;
  page: { page: number; pageSize: number };
};

/** A round for who is asked and who keeps it; what was said only once it is closed, and not of few. */
export async function getRound(ctx: Ctx, id: number, page = 1): Promise<RoundView> {
  const personId = signedIn(ctx);
  const day = today(ctx);
  const round = await selectRound(ctx.db, { id, personId, day });
  const around = await selectAround(ctx.db, { unitId: round.unitId, ownUnitId: ctx.actor.unitId, day });
  const keeps = mayOpen(ctx.actor, 'own', around);
  const reads = keeps || holdsOver(ctx.actor, 'feedback.read', around.above);
  if (!reads && round.hasAnswered === null) return notFound('round');
  const isShown = reads && round.closedAt !== null && showsVoices(round.voice, round.answered);
  const voices = isShown ? await selectVoices(ctx.db, id, page) : null;
  const isOpen = round.closedAt === null && day <= round.until;
  return { ...round, keeps, reads, isOpen, voices, page: { page, pageSize: voicesAPage } };
}

/** The rounds of a year that the reader keeps or is asked in. */
export async function listRounds(ctx: Ctx, year: number): Promise<RoundRow[]> {
  const reads = ctx.actor.grants.filter(({ capability }) =>
    ['feedback.keep', 'feedback.read', '*'].includes(capability)
  );
  const overseen = reads.some(({ unitId }) => unitId === null) ? null : reads.flatMap(({ unitId }) => unitId ?? []);
  return selectRounds(ctx.db, { year, personId: signedIn(ctx), overseen, day: today(ctx) });
}
