// Raises or lowers who may know of an asset, and names its authors; name-readers.ts names who reads level 1.
import { inTransaction } from '#platform/server/database.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { abilitiesOver } from '../policy.ts';
import { changeLevel, isForNobody, type LevelRefusal } from '../rules.ts';
import type { Level } from '../types.ts';
import { lockToWrite } from './change-asset.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { countOthers, lockAsset, replaceAuthors, selectAuthors, selectReaders, updateLevel } from './store.ts';
import { insertLevelDecision, insertReview, selectPeopleOf, selectTeamIds } from './store-audience.ts';
import { sightOf } from './store-sight.ts';
import { tell } from './tell.ts';

/** Sets another level; of a published asset that is a decision, kept with its reason and audience. */
export async function setLevel(
  ctx: Ctx,
  id: number,
  to: { level: Level; reason: string; isSure?: boolean }
): Promise<Result<Level, LevelRefusal>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockAsset(tx, await sightOf(within(ctx, tx)), id);
    if (!abilitiesOver({ ...asset, isSignedIn: true }, asset).setLevel) throw refusal('not-allowed');
    const verdict = changeLevel(asset, { ...to, isSure: to.isSure ?? false, others: await countOthers(tx, asset) });
    if (!verdict.ok) return verdict;
    await updateLevel(tx, asset, { level: to.level, at: ctx.now });
    if (asset.state !== 'draft') {
      const decided = { assetId: id, from: asset.level, to: to.level, reason: to.reason };
      await insertLevelDecision(tx, { ...decided, by: me, at: ctx.now });
      if (to.level === 1) await insertReview(tx, { assetId: id, by: me, at: ctx.now });
    }
    const payload = { from: asset.level, to: to.level, reason: to.reason };
    await tell(ctx, tx, { name: 'knowledge.asset.level-changed', asset, payload });
    return verdict;
  });
}

type Named = Result<number, 'unknown-nip' | 'level-one-without-reader'>;
const ids = (people: readonly { id: number }[]) => people.map(({ id }) => id);
const others = (asset: { createdBy: number }, people: readonly number[]) =>
  people.filter((id) => id !== asset.createdBy).length;

/** Names the authors; who was one before hears of it as well, since her figure may move. */
export async function nameAuthors(ctx: Ctx, id: number, nips: readonly string[]): Promise<Named> {
  signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, id);
    const readers = ids(await selectReaders(tx, id));
    const inTeams = await selectPeopleOf(tx, await selectTeamIds(tx, id));
    if (isForNobody(asset, others(asset, [...ids(people), ...readers, ...inTeams])))
      return refused('level-one-without-reader');
    const also = ids(await selectAuthors(tx, id));
    await replaceAuthors(tx, asset, ids(people));
    await tell(ctx, tx, {
      name: 'knowledge.asset.authors-named',
      asset,
      also,
      payload: { authors: ids(people), before: also }
    });
    return done(people.length);
  });
}
