// The one way in which a need is changed: hold it, ask in which part the actor meets it, save, tell.
import { authorityOver } from '#modules/people/server/index.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, type Result } from '#platform/result.ts';
import type { NeedEvent } from '../events.ts';
import { mayRead, roleOver } from '../policy.ts';
import type { Need, Reason, Role } from '../types.ts';
import { insertStep, lockNeed, updateNeed } from './store.ts';

/** A need as it is held for a step. */
export type Held = { ctx: Ctx; tx: Tx; need: Need; role: Role; me: number };
/** What a step leaves behind. */
export type Taken = { need: Need; kind: string; event: NeedEvent; note?: string };

/** The part in which the actor meets the need today; none is not found. */
export async function roleHere(ctx: Ctx, need: Need): Promise<Role> {
  const role = roleOver(ctx.actor, need.personId, await authorityOver(ctx, need));
  return role && mayRead(role, need) ? role : notFound('need');
}

/** Writes the step and the event of a need. */
export async function tell(ctx: Ctx, tx: Tx, { need, kind, event, note = '' }: Taken): Promise<void> {
  const { id, personId, unitId, year, state } = need;
  await insertStep(tx, { needId: id, kind, byId: ctx.actor.personId ?? notFound('person'), at: ctx.now, note });
  await emit(ctx, tx, { name: event, subject: `needs.need:${id}`, personId, unitId, payload: { year, state } });
}

/** Takes a step with a need; the work answers what it became, that all stands as asked already, or why not. */
export async function onNeed(
  ctx: Ctx,
  id: number,
  work: (held: Held) => Result<Taken | 'unchanged', Reason>
): Promise<Result<number, Reason>> {
  const me = ctx.actor.personId ?? notFound('person');
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const need = await lockNeed(tx, id);
    const result = work({ ctx: inside, tx, need, role: await roleHere(inside, need), me });
    if (!result.ok) return result;
    if (result.value === 'unchanged') return done(id);
    await updateNeed(tx, result.value.need);
    await tell(inside, tx, result.value);
    return done(id);
  });
}
