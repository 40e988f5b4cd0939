// Finds assets by title for whoever links to one, and puts such a link into a text that is being written.
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { withLink, type LinkTarget } from '../rules-link.ts';
import { assetCards } from './read-assets.ts';
import { selectByTitle } from './store-titles.ts';
import { sightOf } from './store-sight.ts';

/** Published assets whose titles hold the words, those that begin with them first; only what the actor may open. */
export async function assetsToLink(ctx: Ctx, words: string): Promise<LinkTarget[]> {
  signedIn(ctx);
  return words === '' ? [] : selectByTitle(ctx.db, await sightOf(ctx), words);
}

/** The text with a link to an asset at its end; the text as it is where the actor may not open that asset. */
export async function linkedText(ctx: Ctx, text: string, assetId: number): Promise<string> {
  const [card] = await assetCards(ctx, [assetId]);
  return card?.state === 'published' ? withLink(text, card) : text;
}
