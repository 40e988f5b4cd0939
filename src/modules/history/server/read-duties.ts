// What waits for a person in her training history: differences between the file and her own report.
import type { Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { queuesFor, selectConflictsOf } from './store-lists.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: 'history.settle'; title: string; href: string; since: Day; due: Day | null };

/** Every difference of the actor's own that nobody has settled. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  const lines = await selectConflictsOf(ctx.db, personId);
  return lines.map(({ id, name, since }) => ({
    kind: 'history.settle',
    title: name,
    href: `/history/${id}`,
    since,
    due: null
  }));
}

/** What `duties` would list, counted by kind. */
export const queues = ({ actor }: Ctx): Queues => (actor.personId === null ? noQueues : queuesFor(actor.personId));
