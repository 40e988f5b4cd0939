// Words that were looked for in vain are kept after the answer went out, without who looked for them: needs, to be read as such.
import { today, type Ctx } from '#platform/server/context.ts';
import { asksWordsAlone, keptWords } from '../rules-sought.ts';
import type { AssetList } from './search-assets.ts';
import { insertInVain } from './store-sought.ts';

/** Notes the words of a list that holds nothing with them, where somebody who signed in asked for words alone. */
export async function noteInVain(
  ctx: Ctx,
  { query, manner, total }: Pick<AssetList, 'query' | 'manner' | 'total'>
): Promise<void> {
  const isInVain = manner === 'resembling' || (manner === 'found' && total === 0);
  if (ctx.actor.personId === null || !asksWordsAlone(query) || !isInVain) return;
  const words = keptWords(query.q);
  if (words !== undefined) await insertInVain(ctx.db, words, today(ctx));
}
