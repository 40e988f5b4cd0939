// A move is opened by what the roster says, or announced by leader or officer before the roster shows it.
import { inTransaction } from '#platform/server/database.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { emitAll } from '#platform/server/events.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Day } from '#platform/dates.ts';
import { announce } from '../rules.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { standingTo } from './standing.ts';
import { insertMove, openFromRoster, selectByToken, selectIsKnown, selectPost } from './store.ts';
import { tellMove } from './tell.ts';

/** Opens hand-overs for the moves that the roster shows; gives how many. */
export const openMoves = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx.db, async (tx) => {
    const opened = await openFromRoster(tx, today(ctx));
    const events = opened.map(({ id, unitId, personId }) => ({
      name: 'handover.move.opened' as const,
      subject: `handover.move:${id}`,
      unitId,
      personId
    }));
    await emitAll(ctx, tx, events);
    return opened.length;
  });

type Announcement = { nip: string; movesOn: Day; successor: string; token: string };

/** Announces that somebody leaves the post held today. */
export async function announceMove(ctx: Ctx, input: Announcement): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const nips = [input.nip, ...(input.successor === '' ? [] : [input.successor])];
  const { people, unknown } = await peopleByNip(ctx, nips);
  const mover = people.find(({ nip }) => nip === input.nip);
  const successor = people.find(({ nip }) => nip === input.successor);
  if (!mover || unknown.length > 0) return refused('unknown-nip');
  if (successor?.id === mover.id) return refused('is-mover');
  const post = await selectPost(ctx.db, mover.id, today(ctx));
  if (!post) return refused('not-placed');
  const of = { personId: mover.id, unitId: post.unitId, movesOn: input.movesOn };
  const standing = await standingTo(ctx, { ...of, successorId: null });
  const token = input.token === '' ? null : `${me}:${input.token}`;
  const before = token === null ? undefined : await selectByToken(ctx.db, token);
  if (before !== undefined) return done(before);
  const day = announce(
    standing,
    { movesOn: input.movesOn, hasPlace: true, isKnown: await selectIsKnown(ctx.db, of) },
    today(ctx)
  );
  if (!day.ok) return day;
  return inTransaction(ctx.db, async (tx) => {
    const { title, heldSince } = post;
    const more = {
      post: title,
      heldSince,
      knownOn: today(ctx),
      openedBy: me,
      successorId: successor?.id ?? null,
      token
    };
    const id = (await insertMove(tx, { ...of, ...more })) ?? (await selectByToken(tx, token ?? '')) ?? 0;
    await tellMove(ctx, tx, { name: 'handover.move.opened', move: { ...of, id } });
    return done(id);
  });
}
