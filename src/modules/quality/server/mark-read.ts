// An author says to have read what was decided, with its reasons: from then on nothing reminds her of it.
import { textToJudge } from '#modules/knowledge/server/index.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, type Result } from '#platform/result.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertSeen, lockSubmission, selectDecisionOf } from './store.ts';

/** Marks the decision on a submission as read by one of its authors; sent twice, it is said once. */
export async function markRead(ctx: Ctx, submissionId: number): Promise<Result<number>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const submission = await lockSubmission(tx, submissionId);
    const decision = (await selectDecisionOf(tx, submissionId)) ?? notFound('decision');
    const { authors } = await textToJudge(tx, submission.assetId);
    if (!authors.some(({ id }) => id === me)) notFound('submission');
    const isNew = await insertSeen(tx, { decisionId: decision.id, personId: me, at: ctx.now });
    const told = { name: 'quality.decision.read', subject: `quality.decision:${decision.id}`, unitId: decision.unitId };
    if (isNew) await emit(within(ctx, tx), tx, { ...told, personId: me });
    return done(submissionId);
  });
}
