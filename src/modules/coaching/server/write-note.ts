// What was spoken of in a session, in four steps, written by either side and read by nobody else.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { NoteText, Reason } from '../types.ts';
import { inRunning, sessionIn } from './on-relation.ts';
import { selectNote, upsertNote } from './store-sessions.ts';
import { tell } from './tell.ts';

type Written = NoteText & {
  relationId: number;
  sessionId: number;
  /** In which form it was seen; 0 = there was none. */ revision: number;
};

/** Whether the note says already what is sent: a second press of the same button. */
const isSame = (note: NoteText, sent: NoteText) =>
  (['goal', 'reality', 'options', 'wayForward'] as const).every((step) => note[step] === sent[step]);

/** Writes the note of a session; what the other side wrote meanwhile is never overwritten unseen. */
export const writeNote = (ctx: Ctx, written: Written): Promise<Result<number, Reason>> =>
  inRunning(ctx, written.relationId, async ({ ctx: inside, tx, relation, me }) => {
    const session = await sessionIn(tx, written);
    if (session.state === 'cancelled') return refused('not-now');
    const note = await selectNote(tx, session.id);
    const { goal, reality, options, wayForward } = written;
    if (note && isSame(note, written)) return done(session.id);
    if ((note?.revision ?? 0) !== written.revision) return refused('stale');
    await upsertNote(tx, session, { goal, reality, options, wayForward, by: me, at: ctx.now });
    const subject = `coaching.session:${session.id}`;
    await tell(inside, tx, { name: 'coaching.session.noted', subject, relation });
    return done(session.id);
  });
