// What becomes of what an officer sends about a practice when a colleague may have written meanwhile. Pure.
import { createHash } from 'node:crypto';
import type { Walk } from './types.ts';

/** What an officer says of a practice. */
type Said = Pick<Walk, 'note' | 'source'>;

const nothing: Said = { note: '', source: '' };
const oneLine = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** A short mark of what stands written of a practice: a form carries it, to tell what its sender saw. */
export const seenMark = (said: Said | null | undefined): string => {
  const { note, source } = said ?? nothing;
  return createHash('sha256')
    .update(`${oneLine(note)}|${oneLine(source)}`)
    .digest('hex')
    .slice(0, 12);
};

/**
 * Written is what she changed, or what nobody looked at before. Left is what she did not touch, so that what a colleague
 * wrote since stays; where both wrote they clash. Who does not say what she saw, a program, writes over what stands.
 */
export function meetWalk(of: {
  seen: string | undefined;
  kept: Said | undefined;
  typed: Said;
}): 'write' | 'leave' | 'clash' {
  const [now, typed] = [seenMark(of.kept), seenMark(of.typed)];
  if (of.kept === undefined) return 'write';
  if (typed === now) return 'leave';
  if (of.seen === undefined || of.seen === now) return 'write';
  return typed === of.seen ? 'leave' : 'clash';
}
