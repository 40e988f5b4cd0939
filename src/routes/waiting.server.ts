// What waits for the reader, for the page that lists it and for the frame of every page, which shows how much.
import { keepQueues, readInbox, readQueues } from '#modules/inbox/server/index.ts';
import { queuesIn } from '#modules/inbox/rules.ts';
import type { Duty } from '#modules/inbox/types.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Queue } from '#platform/server/queue.ts';

const lists = new WeakMap<Ctx, Promise<Duty[]>>();
const counts = keepQueues();
const listing = new Set(['/', '/inbox']);

/** Everything that waits for the reader, read once in a request. */
export function inboxOf(ctx: Ctx): Promise<Duty[]> {
  const list = lists.get(ctx) ?? readInbox(ctx);
  lists.set(ctx, list);
  return list;
}

/**
 * How much waits, by kind: of the list where the page at `path` shows it, else as it is kept for her (0026). What the reader
 * does on this node counts at once.
 */
export async function waitingFor(ctx: Ctx, path: string): Promise<Queue[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  if (!listing.has(path)) return counts.of(ctx, () => readQueues(ctx));
  counts.forget(personId);
  return counts.of(ctx, async () => queuesIn(await inboxOf(ctx)));
}

/** What the person sends may change what waits for her. */
export const countAnew = ({ actor }: Ctx): void => {
  if (actor.personId !== null) counts.forget(actor.personId);
};
