// The unit's own assessment: practices as its officer saw them, and the signature that locks what was counted.
import type { Day } from '#platform/dates.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { maySign, mayWalk } from '../policy.ts';
import { sign } from '../rules.ts';
import { meetWalk } from '../rules-walk.ts';
import type { Locked, Reason, Walk } from '../types.ts';
import { stepOpen } from './in-phase.ts';
import { tell } from './sitting.ts';
import { insertLocked, lockDossier, selectWalks, updateDossier, upsertWalks } from './store.ts';

/**
 * Keeps practices as the officer saw them; `asked` is how many are asked of the unit in all. `seen` are the marks of what
 * stood written when the form was opened. What she left alone stays as a colleague wrote it meanwhile; the practices that
 * both wrote about are given back, and kept as they are.
 */
export function keepWalk(
  ctx: Ctx,
  id: number,
  of: { walks: readonly Walk[]; seen: Readonly<Record<string, string>>; asked: number; component: string }
): Promise<Result<string[], Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    if (!mayWalk(ctx.actor, dossier)) throw refusal('not-allowed');
    const open = await stepOpen(within(ctx, tx), dossier, 'walk');
    if (!open.ok) return open;
    if (dossier.state !== 'walking') return refused('not-walking');
    const kept = new Map((await selectWalks(tx, id)).map((walk) => [walk.practice, walk]));
    const met = Map.groupBy(of.walks, (walk) =>
      meetWalk({ seen: of.seen[walk.practice], kept: kept.get(walk.practice), typed: walk })
    );
    await upsertWalks(tx, id, { walks: met.get('write') ?? [], by: me, at: ctx.now });
    await updateDossier(tx, id, { asked: of.asked });
    await tell(ctx, tx, { name: 'committee.dossier.walked', dossier, payload: { component: of.component } });
    return done((met.get('clash') ?? []).map(({ practice }) => practice));
  });
}

/** The leader signs; from here on the counts hold that are given. */
export function signDossier(
  ctx: Ctx,
  id: number,
  of: { locked: readonly Locked[]; lockedOn: Day }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    if (!maySign(ctx.actor, dossier)) throw refusal('not-allowed');
    const open = await stepOpen(within(ctx, tx), dossier, 'sign');
    if (!open.ok) return open;
    const walks = await selectWalks(tx, id);
    const verdict = sign(dossier, { walked: walks.length, walkers: walks.map((each) => each.walkedBy), signer: me });
    if (!verdict.ok) return verdict;
    await insertLocked(tx, id, of.locked);
    await updateDossier(tx, id, { state: 'signed', signedBy: me, signedAt: ctx.now, lockedOn: of.lockedOn });
    await tell(ctx, tx, { name: 'committee.dossier.signed', dossier });
    return done(id);
  });
}
