// An applicant takes note of the result, so that it no longer waits in the inbox.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { onOffer, tellApplication } from './on-offer.ts';
import { selectOptionalApplication, updateApplication } from './store-applications.ts';

const results = ['selected', 'not-selected', 'lapsed'];

/** Takes note of what became of the own application; done twice, it is noted once. */
export async function noteResult(ctx: Ctx, offerId: number): Promise<void> {
  await onOffer(ctx, offerId, async (held) => {
    const application = await selectOptionalApplication(held.tx, { offerId, personId: held.me });
    if (!application || !results.includes(application.state)) return notFound('result');
    if (application.seenAt !== null) return;
    await updateApplication(held.tx, { ...application, seenAt: ctx.now });
    await tellApplication(held, { kind: 'seen', event: 'offers.application.seen', application });
  });
}
