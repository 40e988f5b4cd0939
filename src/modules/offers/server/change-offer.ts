// The post rewrites an offer that nobody has answered yet: whoever applied did so for what was written then.
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import type { Ctx } from '#platform/server/context.ts';
import { done, type Result } from '#platform/result.ts';
import { offerRole } from '../policy.ts';
import { mayChange } from '../rules.ts';
import type { OfferInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { draftOf } from './draft-offer.ts';
import { onOffer } from './on-offer.ts';
import { insertStep, updateOffer } from './store.ts';
import { selectApplications } from './store-applications.ts';

/** Changes an open offer as long as nobody applied or was nominated; `revision` is the form in which it was seen. */
export async function changeOffer(
  ctx: Ctx,
  offerId: number,
  { revision, ...input }: OfferInput & { revision: number }
): Promise<Result<number, Reason>> {
  return onOffer(ctx, offerId, async ({ ctx: held, tx, offer, lead, me, day }) => {
    if (offerRole(ctx.actor, lead) !== 'decider') throw refusal('not-allowed');
    const answered = (await selectApplications(tx, offer.id)).length;
    const may = mayChange(offer, { today: day, answered, revision });
    if (!may.ok) return may;
    const draft = await draftOf(held, { ...input, unitId: offer.unitId });
    if (!draft.ok) return draft;
    await updateOffer(tx, offer, draft.value);
    await insertStep(tx, { offerId: offer.id, kind: 'change', byId: me, at: ctx.now, details: { ...draft.value } });
    const subject = `offers.offer:${offer.id}`;
    await emit(held, tx, { name: 'offers.offer.changed', subject, unitId: offer.unitId });
    return done(offer.id);
  });
}
