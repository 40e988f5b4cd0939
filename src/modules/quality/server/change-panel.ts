// A seat of a panel passes to somebody else; a term ends before its time. What was done before stays.
import { peopleByNip } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayAppoint } from '../policy.ts';
import { isInForce, mayReplace } from '../rules.ts';
import type { Reason } from '../types.ts';
import { candidatesFor } from './appoint-panel.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { endMember, endPanel, insertMember, lockPanel, selectMembers, type StoredPanel } from './store-panels.ts';
import { selectAbove } from './store-places.ts';

/** The panel, held, if the actor tends it. */
async function lockToTend(ctx: Ctx, tx: Tx, panelId: number): Promise<StoredPanel> {
  const panel = await lockPanel(tx, panelId);
  const { above } = await selectAbove(tx, panel.unitId, today(ctx));
  return mayAppoint(ctx.actor, above) ? panel : notFound('panel');
}

/** Passes a seat to somebody else from today on; votes given before count no more, but stay as they are. */
export async function replaceMember(
  ctx: Ctx,
  panelId: number,
  { memberId, nip, reason }: { memberId: number; nip: string; reason: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { people } = await peopleByNip(ctx, [nip]);
  const coming = people[0];
  return inTransaction(ctx.db, async (tx) => {
    const [day, panel] = [today(ctx), await lockToTend(ctx, tx, panelId)];
    if (!coming) return refused('unknown-nip');
    if (panel.endsOn < day) return refused('ended');
    const members = await selectMembers(tx, panelId, day);
    const leaving = members.find(({ id }) => id === memberId);
    if (members.some(({ replacesId, personId }) => replacesId === memberId && personId === coming.id))
      return done(panelId);
    const sitting = members.filter(({ startsOn, endsOn }) => endsOn === null || (endsOn > day && startsOn <= day));
    const [candidate] = await candidatesFor(within(ctx, tx), panel.unitId, [coming.id]);
    const verdict = mayReplace(
      sitting,
      leaving?.personId ?? 0,
      candidate ?? { personId: coming.id, homeId: null, isMinistry: false }
    );
    if (!leaving || !candidate || !verdict.ok) return verdict.ok ? refused('not-a-member') : verdict;
    await endMember(tx, leaving, day);
    const startsOn = panel.startsOn > day ? panel.startsOn : day;
    const seat = { panelId, isChair: leaving.isChair, startsOn, replacesId: memberId, reason, by: me, at: ctx.now };
    await insertMember(tx, { ...candidate, ...seat });
    const payload = { leaving: leaving.personId, coming: coming.id, reason };
    const told = {
      name: 'quality.panel.member-replaced',
      subject: `quality.panel:${panelId}`,
      unitId: panel.unitId,
      payload
    };
    await emit(ctx, tx, { ...told, personId: coming.id });
    return done(panelId);
  });
}

/** Ends a term with today, for a reason; what waits waits for the next panel of the unit. */
export async function endTerm(ctx: Ctx, panelId: number, reason: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const panel = await lockToTend(ctx, tx, panelId);
    const day = today(ctx);
    if (panel.endReason !== '') return done(panelId);
    if (!isInForce(panel, day)) return refused('ended');
    await endPanel(tx, panel, { day, by: me, at: ctx.now, reason });
    const told = { name: 'quality.panel.ended', subject: `quality.panel:${panelId}`, unitId: panel.unitId };
    await emit(ctx, tx, { ...told, payload: { reason } });
    return done(panelId);
  });
}
