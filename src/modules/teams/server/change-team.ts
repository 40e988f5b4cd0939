// Writes anew what a team is and is for, and archives a team whose work is done.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { archive, mayWrite, textLack } from '../rules.ts';
import type { TeamChange } from '../schema.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, lockSeen, updateTeam, updateText } from './store.ts';
import { endAll } from './store-members.ts';
import { sightOf } from './store-sight.ts';
import { tell, tellPeople } from './tell.ts';

/** Writes a text on the version that was seen; somebody else's newer one is not overwritten. */
export async function changeTeam(ctx: Ctx, id: number, change: TeamChange): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const team = await lockSeen(tx, await sightOf(within(ctx, tx)), id);
    if (!mayWrite(team)) throw refusal('not-allowed');
    if (team.version !== change.version) return refused('stale');
    const lack = textLack(change);
    if (lack) return refused(lack);
    await updateText(tx, team, change);
    await insertStep(tx, id, { kind: 'change', byId: me, at: ctx.now });
    await tell(ctx, tx, { name: 'teams.team.changed', team });
    return done(id);
  });
}

/** Archives a team for a reason: nobody belongs to it from today on, its records stay. */
export async function archiveTeam(ctx: Ctx, id: number, note: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const team = await lockSeen(tx, await sightOf(within(ctx, tx)), id);
    const verdict = archive(team, note);
    if (!verdict.ok) return verdict;
    await updateTeam(tx, team, { state: 'archived', archivedOn: today(ctx) });
    await insertStep(tx, id, { kind: 'archive', byId: me, at: ctx.now, note });
    await tell(ctx, tx, { name: 'teams.team.archived', team });
    await tellPeople(ctx, tx, { name: 'teams.member.left', team, people: await endAll(tx, id, today(ctx)) });
    return done(id);
  });
}
