// A leader answers an idea, and later tells what came of it: success and failure alike.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, type Result } from '#platform/result.ts';
import { answerIdea as answer, settle } from '../rules.ts';
import type { IdeaAnswer, IdeaOutcome } from '../schema.ts';
import type { Reason } from '../types.ts';
import { tellActivity } from './announce-activity.ts';
import { leads } from './leading.ts';
import { tellIdea } from './propose-idea.ts';
import { lockIdea, updateAnswer, updateOutcome } from './store-ideas.ts';

/** Answers an idea: support, a trial with its scope, or a reason why not. */
export async function answerIdea(ctx: Ctx, id: number, input: IdeaAnswer): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const idea = await lockIdea(tx, id);
    const by = { personId: me, leads: await leads(within(ctx, tx), idea.askedUnitId) };
    const verdict = answer(idea, by, { ...input, today: today(ctx) });
    if (!verdict.ok) return verdict;
    const isTrial = verdict.value === 'trial';
    const scope = isTrial ? { scope: input.scope, until: input.until } : { scope: '', until: null };
    await updateAnswer(tx, idea, { answer: verdict.value, words: input.words, ...scope, by: me, at: ctx.now });
    await tellIdea(ctx, tx, { name: 'culture.idea.answered', idea });
    if (idea.activityId !== null) {
      const activity = { id: idea.activityId, unitId: idea.unitId };
      await tellActivity(ctx, tx, { name: 'culture.activity.answered', activity });
    }
    return done(id);
  });
}

/** Tells what came of an idea that was supported or tried. */
export async function settleIdea(ctx: Ctx, id: number, input: IdeaOutcome): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const idea = await lockIdea(tx, id);
    const may = settle(idea, { personId: me, leads: await leads(within(ctx, tx), idea.askedUnitId) });
    if (!may.ok) return may;
    await updateOutcome(tx, idea, { ...input, by: me, at: ctx.now });
    await tellIdea(ctx, tx, { name: 'culture.idea.settled', idea });
    return done(id);
  });
}
