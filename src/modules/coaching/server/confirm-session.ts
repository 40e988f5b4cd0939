// Each side says of itself that the session was held; with both it counts, and its minutes go to who was there.
import { giveSessionHours } from '#modules/learning/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { done, type Result } from '#platform/result.ts';
import { isConfirmed, mayConfirm } from '../rules.ts';
import type { Reason, Session } from '../types.ts';
import { onRelation, sessionIn, type Held } from './on-relation.ts';
import { insertPresence, selectSaid, updateHeld } from './store-sessions.ts';
import { tellBothSides } from './tell.ts';

async function becomeHeld({ ctx, tx, relation }: Held, session: Session, people: readonly number[]): Promise<void> {
  if (session.state !== 'held') await updateHeld(tx, session, ctx.now);
  const occasion = `coaching.session:${session.id}`;
  const { topic: title, plannedOn: onDate, minutes } = session;
  await giveSessionHours(ctx, tx, { occasion, title, kind: 'coaching', onDate, minutes, people });
  await tellBothSides(ctx, tx, { name: 'coaching.session.confirmed', subject: occasion, relation });
}

/** Says of oneself to have been at a session; pressed twice or by both at once, it is held once. */
export const confirmSession = (
  ctx: Ctx,
  of: { relationId: number; sessionId: number }
): Promise<Result<{ isHeld: boolean }, Reason>> =>
  onRelation(ctx, of.relationId, async (held) => {
    const { tx, relation, part, me } = held;
    const session = await sessionIn(tx, of);
    const may = mayConfirm(session, part, { today: today(ctx), endedOn: relation.endedOn });
    if (!may.ok) return may;
    const isNew = await insertPresence(tx, session, { personId: me, isCoach: part === 'coach', at: ctx.now });
    const said = await selectSaid(tx, session.id);
    const isHeld = isConfirmed(said);
    if (isNew && isHeld)
      await becomeHeld(
        held,
        session,
        said.map(({ personId }) => personId)
      );
    return done({ isHeld });
  });
