// A community that fell silent goes on for a reason, or is closed for one.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, type Result } from '#platform/result.ts';
import { review } from '../rules.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, lockSeen, updateState } from './store.ts';
import { sightOf } from './store-sight.ts';
import { subjectOf, tell, tellConcerned } from './tell.ts';

/** Says how a community goes on; closed, nobody joins or posts any more, and everything in it stays. */
export async function reviewCommunity(
  ctx: Ctx,
  id: number,
  verdict: { decision: 'go-on' | 'close'; note: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), id);
    const answer = review(community, { note: verdict.note, today: today(ctx) });
    if (!answer.ok) return answer;
    await insertStep(tx, id, { kind: verdict.decision, byId: me, at: ctx.now, note: verdict.note });
    const told = { subject: subjectOf(community), unitId: community.unitId };
    if (verdict.decision === 'go-on') {
      await updateState(tx, community, { state: 'active', quietUntil: answer.value.quietUntil });
      await tell(ctx, tx, { name: 'communities.community.continued', ...told });
    } else {
      await updateState(tx, community, { state: 'closed', closedOn: today(ctx) });
      await tell(ctx, tx, { name: 'communities.community.closed', ...told });
      await tellConcerned(ctx, tx, community);
    }
    return done(id);
  });
}
