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
 * What waits, the most pressing first, of the modules in which something does as it is kept for her (0026): for a page that
 * shows only the first.
 */
export async function inboxHead(ctx: Ctx, most: number): Promise<Duty[]> {
  const queues = await waitingFor(ctx, '/');
  const kinds = queues.map(({ kind }) => kind);
  return (await (lists.get(ctx) ?? readInbox(ctx, kinds))).slice(0, most);
}

/**
 * How much waits, by kind, as it is kept for her (0026), or else of the list where the page at `path` reads one; the page of
 * the whole list counts anew. What the reader does on this node counts at once.
 */
export async function waitingFor(ctx: Ctx, path: string): Promise<Queue[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  if (path === '/inbox') counts.forget(personId);
  return counts.of(ctx, async () => (listing.has(path) ? queuesIn(await inboxOf(ctx)) : readQueues(ctx)));
}

/** What the person sends may change what waits for her. */
export const countAnew = ({ actor }: Ctx): void => {
  if (actor.personId !== null) counts.forget(actor.personId);
};
