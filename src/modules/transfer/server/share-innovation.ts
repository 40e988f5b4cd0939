// Who made an innovation, and who else uses it.
import { peopleByNip, placeOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, refused } from '#platform/result.ts';
import { onInnovation, type InnovationOrder, type InnovationResult } from './on-innovation.ts';
import { endUse, insertMakers, insertUse } from './store-innovations.ts';

/** Names of employee numbers that nobody has. */
export type Unknown = { ok: false; reason: 'unknown-nip'; nips: string[] };

/** A maker names others; a step counts for those who were named before it was accepted. */
export async function nameMakers(
  ctx: Ctx,
  order: InnovationOrder & { nips: readonly string[] }
): Promise<InnovationResult | Unknown> {
  const { people, unknown } = await peopleByNip(ctx, order.nips);
  if (unknown.length > 0) return { ok: false, reason: 'unknown-nip', nips: unknown };
  return onInnovation(ctx, { ...order, step: 'name' }, async ({ tx, innovation, makers, hand }) => {
    const fresh = people.filter(({ id }) => !makers.includes(id));
    if (fresh.length === 0) return refused('nobody-named');
    await insertMakers(tx, innovation.id, { people: fresh.map(({ id }) => id), by: hand.personId, at: ctx.now });
    const note = fresh.map(({ name }) => name).join(', ');
    return done({ innovation, step: { kind: 'name', note }, event: 'transfer.innovation.named' });
  });
}

/** Somebody who did not make it tells that she uses it, since when and for what. */
export async function recordUse(
  ctx: Ctx,
  order: InnovationOrder & { since: string | null; words: string }
): Promise<InnovationResult> {
  const since = order.since ?? today(ctx);
  return onInnovation(ctx, { ...order, step: 'use' }, async ({ tx, ctx: inside, innovation, hand }) => {
    if (since > today(ctx)) return refused('in-the-future');
    const { personId } = hand;
    const unitId = (await placeOf(inside, personId)) ?? notFound('placement');
    const use = { innovationId: innovation.id, personId, unitId, since, words: order.words.trim(), at: ctx.now };
    if (!(await insertUse(tx, use))) return refused('used-already');
    return done({ innovation, step: { kind: 'use', note: use.words }, event: 'transfer.innovation.used' });
  });
}

/** Somebody does not use it any more. */
export async function endOwnUse(ctx: Ctx, order: InnovationOrder): Promise<InnovationResult> {
  return onInnovation(ctx, { ...order, step: 'use' }, async ({ tx, innovation, hand }) => {
    const use = { innovationId: innovation.id, personId: hand.personId, at: ctx.now };
    if (!(await endUse(tx, use))) return refused('not-now');
    return done({ innovation, step: { kind: 'end-use' }, event: 'transfer.innovation.use-ended' });
  });
}
