// The one way in which a recommendation is changed: hold it, know who stands how to it, save it with its clocks, tell.
import { signedIn } from '#platform/server/signed-in.ts';
import { within, today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { ActionEvent, RecommendationEvent } from '../events.ts';
import { partOf } from '../policy.ts';
import { timed } from '../rules.ts';
import type { Along, Part, Reason, Recommendation } from '../types.ts';
import {
  insertStep,
  isSpread,
  lockRecommendation,
  selectActions,
  selectReviews,
  updateRecommendation,
  type NamedAction
} from './store.ts';
import { selectAround } from './store-places.ts';

/** A recommendation as it is held for a step. */
export type Held = {
  ctx: Ctx;
  tx: Tx;
  it: Recommendation;
  part: Part;
  leaders: readonly number[];
  actions: NamedAction[];
  me: number;
  day: Day;
};

/** What a step makes of it: the recommendation afterwards, the kind of the step and its event. */
export type Made = {
  it: Recommendation;
  kind: string;
  event: RecommendationEvent | ActionEvent;
  subject?: string;
  note?: string;
  details?: Record<string, unknown>;
};

/** From what the clocks of a recommendation are worked out. */
export async function alongOf(tx: Tx, id: number): Promise<Along> {
  const actions = await selectActions(tx, id);
  const reviews = await selectReviews(tx, id);
  return { actions, reviewedOn: reviews.map(({ on }) => on), isSpread: await isSpread(tx, id) };
}

/** Saves a recommendation with its clocks set anew. */
export async function saveTimed(tx: Tx, it: Recommendation): Promise<void> {
  await updateRecommendation(tx, timed(it, await alongOf(tx, it.id)));
}

/** Writes the step and the event. */
export async function tell(held: Pick<Held, 'ctx' | 'tx' | 'me'>, made: Made): Promise<void> {
  const { it, kind, event, note = '', details = {} } = made;
  await insertStep(held.tx, { recommendationId: it.id, kind, byId: held.me, at: held.ctx.now, note, details });
  const subject = made.subject ?? `feedback.recommendation:${it.id}`;
  await emit(held.ctx, held.tx, {
    name: event,
    subject,
    unitId: it.unitId,
    payload: { recommendation: it.id, ...details }
  });
}

/**
 * Does a step while nobody else can change the recommendation; who may not read it meets not found, who may read but not
 * do it is refused: `onRecommendation(ctx, 7, ({ leads }) => leads, ({ it }) => …)`.
 */
export async function onRecommendation(
  ctx: Ctx,
  id: number,
  may: (part: Part) => boolean,
  work: (held: Held) => Promise<Result<Made, Reason>>
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const day = today(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const it = await lockRecommendation(tx, id);
    const around = await selectAround(tx, { unitId: it.unitId, ownUnitId: ctx.actor.unitId, day });
    const actions = await selectActions(tx, id);
    const part = partOf(ctx.actor, it, around);
    if (!part.reads && !actions.some(({ ownerId }) => ownerId === me)) return notFound('recommendation');
    if (!may(part)) return refused('not-yours');
    const held = { ctx: within(ctx, tx), tx, it, part, leaders: around.leaders, actions, me, day };
    const made = await work(held);
    if (!made.ok) return made;
    await tell(held, made.value);
    await saveTimed(tx, made.value.it);
    return done(id);
  });
}
