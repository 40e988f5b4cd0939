// A leader recognises somebody by name, with the reason and the result it rests on; the receiver may hide it.
import { ledTeam, peopleByNip, placeOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayHideRecognition } from '../policy.ts';
import type { Reason } from '../types.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { selectPosts } from './store.ts';
import { insertRecognition, lockRecognition, selectIsSuperior, updateHidden } from './store-notes.ts';

type New = { nips: readonly string[]; reason: string; result: string; token: string };

async function receiverOf(ctx: Ctx, nips: readonly string[]): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const [person, second] = people;
  if (!person || second) return refused('one-person');
  if (person.id === me) return refused('self');
  const isSuperior = await selectIsSuperior(ctx.db, { personId: me, aboveId: person.id }, today(ctx));
  return isSuperior ? refused('superior') : done(person.id);
}

/** Gives a recognition: leaders alone, and never to their own superiors. */
export async function giveRecognition(ctx: Ctx, input: New): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const posts = await selectPosts(ctx.db, me, today(ctx));
  if (posts.length === 0 && (await ledTeam(ctx)).length === 0) return refused('not-leader');
  const receiver = await receiverOf(ctx, input.nips);
  if (!receiver.ok) return receiver;
  const unitId = (await placeOf(ctx, me)) ?? posts[0];
  if (unitId === undefined) return refused('no-place');
  return inTransaction(ctx.db, async (tx) => {
    const { reason, result } = input;
    const given = { giverId: me, personId: receiver.value, reason, result, unitId, givenAt: ctx.now };
    const { id, isNew } = await insertRecognition(tx, { ...given, token: markOf(ctx, input.token) });
    const name = 'coaching.recognition.given' as const;
    const subject = `coaching.recognition:${id}`;
    const touched = posts.length > 0 ? posts : [unitId];
    for (const post of isNew ? touched : [])
      await emit(ctx, tx, { name, subject, personId: receiver.value, unitId: post });
    return done(id);
  });
}

/** The receiver hides a recognition from the own page, or shows it again. */
export async function hideRecognition(ctx: Ctx, of: { recognitionId: number; isHidden: boolean }): Promise<void> {
  const me = signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const recognition = await lockRecognition(tx, of.recognitionId);
    if (!mayHideRecognition(recognition, me)) notFound('recognition');
    if ((recognition.hiddenAt !== null) === of.isHidden) return;
    await updateHidden(tx, recognition, of.isHidden ? ctx.now : null);
    const name = of.isHidden ? ('coaching.recognition.hidden' as const) : ('coaching.recognition.shown' as const);
    await emit(ctx, tx, { name, subject: `coaching.recognition:${recognition.id}`, personId: me });
  });
}
