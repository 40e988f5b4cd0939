// Whether an asset helped and why, said by a reader; and all that readers said of an asset, as its page shows it.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Question } from '../rules-question.ts';
import { ask } from '../rules-question.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectAsset } from './store.ts';
import { saveOpinion, selectOpinions, selectQuestions, type Opinions } from './store-questions.ts';
import { sightOf } from './store-sight.ts';
import { selectReader } from './store-uses.ts';

/** Says whether an asset that one has opened, and has not written, helped; said again, the last word stands. */
export async function giveOpinion(
  ctx: Ctx,
  assetId: number,
  opinion: { isHelpful: boolean; reason: string }
): Promise<Result<true, 'own-asset' | 'not-published' | 'never-opened'>> {
  const personId = signedIn(ctx);
  const asset = await selectAsset(ctx.db, await sightOf(ctx), assetId);
  if (asset.isAuthor) return refused('own-asset');
  if (asset.state !== 'published') return refused('not-published');
  if (!(await selectReader(ctx.db, assetId, personId)).hasOpened) return refused('never-opened');
  await saveOpinion(ctx.db, { assetId, personId, at: ctx.now }, opinion);
  return done(true);
}

export type SaidOf = { opinions: Opinions; questions: Question[]; mayAsk: boolean; isAuthor: boolean; title: string };

/** What readers said of an asset that this one may see. */
export async function readSaid(ctx: Ctx, assetId: number): Promise<SaidOf> {
  const personId = signedIn(ctx);
  const asset = await selectAsset(ctx.db, await sightOf(ctx), assetId);
  const [opinions, questions] = await Promise.all([
    selectOpinions(ctx.db, assetId, personId),
    selectQuestions(ctx.db, assetId)
  ]);
  return {
    opinions,
    questions,
    mayAsk: ask(asset).ok,
    isAuthor: asset.isAuthor,
    title: asset.title
  };
}
