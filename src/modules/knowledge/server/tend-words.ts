// Words of the search, tended by who cares for knowledge: what means the same, and what was sought in vain.
import { holds } from '#platform/actor.ts';
import { inTransaction } from '#platform/server/database.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mostPairs } from '../rules-sought.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  insertSynonym,
  removeSynonym,
  selectInVain,
  selectPairs,
  selectSynonyms,
  type InVain,
  type Synonym
} from './store-sought.ts';

const steward = (ctx: Ctx): number => {
  if (!holds(ctx.actor, 'knowledge.steward')) throw refusal('not-allowed');
  return signedIn(ctx);
};

export type WordsView = { synonyms: Synonym[]; inVain: InVain[] };

/** Everything that is tended, for who cares for the knowledge of a unit. */
export async function readWordsTended(ctx: Ctx): Promise<WordsView> {
  steward(ctx);
  return { synonyms: await selectSynonyms(ctx.db), inVain: await selectInVain(ctx.db, today(ctx)) };
}

/** Says that two words mean the same: who looks for one finds the other from now on. */
export async function addSynonym(
  ctx: Ctx,
  pair: { term: string; meaning: string }
): Promise<Result<true, 'no-word' | 'too-many-pairs'>> {
  const personId = steward(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const { pairs, isKnown } = await selectPairs(tx, pair);
    if (!isKnown) return refused('no-word');
    if (pairs >= mostPairs) return refused('too-many-pairs');
    await insertSynonym(tx, pair, { personId, at: ctx.now });
    return done(true);
  });
}

/** Takes a pair out of use. */
export async function dropSynonym(ctx: Ctx, id: number): Promise<Result<true, 'gone'>> {
  const isRemoved = await removeSynonym(ctx.db, id, { personId: steward(ctx), at: ctx.now });
  return isRemoved ? done(true) : refused('gone');
}
