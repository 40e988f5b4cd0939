// Reads help and thanks: one's own list, what a person may be thanked for, the thanks for an asset.
import { assetCards } from '#modules/knowledge/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  selectHelp,
  selectNewestAssets,
  selectOccasions,
  selectThanksFor,
  selectTitles,
  type HelpLine
} from './store-help.ts';

/** A line of help with the title of what it is tied to; empty for an asset that is not open to the reader. */
export type ShownHelp = HelpLine & { title: string };
export type HelpList = { toAnswer: ShownHelp[]; got: ShownHelp[]; given: ShownHelp[] };

async function titled(ctx: Ctx, lines: readonly HelpLine[]): Promise<ShownHelp[]> {
  const assets = lines.flatMap(({ aboutKind, aboutId }) => (aboutKind === 'asset' && aboutId ? [aboutId] : []));
  const [cards, titles] = await Promise.all([assetCards(ctx, assets), selectTitles(ctx.db, lines)]);
  for (const card of cards) titles.set(`asset:${card.id}`, card.title);
  return lines.map((line) => ({ ...line, title: titles.get(`${line.aboutKind}:${line.aboutId}`) ?? '' }));
}

/** Help one is asked to confirm, help one got, help one gave. */
export async function listHelp(ctx: Ctx): Promise<HelpList> {
  const me = signedIn(ctx);
  const lines = await titled(ctx, await selectHelp(ctx.db, me));
  const waits = (line: ShownHelp) => line.confirmedAt === null && line.refusedAt === null;
  return {
    toAnswer: lines.filter((line) => line.helpedId === me && waits(line)),
    got: lines.filter((line) => line.helpedId === me && line.confirmedAt !== null),
    given: lines.filter((line) => line.helperId === me)
  };
}

/** What somebody may be thanked for beside help at work: her newest assets, sharings heard, sessions had with her. */
export type ThanksChoice = { value: string; kind: 'asset' | 'sharing' | 'session'; title: string };

/** The choices for thanking a person, the latest meeting first. */
export async function thanksChoices(ctx: Ctx, helperId: number): Promise<ThanksChoice[]> {
  const helpedId = signedIn(ctx);
  const [occasions, newest] = await Promise.all([
    selectOccasions(ctx.db, { helperId, helpedId }),
    selectNewestAssets(ctx.db, { helperId, helpedId })
  ]);
  const cards = (await assetCards(ctx, newest)).toSorted((a, b) => newest.indexOf(a.id) - newest.indexOf(b.id));
  return [
    ...occasions.map(({ kind, id, title }) => ({ value: `${kind}-${id}`, kind, title })),
    ...cards.slice(0, 2).map(({ id, title }) => ({ value: `asset-${id}`, kind: 'asset' as const, title }))
  ];
}

/** How many thanked for an asset, and whether the reader did. */
export const thanksFor = (ctx: Ctx, assetId: number): Promise<{ people: number; isMine: boolean }> =>
  selectThanksFor(ctx.db, assetId, signedIn(ctx));
