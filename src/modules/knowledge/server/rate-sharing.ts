// What those present say of a session: three questions and a remark, told to the speaker without names.
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayRate } from '../policy.ts';
import type { Feedback } from '../types.ts';
import { tellSharing } from './plan-sharing.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { standingAt } from './sharing-standing.ts';
import { insertFeedback } from './store-session.ts';
import { lockSharing } from './store-sharing.ts';

/** Says once how a session was; somebody who was not there cannot. */
export async function rateSharing(ctx: Ctx, id: number, said: Feedback): Promise<Result<true, 'rated-already'>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    if (!mayRate(await standingAt(within(ctx, tx), sharing), sharing)) throw refusal('not-allowed');
    const isNew = await insertFeedback(tx, { sharingId: id, personId, at: ctx.now }, said);
    if (!isNew) return refused('rated-already');
    await tellSharing(ctx, tx, { name: 'knowledge.sharing.rated', sharing, personId: sharing.speakerId });
    return done(true);
  });
}
