// Proposes a community with its charter: it begins when the sponsor or the officer accepts it.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { beginsNear } from '../rules.ts';
import type { Proposal } from '../schema.ts';
import type { Reason } from '../types.ts';
import { charterOf } from './charter-of.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertCharterVersion, insertCommunity, insertStep, selectIdByToken } from './store.ts';
import { selectUnitsAbove } from './store-units.ts';
import { tell } from './tell.ts';

/** Proposes a community of the own unit or one above it; the same form sent twice proposes it once. */
export async function proposeCommunity(ctx: Ctx, input: Proposal): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const units = await selectUnitsAbove(ctx.db, ctx.actor.unitId, today(ctx));
  const from = units.findIndex(({ id }) => id === input.unitId);
  if (from < 0) return refused(units.length === 0 ? 'no-place' : 'foreign-unit');
  const { unitId, token: typed, ...form } = input;
  const charter = charterOf(form, { above: units.slice(from), me });
  if (!charter.ok) return charter;
  if (!beginsNear(charter.value, today(ctx))) return refused('term-far');
  const token = typed === '' ? null : `${me}:${typed}`;
  return inTransaction(ctx.db, async (tx) => {
    const start = { charter: charter.value, unitId, by: me, at: ctx.now, token };
    const id = await insertCommunity(tx, start);
    if (id === undefined) return done((await selectIdByToken(tx, token ?? '')) ?? 0);
    await insertCharterVersion(tx, id, { personId: me, at: ctx.now });
    await insertStep(tx, id, { kind: 'propose', byId: me, at: ctx.now });
    const subject = `communities.community:${id}`;
    await tell(ctx, tx, { name: 'communities.community.proposed', subject, unitId, personId: me });
    return done(id);
  });
}
