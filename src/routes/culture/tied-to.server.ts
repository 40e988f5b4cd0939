// The record that an address of this site names, as far as a response to a change may be tied to it.
import type { Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { assetCards, getSharing } from '#modules/knowledge/server/index.ts';
import type { TiedTo } from '#modules/culture/server/index.ts';

const places = [
  ['activity', /^\/culture\/activities\/([1-9]\d{0,14})$/],
  ['session', /^\/knowledge\/sharing\/([1-9]\d{0,14})$/],
  ['lesson', /^\/knowledge\/([1-9]\d{0,14})$/]
] as const;

async function titleOf(ctx: Ctx, kind: TiedTo['kind'], id: number): Promise<string | undefined> {
  if (kind === 'activity') return ''; // its own module knows it
  if (kind === 'lesson') return (await assetCards(ctx, [id]))[0]?.title;
  try {
    return (await getSharing(ctx, id)).title;
  } catch (error) {
    if (refusalOf(error)) return undefined;
    throw error;
  }
}

/** Reads `/knowledge/12`, with or without the name of the site before it; undefined where the reader finds nothing there. */
export async function tiedTo(ctx: Ctx, address: string): Promise<TiedTo | undefined> {
  const path = URL.parse(address, 'http://site')?.pathname ?? '';
  for (const [kind, place] of places) {
    const id = Number(place.exec(path)?.[1] ?? 0);
    const title = id === 0 ? undefined : await titleOf(ctx, kind, id);
    if (title !== undefined) return { kind, recordId: id, title };
  }
  return undefined;
}
