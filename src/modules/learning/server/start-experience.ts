// An assignment that was offered and accepted becomes a learning from experience, already noticed and granted.
import { placeOf } from '#modules/people/server/index.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import type { Day } from '#platform/dates.ts';
import { eventOf } from '../events.ts';
import { insertActivity, insertStep } from './store.ts';

/** What was agreed: who learns what, from when to when, accompanied by whom. Minutes are those of the learning. */
export type Agreement = {
  personId: number;
  title: string;
  goal: string;
  startsOn: Day;
  endsOn: Day;
  mentorId: number | null;
  plannedMinutes: number;
};

/** Starts the activity of an assignment in the transaction that agreed on it; gives its id. The actor is who agreed last. */
export async function startExperience(ctx: Ctx, tx: Tx, agreement: Agreement): Promise<number> {
  const { personId } = agreement;
  const unitId = (await placeOf(within(ctx, tx), personId)) ?? notFound('placement');
  const { id } = await insertActivity(tx, {
    ...agreement,
    unitId,
    solution: 'experience',
    state: 'granted',
    answer: 'granted',
    createdAt: ctx.now,
    noticedAt: ctx.now,
    answeredAt: ctx.now
  });
  const byId = ctx.actor.personId ?? notFound('person');
  for (const kind of ['start', 'notice', 'grant'] as const) {
    await insertStep(tx, { activityId: id, kind, byId, at: ctx.now, note: '', details: {}, token: null });
    await emit(ctx, tx, { name: eventOf[kind], subject: `learning.activity:${id}`, personId, unitId });
  }
  return id;
}
