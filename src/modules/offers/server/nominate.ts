// A supervisor nominates people of the own team for an offer; each accepts or declines.
import { ledTeam } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayApply, mayNominate } from '../rules.ts';
import type { Reason } from '../types.ts';
import { onOffer, tellApplication, type Held } from './on-offer.ts';
import { saveApplication, selectOptionalApplication, updateApplication } from './store-applications.ts';
import { selectPlaces } from './store-places.ts';

/** What became of one nomination. */
export type Nominated = { personId: number; name: string; outcome: 'done' | Reason };

async function nominateOne(held: Held, personId: number, why: string): Promise<'done' | Reason> {
  const { tx, offer, me, day, ctx } = held;
  const before = await selectOptionalApplication(tx, { offerId: offer.id, personId });
  const place = (await selectPlaces(tx, [personId], day)).get(personId);
  const may = mayNominate(offer, { personId, place, leaders: held.lead.leaders }, { today: day, before });
  if (!may.ok) return may.reason;
  const unitId = place?.unitId ?? offer.unitId;
  const nomination = { nominatedBy: me, nominatedAt: ctx.now, state: 'nominated' as const };
  const row = { ...nomination, offerId: offer.id, personId, unitId, why, wish: '', appliedAt: null };
  const id = await saveApplication(tx, row);
  const application = { id, personId, unitId };
  await tellApplication(held, { kind: 'nominate', event: 'offers.application.nominated', application, note: why });
  return 'done';
}

/** Nominates members of the actor's team; each is told by itself. Who is not of the team is not found. */
export async function nominate(
  ctx: Ctx,
  offerId: number,
  { people, why }: { people: readonly number[]; why: string }
): Promise<Nominated[]> {
  const team = new Map((await ledTeam(ctx)).map((member) => [member.personId, member.name]));
  return onOffer(ctx, offerId, async (held) => {
    const results: Nominated[] = [];
    for (const personId of new Set(people)) {
      const name = team.get(personId) ?? notFound('member');
      results.push({ personId, name, outcome: await nominateOne(held, personId, why) });
    }
    return results;
  });
}

type Answer = { decision: 'accept' | 'decline'; wish: string; note: string };

/** The person nominated accepts, which is an application that the supervisor supports already, or declines with a reason. */
export async function answerNomination(ctx: Ctx, offerId: number, answer: Answer): Promise<Result<number, Reason>> {
  return onOffer(ctx, offerId, async (held) => {
    const { tx, offer, me, day } = held;
    const before = await selectOptionalApplication(tx, { offerId, personId: me });
    if (before?.state !== 'nominated') return refused('not-now');
    if (answer.decision === 'decline') {
      const reason = answer.note.trim();
      if (reason === '') return refused('reason-missing');
      await updateApplication(tx, { ...before, state: 'declined', reason });
      const event = 'offers.application.nomination-declined';
      await tellApplication(held, { kind: 'decline', event, application: before, note: reason });
      return done(offer.id);
    }
    const place = (await selectPlaces(tx, [me], day)).get(me);
    const may = mayApply(offer, { personId: me, place, leaders: held.lead.leaders }, { today: day, before });
    if (!may.ok) return may;
    const support = { support: 'agreed' as const, supportBy: before.nominatedBy, supportAt: ctx.now };
    const wish = answer.wish.trim();
    await updateApplication(tx, { ...before, ...support, state: 'applied', appliedAt: ctx.now, wish });
    await tellApplication(held, { kind: 'accept', event: 'offers.application.sent', application: before, note: wish });
    return done(offer.id);
  });
}
