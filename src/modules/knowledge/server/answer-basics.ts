// The check on data, information and knowledge: answered as often as one likes, passed until the primer changes.
import { inTransaction, type Db } from '#platform/server/database.ts';
import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import type { Result } from '#platform/result.ts';
import { mark, primerVersion, type Answers, type Marked } from '../basics.ts';
import type { BasicsEvent } from '../events.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertTry, selectHasPublished, selectLastTry, selectPassedAt } from './store-basics.ts';

/** Marks the answers and keeps them; the first time that they pass is told. */
export async function answerBasics(ctx: Ctx, answers: Answers): Promise<Result<Marked, 'unanswered'>> {
  const personId = signedIn(ctx);
  const marked = mark(answers);
  if (!marked.ok) return marked;
  return inTransaction(ctx.db, async (tx) => {
    const isFirst = (await selectPassedAt(tx, personId, primerVersion)) === undefined;
    await insertTry(tx, { personId, version: primerVersion, at: ctx.now }, { answers, marked: marked.value });
    const name: BasicsEvent = 'knowledge.basics.passed';
    if (isFirst && marked.value.isPassed)
      await emit(ctx, tx, { name, subject: `knowledge.primer:${primerVersion}`, personId, unitId: ctx.actor.unitId });
    return marked;
  });
}

export type BasicsView = {
  passedAt: Date | undefined;
  last: { answers: Answers; correct: number; at: Date } | undefined;
};

/** How the reader stands with the check: when it was passed, and what was answered last. */
export async function readBasics(ctx: Ctx): Promise<BasicsView> {
  const personId = signedIn(ctx);
  return {
    passedAt: await selectPassedAt(ctx.db, personId, primerVersion),
    last: await selectLastTry(ctx.db, personId, primerVersion)
  };
}

/** Whether somebody may hand in an asset: passed the check, or handed one in before it was asked. */
export const knowsBasics = async (db: Db, personId: number): Promise<boolean> =>
  (await selectHasPublished(db, personId)) || (await selectPassedAt(db, personId, primerVersion)) !== undefined;
