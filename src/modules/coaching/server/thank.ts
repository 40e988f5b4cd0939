// Thanks for help, tied to what it was given with; and help that the helper names, for the other to confirm.
import { getAsset } from '#modules/knowledge/server/index.ts';
import { peopleByNip, placeOf } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Day } from '#platform/dates.ts';
import type { HelpEvent } from '../events.ts';
import { mayAnswerHelp } from '../policy.ts';
import { claimOn } from '../rules-help.ts';
import type { About } from '../schema.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertHelp, lockHelp, selectConfirmers, selectHeard, selectMetIn, updateHelp } from './store-help.ts';

type Pair = { helperId: number; helpedId: number };

/** Whether the two met in what the help is tied to; an asset must be the helper's and open to who is helped. */
async function isTrue(ctx: Ctx, about: About, pair: Pair): Promise<boolean> {
  const id = about.aboutId ?? 0;
  if (about.aboutKind === 'sharing') return selectHeard(ctx.db, { sharingId: id, ...pair });
  if (about.aboutKind === 'session') return selectMetIn(ctx.db, { sessionId: id, ...pair });
  if (about.aboutKind === 'work') return true;
  const { authors, state } = await getAsset(ctx, id);
  return state === 'published' && authors.some((author) => author.id === pair.helperId);
}

/** Tells of both people, and of who else confirmed the helper: whether one counts depends on who confirmed the other. */
async function tellBoth(ctx: Ctx, tx: Tx, told: Pair & { name: HelpEvent; id: number }): Promise<void> {
  const { name, id, helperId, helpedId } = told;
  const touched = new Set([helperId, helpedId, ...(await selectConfirmers(tx, helperId))]);
  for (const personId of touched) await emit(ctx, tx, { name, subject: `coaching.help:${id}`, personId });
}

type Said = Pair & { about: About; words: string; onDate: Day; isClaim: boolean };

async function keep(ctx: Ctx, tx: Tx, said: Said): Promise<Result<number, Reason>> {
  const { helperId, helpedId, about, words, onDate, isClaim } = said;
  if (helperId === helpedId) return refused('self');
  const unitId = await placeOf(ctx, helperId);
  if (unitId === undefined) return refused('no-place');
  if (!(await isTrue(ctx, about, said))) return refused('about-missing');
  const id = await insertHelp(tx, { helperId, helpedId, ...about, words, onDate, isClaim, unitId, at: ctx.now });
  const name = isClaim ? 'coaching.help.claimed' : 'coaching.help.thanked';
  await tellBoth(ctx, tx, { name, id, helperId, helpedId });
  return done(id);
}

/** Thanks somebody, by the number of the page one stands on. */
export async function thank(
  ctx: Ctx,
  input: { nip: string; about: About; words: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { people } = await peopleByNip(ctx, [input.nip]);
  const helperId = people[0]?.id ?? notFound('person');
  const { about, words } = input;
  const said = { helperId, helpedId: me, about, words, onDate: today(ctx), isClaim: false };
  return inTransaction(ctx.db, (tx) => keep(within(ctx, tx), tx, said));
}

/** Thanks everybody who wrote an asset, oneself left out; one press. */
export async function thankAuthors(ctx: Ctx, assetId: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const others = (await getAsset(inside, assetId)).authors.filter(({ id }) => id !== me);
    const about = { aboutKind: 'asset' as const, aboutId: assetId, about: '' };
    const results = [];
    for (const { id: helperId } of others)
      results.push(
        await keep(inside, tx, { helperId, helpedId: me, about, words: '', onDate: today(ctx), isClaim: false })
      );
    return results.find(({ ok }) => ok) ?? results[0] ?? refused('self');
  });
}

/** The helper names help that was given; it counts once the other confirms it. */
export async function claimHelp(
  ctx: Ctx,
  input: { nips: readonly string[]; about: About; words: string; onDate: Day }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, input.nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const [helped, second] = people;
  if (!helped || second) return refused('one-person');
  const day = claimOn(input.onDate, today(ctx));
  if (!day.ok) return day;
  const { about, words, onDate } = input;
  const said = { helperId: me, helpedId: helped.id, about, words, onDate, isClaim: true };
  return inTransaction(ctx.db, (tx) => keep(within(ctx, tx), tx, said));
}

/** Who is said to have been helped confirms it or not; answered again the same way, it stands. */
export async function answerHelp(
  ctx: Ctx,
  of: { helpId: number; answer: 'confirm' | 'refuse' }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const help = await lockHelp(tx, of.helpId);
    if (!mayAnswerHelp(help, me)) notFound('help');
    const isYes = of.answer === 'confirm';
    if (help.confirmedAt !== null || help.refusedAt !== null)
      return (help.confirmedAt !== null) === isYes ? done(help.id) : refused('not-now');
    await updateHelp(tx, help, { isTrue: isYes, at: ctx.now });
    const { id, helperId, helpedId } = help;
    await tellBoth(ctx, tx, {
      name: isYes ? 'coaching.help.confirmed' : 'coaching.help.refused',
      id,
      helperId,
      helpedId
    });
    return done(id);
  });
}
