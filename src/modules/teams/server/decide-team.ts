// Who is in charge of the home unit accepts a proposed team, or declines it with a reason.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, type Result } from '#platform/result.ts';
import { decide } from '../rules.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, lockSeen, updateTeam } from './store.ts';
import { beginAll } from './store-members.ts';
import { sightOf } from './store-sight.ts';
import { tell, tellPeople } from './tell.ts';

/** Decides a proposal; accepted, everybody named in it belongs to the team from today on. */
export async function decideTeam(
  ctx: Ctx,
  id: number,
  verdict: { decision: 'accept' | 'decline'; note: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const team = await lockSeen(tx, await sightOf(within(ctx, tx)), id);
    const decision = decide(team, verdict);
    if (!decision.ok) return decision;
    await insertStep(tx, id, { kind: verdict.decision, byId: me, at: ctx.now, note: verdict.note });
    if (decision.value === 'declined') {
      await updateTeam(tx, team, { state: 'declined' });
      await tell(ctx, tx, { name: 'teams.team.declined', team });
      return done(id);
    }
    await updateTeam(tx, team, { state: 'active', beganOn: today(ctx) });
    await tell(ctx, tx, { name: 'teams.team.accepted', team });
    await tellPeople(ctx, tx, { name: 'teams.member.joined', team, people: await beginAll(tx, id, today(ctx)) });
    return done(id);
  });
}
