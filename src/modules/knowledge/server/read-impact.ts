// What an asset moved, for its authors and for who cares for it: readers, uses, opinions, questions, citations, recognition.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { maySeeImpact } from '../policy.ts';
import { citedIn } from '../rules-citation.ts';
import { weigh, type Left } from '../rules-recognition.ts';
import type { AssetCard, AssetUse } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectAsset, selectCards } from './store.ts';
import {
  saveCitations,
  selectCitations,
  selectMonths,
  selectQuestionCounts,
  selectReaderCounts,
  selectReasons,
  selectUsesAround,
  selectUsesOf,
  type Citing,
  type Month
} from './store-impact.ts';
import { selectOpinions } from './store-questions.ts';
import { sightOf } from './store-sight.ts';

export type Impact = {
  id: number;
  title: string;
  readers: { readers: number; byHand: number };
  months: Month[];
  /** How often visitors opened it in the public library in these months; null where it never stood there. */
  visits: number | null;
  uses: (AssetUse & { left: Left | null })[];
  /** Uses that count as recognition. */
  recognised: number;
  opinions: { helpful: number; of: number; reasons: { isHelpful: boolean; reason: string }[] };
  questions: { asked: number; answered: number };
  /** Assets that cite it and that the reader may know of; others and reports are only counted. */
  citations: { assets: AssetCard[]; others: number; reports: number };
};

/** The impact of an asset; for everybody but its authors and those who care for its unit there is no such page. */
export async function readImpact(ctx: Ctx, assetId: number): Promise<Impact> {
  const personId = signedIn(ctx);
  const sight = await sightOf(ctx);
  const asset = await selectAsset(ctx.db, sight, assetId);
  if (!maySeeImpact({ ...asset, isSignedIn: true })) notFound('asset');
  const weighed = new Map(weigh(await selectUsesAround(ctx.db, assetId)).map(({ use, left }) => [use.id, left]));
  const uses = (await selectUsesOf(ctx.db, assetId)).map((use) => ({ ...use, left: weighed.get(use.id) ?? null }));
  const { helpful, of } = await selectOpinions(ctx.db, assetId, personId);
  const { assets, reports } = await selectCitations(ctx.db, assetId);
  const cards = assets.length === 0 ? [] : await selectCards(ctx.db, sight, assets);
  const months = await selectMonths(ctx.db, assetId, ctx.now);
  const visits = months.reduce((sum, month) => sum + month.visits, 0);
  return {
    id: asset.id,
    title: asset.title,
    readers: await selectReaderCounts(ctx.db, assetId),
    months,
    visits: asset.level === 4 || visits > 0 ? visits : null,
    uses,
    recognised: uses.filter(({ left }) => left === null).length,
    opinions: { helpful, of, reasons: await selectReasons(ctx.db, assetId) },
    questions: await selectQuestionCounts(ctx.db, assetId),
    citations: { assets: cards, others: assets.length - cards.length, reports }
  };
}

/** Notes which assets the text of a record cites by their address; higher modules call it for their reports. */
export const noteCitations = (tx: Tx, citing: Citing, text: string): Promise<void> =>
  saveCitations(tx, citing, citedIn(text));
