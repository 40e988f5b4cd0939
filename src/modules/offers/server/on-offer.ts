// The one way in which an offer or an application is changed: hold the offer, know who leads its unit, tell what was done.
import { within, today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { Day } from '#platform/dates.ts';
import type { ApplicationEvent } from '../events.ts';
import type { Lead } from '../policy.ts';
import type { Application, Offer } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, lockOffer } from './store.ts';
import { selectLead } from './store-places.ts';

/** An offer as it is held for a step: with who leads its unit today. */
export type Held = { ctx: Ctx; tx: Tx; offer: Offer; lead: Lead; me: number; day: Day };

/** Does the work while nobody else can change the offer: `onOffer(ctx, 7, async ({ offer }) => …)`. */
export async function onOffer<T>(ctx: Ctx, offerId: number, work: (held: Held) => Promise<T>): Promise<T> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const offer = await lockOffer(tx, offerId);
    const lead = await selectLead(tx, offer.unitId, today(ctx));
    return work({ ctx: within(ctx, tx), tx, offer, lead, me, day: today(ctx) });
  });
}

type Told = {
  kind: string;
  event: ApplicationEvent;
  application: Pick<Application, 'id' | 'personId' | 'unitId'>;
  note?: string;
  details?: Record<string, unknown>;
};

/** Writes the step and the event of an application. */
export async function tellApplication(
  { ctx, tx, offer, me }: Held,
  { kind, event, application, note = '', details = {} }: Told
): Promise<void> {
  const { id, personId } = application;
  await insertStep(tx, { offerId: offer.id, applicationId: id, kind, byId: me, at: ctx.now, note, details });
  const subject = `offers.application:${id}`;
  await emit(ctx, tx, { name: event, subject, personId, unitId: offer.unitId, payload: { offer: offer.id } });
}
