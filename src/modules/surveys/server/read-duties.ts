// What waits for somebody in surveys: the questionnaires she is asked to answer.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { selectWaiting, waitingQueues } from './store-answers.ts';

/** One thing that waits; the inbox puts the kind into words, and the year it is about. */
export type Duty = { kind: 'surveys.answer'; title: string; href: string; since: Day; due: Day | null };

/** The surveys that wait for the actor's answers. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  const rows = await selectWaiting(ctx.db, personId, today(ctx));
  return rows.map(({ id, year, since, due }) => ({
    kind: 'surveys.answer' as const,
    title: String(year),
    href: `/surveys/${id}`,
    since,
    due
  }));
}

/** What `duties` would list, counted. */
export const queues = (ctx: Ctx): Queues =>
  ctx.actor.personId === null ? noQueues : waitingQueues(ctx.actor.personId, today(ctx));
