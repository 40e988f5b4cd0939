// What waits for somebody in knowledge: presence to confirm, dates to fill, a session to rate, the check, thanks to read.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import type { Queues } from '#platform/server/queue.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { queuesFor, selectWaiting } from './store-duties.ts';

type Kind =
  | 'audience'
  | 'brought'
  | 'direction'
  | 'presence'
  | 'date'
  | 'feedback'
  | 'called-off'
  | 'basics'
  | 'used'
  | 'question'
  | 'answer'
  | 'found';

/** One thing that waits; the inbox puts the kind into words. The title of uses is how many are new. */
export type Duty = { kind: `knowledge.${Kind}`; title: string; href: string; since: Day; due: Day | null };

const places: Record<Kind, (id: number) => string> = {
  audience: (id) => `/knowledge/${id}/access#s-readers`,
  brought: () => '/knowledge/mine#s-brought',
  direction: (id) => `/governance/documents/${id}#s-read`,
  presence: (id) => `/knowledge/sharing/${id}`,
  date: (id) => `/knowledge/sharing/series/${id}`,
  feedback: (id) => `/knowledge/sharing/${id}#s-rate`,
  'called-off': (id) => `/knowledge/sharing/${id}`,
  basics: () => '/knowledge/basics',
  used: () => '/knowledge/mine',
  question: (id) => `/knowledge/${id}/questions`,
  answer: (id) => `/knowledge/${id}/questions`,
  found: (id) => `/knowledge/searches/${id}`
};

/** Everything in knowledge that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const waiting = await selectWaiting(ctx.db, { personId: ctx.actor.personId, day: today(ctx) });
  return waiting.map(({ kind, id, title, since, due }) => ({
    kind: `knowledge.${kind as Kind}`,
    title,
    href: places[kind as Kind](id),
    since,
    due
  }));
}

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues => queuesFor({ personId: signedIn(ctx), day: today(ctx) });
