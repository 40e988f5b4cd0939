// Who has yet to acknowledge a direction of knowledge documentation: by name for who keeps documents of their unit, else counted.
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectUnread, selectUnreadCounts, type UnreadCounts, type UnreadLine } from './store-unread.ts';

/** How many names stand on a page. */
export const unreadLength = 50;

export type Unread = UnreadCounts & {
  /** Null for who keeps no documents of their units. */
  lines: UnreadLine[] | null;
};

/** Authors of this year and officers whom a direction addresses and who have not said to have read it; all of them without a page. */
export async function readUnread(ctx: Ctx, documentId: number, page: number | null): Promise<Unread> {
  signedIn(ctx);
  const reach = unitsWith(ctx.actor, 'governance.keep');
  const asked = { documentId, reach, day: today(ctx) };
  const part = { limit: page === null ? null : unreadLength, offset: page === null ? 0 : (page - 1) * unreadLength };
  const [counts, lines] = await Promise.all([
    selectUnreadCounts(ctx.db, asked),
    reach?.length === 0 ? null : selectUnread(ctx.db, asked, part)
  ]);
  return { ...counts, lines };
}
