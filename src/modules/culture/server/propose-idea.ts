// Proposes an idea, votes for one, takes one back.
import type { Day } from '#platform/dates.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { placeOf } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { IdeaEvent } from '../events.ts';
import { ideaDays, vote, withdraw } from '../rules.ts';
import type { NewIdea } from '../schema.ts';
import type { Idea, Reason } from '../types.ts';
import { selectIdeaActivities } from './store-activities.ts';
import { insertIdea, lockIdea, selectIdeaByToken, turnVote, updateIdeaWithdrawn } from './store-ideas.ts';
import { selectAskedUnit, selectDue } from './store-units.ts';

type Told = { name: IdeaEvent; idea: Pick<Idea, 'id' | 'unitId'>; personId?: number };

/** Writes what became of an idea into the transaction of the change. */
export const tellIdea = (ctx: Ctx, tx: Tx, { name, idea, personId }: Told): Promise<void> =>
  emit(ctx, tx, { name, subject: `culture.idea:${idea.id}`, unitId: idea.unitId, personId: personId ?? null });

const isOffered = async (tx: Tx, activityId: number, day: Day): Promise<boolean> =>
  (await selectIdeaActivities(tx, day)).some(({ id }) => id === activityId);

/** Proposes an idea to the leader of the own unit, of the nearest above where she leads it herself. */
export async function proposeIdea(ctx: Ctx, input: NewIdea): Promise<Result<number, Reason>> {
  const authorId = signedIn(ctx);
  const { title, body, activityId } = input;
  const token = markOf(ctx, input.token);
  return inTransaction(ctx.db, async (tx) => {
    if (activityId !== null && !(await isOffered(tx, activityId, today(ctx)))) return refused('over');
    const unitId = await placeOf(within(ctx, tx), authorId);
    if (unitId === undefined) return refused('no-place');
    const askedUnitId = await selectAskedUnit(tx, { unitId, not: authorId, day: today(ctx) });
    const dueOn = await selectDue(tx, today(ctx), ideaDays);
    const start = { unitId, askedUnitId, title, body, authorId, proposedAt: ctx.now, dueOn, activityId, token };
    const id = await insertIdea(tx, start);
    if (id === undefined) return done((await selectIdeaByToken(tx, token ?? '')) ?? 0);
    await tellIdea(ctx, tx, { name: 'culture.idea.proposed', idea: { id, unitId }, personId: authorId });
    return done(id);
  });
}

/** Is for an idea, or no longer. */
export async function voteForIdea(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const idea = await lockIdea(tx, id);
    const may = vote(idea, me);
    if (!may.ok) return may;
    await turnVote(tx, { ideaId: id, personId: me, at: ctx.now });
    await tellIdea(ctx, tx, { name: 'culture.idea.voted', idea });
    return done(id);
  });
}

/** Takes the own idea back before it was answered; sent twice, it is back once. */
export async function withdrawIdea(ctx: Ctx, id: number, reason: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const idea = await lockIdea(tx, id);
    const may = withdraw(idea, { personId: me, reason });
    if (!may.ok) return may.reason === 'withdrawn' ? done(id) : may;
    await updateIdeaWithdrawn(tx, idea, { at: ctx.now, reason });
    await tellIdea(ctx, tx, { name: 'culture.idea.withdrawn', idea });
    return done(id);
  });
}
