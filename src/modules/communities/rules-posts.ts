// Who posts, changes, withdraws and uses what; and the plain text of a post with its links. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import { runs } from './rules.ts';
import type { Community, Post, PostKind, Reason, Standing } from './types.ts';

type Where = Pick<Community, 'state'> & Pick<Standing, 'part'>;

/** Whether the reader can post now: a member; announcements are for those who run the community. */
export function mayPost(where: Where, kind: PostKind): Result<'post', Reason> {
  if (where.state === 'closed') return refused('closed');
  if (where.part === null) return refused('not-a-member');
  if (where.state !== 'active') return refused('not-open');
  return kind === 'announcement' && !runs(where) ? refused('not-yours') : done('post');
}

type Standin = Pick<Post, 'authorId' | 'withdrawnAt'>;

/** Its author changes a post, as a new version. */
export function mayChange(where: Where, post: Standin, personId: number): Result<'change', Reason> {
  if (post.withdrawnAt !== null) return refused('withdrawn');
  if (where.state === 'closed') return refused('closed');
  return post.authorId === personId && where.part !== null ? done('change') : refused('not-yours');
}

/** Its author, or who runs the community, withdraws a post with a reason. */
export function withdraw(
  where: Where,
  post: Standin,
  by: { personId: number; reason: string }
): Result<'withdraw', Reason> {
  if (post.withdrawnAt !== null) return refused('withdrawn');
  if (post.authorId !== by.personId && !runs(where)) return refused('not-yours');
  return by.reason.trim() === '' ? refused('reason-missing') : done('withdraw');
}

/** Another member says that a post helped in the work; never its author. */
export function use(where: Where, post: Standin, personId: number): Result<'use', Reason> {
  if (post.withdrawnAt !== null) return refused('withdrawn');
  if (where.part === null) return refused('not-a-member');
  if (where.state === 'closed') return refused('closed');
  return post.authorId === personId ? refused('own-post') : done('use');
}

export type Piece = { text: string; href?: string };
const link = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

/** The text as pieces: addresses are links, everything else stands as typed. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(link)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: match[0], href: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
