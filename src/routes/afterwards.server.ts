// Work that a reader does not wait for: the page goes out, what fails is told to the log alone.
import type { Ctx } from '#platform/server/context.ts';
import { site } from '../site.server.ts';

/** Lets work end by itself: `afterwards(ctx, noteInVain(ctx, list))`. */
export function afterwards(ctx: Ctx, work: Promise<unknown>): void {
  work.catch((err: unknown) => site().log.error({ requestId: ctx.requestId, err }, 'after the answer'));
}
