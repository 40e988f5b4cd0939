// What makes an asset fit to publish, what it lacks to be organised, and how two texts of it differ. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import { textFields, type Asset, type AssetState, type AssetText, type Level } from './types.ts';

/** What can be read of an asset: its text, a file, or the address of another knowledge base. */
const hasContent = (text: Pick<AssetText, 'body' | 'address'>, files: number): boolean =>
  text.body.trim() !== '' || text.address !== '' || files > 0;

export type PublishRefusal = 'not-a-draft' | 'no-content' | 'no-summary' | 'level-one-without-reader' | 'not-sure';

/** Whether a draft can be handed in: something to read, and a summary by which it is found. */
export function publish(
  asset: Asset,
  has: { files: number; others: number; isSure: boolean }
): Result<AssetState, PublishRefusal> {
  if (asset.state !== 'draft') return refused('not-a-draft');
  if (asset.summary.trim() === '') return refused('no-summary');
  if (!hasContent(asset, has.files)) return refused('no-content');
  if (asset.level === 1 && has.others === 0) return refused('level-one-without-reader');
  if (asset.level === 4 && !has.isSure) return refused('not-sure');
  return done('published');
}

/** What an asset lacks to count as organised: job family, topic, process, and something to read. */
export function lacks(asset: AssetText, files: number): ('jobFamily' | 'topic' | 'process' | 'content')[] {
  const missing = (['jobFamily', 'topic', 'process'] as const).filter((field) => asset[field] === '');
  return hasContent(asset, files) ? [...missing] : [...missing, 'content'];
}

export type LevelRefusal = 'same-level' | 'no-reason' | 'withdrawn' | 'level-one-without-reader' | 'not-sure';

/** A level is raised or lowered for a reason, which becomes part of the record; a draft's needs none. */
export function changeLevel(
  asset: Pick<Asset, 'state' | 'level'>,
  to: { level: Level; reason: string; others: number; isSure: boolean }
): Result<Level, LevelRefusal> {
  if (asset.state === 'withdrawn') return refused('withdrawn');
  if (asset.level === to.level) return refused('same-level');
  if (asset.state === 'draft') return done(to.level);
  if (to.level === 1 && to.others === 0) return refused('level-one-without-reader');
  if (to.reason.trim() === '') return refused('no-reason');
  return to.level === 4 && !to.isSure ? refused('not-sure') : done(to.level);
}

/** Whether an asset is published to nobody but the one who made it: that counts for nothing, so it is refused. */
export const isForNobody = (asset: Pick<Asset, 'state' | 'level'>, others: number): boolean =>
  asset.state === 'published' && asset.level === 1 && others === 0;

/** The fields in which two texts differ. */
export const differingFields = (one: AssetText, other: AssetText): (keyof AssetText)[] =>
  textFields.filter((field) => one[field] !== other[field]);

/** A text of two: the fields named are taken from `theirs`, the rest from `mine`. */
export function mergeTexts(mine: AssetText, theirs: AssetText, taken: readonly string[]): AssetText {
  const kept = textFields.filter((field) => taken.includes(field)).map((field) => [field, theirs[field]]);
  return { ...mine, ...Object.fromEntries(kept) };
}

/** How many sharing sessions stand on a page of their list. */
export const sharingListLength = 50;
