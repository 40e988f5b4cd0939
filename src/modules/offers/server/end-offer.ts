// The post closes an offer before its deadline, or withdraws it with a reason; who waits is told.
import { emit } from '#platform/server/events.ts';
import { refusal } from '#platform/server/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { done, type Result } from '#platform/result.ts';
import { offerRole } from '../policy.ts';
import { mayEnd } from '../rules.ts';
import type { Application, Reason } from '../types.ts';
import { onOffer, tellApplication, type Held } from './on-offer.ts';
import { endOffer as saveEnd, insertStep } from './store.ts';
import { selectApplications, updateApplication } from './store-applications.ts';

type End = { state: 'closed' | 'withdrawn'; note: string };

const isWaiting = ({ state }: Application) => state === 'applied' || state === 'nominated';

/** Whoever still waits learns that the offer is gone. */
async function lapse(held: Held, applications: readonly Application[], reason: string): Promise<void> {
  for (const application of applications.filter(isWaiting)) {
    const { ctx, me } = held;
    const seenAt = application.state === 'applied' ? null : ctx.now;
    await updateApplication(held.tx, {
      ...application,
      state: 'lapsed',
      decidedAt: ctx.now,
      decidedBy: me,
      reason,
      seenAt
    });
    await tellApplication(held, { kind: 'lapse', event: 'offers.application.lapsed', application, note: reason });
  }
}

/** Closes or withdraws an offer; sent twice, it is ended once. */
export async function endOffer(ctx: Ctx, offerId: number, end: End): Promise<Result<number, Reason>> {
  return onOffer(ctx, offerId, async (held) => {
    const { tx, offer, me } = held;
    if (offerRole(ctx.actor, held.lead) !== 'decider') throw refusal('not-allowed');
    if (offer.state === end.state) return done(offer.id);
    const applications = await selectApplications(tx, offer.id);
    const selected = applications.filter(({ state }) => state === 'selected').length;
    const reason = end.state === 'withdrawn' ? end.note.trim() : '';
    const may = mayEnd(offer, { state: end.state, reason, selected });
    if (!may.ok) return may;
    await saveEnd(tx, offer, { state: end.state, reason, by: me, at: ctx.now });
    const kind = end.state === 'closed' ? 'close' : 'withdraw';
    await insertStep(tx, { offerId: offer.id, kind, byId: me, at: ctx.now, note: reason });
    const name = end.state === 'closed' ? 'offers.offer.closed' : 'offers.offer.withdrawn';
    await emit(held.ctx, tx, { name, subject: `offers.offer:${offer.id}`, unitId: offer.unitId });
    if (end.state === 'withdrawn') await lapse(held, applications, reason);
    return done(offer.id);
  });
}
