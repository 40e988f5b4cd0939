// Writes the charter anew: every charter it ever had is kept.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayWriteCharter } from '../rules.ts';
import type { CharterChange } from '../schema.ts';
import type { Charter, Reason, SeenCommunity } from '../types.ts';
import { charterOf } from './charter-of.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertCharterVersion, insertStep, lockSeen, updateCharter } from './store.ts';
import { sightOf } from './store-sight.ts';
import { selectUnitsAbove } from './store-units.ts';
import { subjectOf, tell, tellConcerned } from './tell.ts';

/** Whether another circle of people or another kind is meant: then other figures move. */
const concernsOthers = (before: Charter, after: Charter): boolean =>
  before.kind !== after.kind || before.openToId !== after.openToId || before.families.join() !== after.families.join();

/** Changes the charter on the version that was seen. */
export async function writeCharter(ctx: Ctx, id: number, input: CharterChange): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community: SeenCommunity = await lockSeen(tx, sightOf(ctx), id);
    if (!mayWriteCharter(community)) return refused('not-yours');
    if (community.version !== input.version) return refused('stale');
    const { version: _, ...form } = input;
    const above = await selectUnitsAbove(tx, community.unitId, today(ctx));
    const charter = charterOf(form, { above, me });
    if (!charter.ok) return charter;
    await updateCharter(tx, community, charter.value);
    await insertCharterVersion(tx, id, { personId: me, at: ctx.now });
    await insertStep(tx, id, { kind: 'charter', byId: me, at: ctx.now });
    const { unitId } = community;
    await tell(ctx, tx, { name: 'communities.community.changed', subject: subjectOf(community), unitId });
    if (community.state === 'active' && concernsOthers(community, charter.value))
      await tellConcerned(ctx, tx, community);
    return done(id);
  });
}
