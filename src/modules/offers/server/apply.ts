// An employee applies for an assignment on offer, and may take the application back.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayApply, mayTakeBack } from '../rules.ts';
import type { Reason } from '../types.ts';
import { onOffer, tellApplication } from './on-offer.ts';
import { saveApplication, selectOptionalApplication, updateApplication } from './store-applications.ts';
import { selectPlaces } from './store-places.ts';

type Words = { why: string; wish: string };

/** Applies; the own supervisor finds it on her list. Sent twice, it is one application. */
export async function applyFor(ctx: Ctx, offerId: number, words: Words): Promise<Result<number, Reason>> {
  return onOffer(ctx, offerId, async (held) => {
    const { tx, offer, me, day } = held;
    const before = await selectOptionalApplication(tx, { offerId, personId: me });
    if (before?.state === 'applied' && before.why === words.why && before.wish === words.wish) return done(offer.id);
    const place = (await selectPlaces(tx, [me], day)).get(me);
    const may = mayApply(offer, { personId: me, place, leaders: held.lead.leaders }, { today: day, before });
    if (!may.ok) return may;
    const unitId = place?.unitId ?? offer.unitId;
    const nominated = { nominatedBy: before?.nominatedBy ?? null, nominatedAt: before?.nominatedAt ?? null };
    const row = {
      ...words,
      ...nominated,
      offerId,
      personId: me,
      unitId,
      state: 'applied' as const,
      appliedAt: ctx.now
    };
    const id = await saveApplication(tx, row);
    const application = { id, personId: me, unitId };
    await tellApplication(held, { kind: 'apply', event: 'offers.application.sent', application, details: words });
    return done(offer.id);
  });
}

/** Takes the own application back while it is not decided. */
export async function takeBackApplication(ctx: Ctx, offerId: number): Promise<Result<number, Reason>> {
  return onOffer(ctx, offerId, async (held) => {
    const { tx, offer, me } = held;
    const application = await selectOptionalApplication(tx, { offerId, personId: me });
    if (application?.state === 'taken-back') return done(offer.id);
    if (!application || !mayTakeBack(application)) return refused('not-now');
    await updateApplication(tx, { ...application, state: 'taken-back' });
    await tellApplication(held, { kind: 'take-back', event: 'offers.application.taken-back', application });
    return done(offer.id);
  });
}
