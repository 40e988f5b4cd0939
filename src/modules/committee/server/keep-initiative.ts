// What a unit does beyond the list: registered by the unit, commended by who presides, scored by nobody.
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { maySign, mayWalk } from '../policy.ts';
import type { NewInitiative } from '../schema.ts';
import type { Reason } from '../types.ts';
import { stepOpen } from './in-phase.ts';
import { presiding, tell } from './sitting.ts';
import { commendInitiative, insertInitiative } from './store-decisions.ts';
import { lockDossier } from './store.ts';

/** Registers an initiative; the same form sent twice does it once. */
export function makeInitiative(ctx: Ctx, id: number, input: NewInitiative): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { token, ...text } = input;
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    if (!mayWalk(ctx.actor, dossier) && !maySign(ctx.actor, dossier)) throw refusal('not-allowed');
    const open = await stepOpen(within(ctx, tx), dossier, 'initiative');
    if (!open.ok) return open;
    if (dossier.state === 'approved' || dossier.state === 'set-aside') return refused('closed');
    const isNew = await insertInitiative(tx, {
      ...text,
      dossierId: id,
      madeBy: me,
      madeAt: ctx.now,
      token: markOf(ctx, token)
    });
    if (isNew) await tell(ctx, tx, { name: 'committee.initiative.made', dossier });
    return done(id);
  });
}

/** Commends an initiative, once. */
export function commend(
  ctx: Ctx,
  id: number,
  { initiativeId, commendation }: { initiativeId: number; commendation: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const dossier = await lockDossier(tx, id);
    const allowed = await presiding(within(ctx, tx), dossier);
    if (!allowed.ok) return allowed;
    const open = await stepOpen(within(ctx, tx), dossier, 'recommend');
    if (!open.ok) return open;
    if (dossier.state === 'approved' || dossier.state === 'set-aside') return refused('closed');
    const isDone = await commendInitiative(tx, { dossierId: id, initiativeId, commendation, by: me, at: ctx.now });
    if (!isDone) return refused('already-commended');
    await tell(ctx, tx, { name: 'committee.initiative.commended', dossier, payload: { initiative: initiativeId } });
    return done(id);
  });
}
