// A questionnaire written anew: the items of one scale in a new version. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import type { Instrument, Item, Scale } from './types.ts';

/** Fewer items make no scale; more than six are too many for sixtieths and for people. */
export const fewestItems = 2;
export const mostItems = 6;

export type ScaleReason = 'not-found' | 'stale' | 'one-language' | 'too-few-items' | 'too-many-items' | 'twice';
export type ScaleChange = {
  titleId: string;
  titleEn: string;
  textsId: readonly string[];
  textsEn: readonly string[];
  /** The version that was looked at. */
  version: number;
};

/**
 * The next version with the items of a scale as written: an unchanged item keeps its id, a changed one gets a new one, so
 * that no two texts were ever counted as one. The same texts again make no new version.
 */
export function changedInstrument(
  before: Instrument,
  id: string,
  change: ScaleChange
): Result<Instrument, ScaleReason> {
  const scale = before.scales.find((each) => each.id === id);
  if (!scale) return refused('not-found');
  if (change.version !== before.version) return refused('stale');
  const rows = change.textsId.map((text, place) => ({ id: text, en: change.textsEn[place] ?? '' }));
  const written = rows.filter((text) => text.id !== '' || text.en !== '');
  if (written.some((text) => text.id === '' || text.en === '')) return refused('one-language');
  if (written.length < fewestItems) return refused('too-few-items');
  if (written.length > mostItems) return refused('too-many-items');
  if (new Set(written.map((text) => text.id.toLowerCase())).size < written.length) return refused('twice');
  const version = before.version + 1;
  const items = written.map((text, place): Item => {
    const same = scale.items.find((item) => item.text.id === text.id && item.text.en === text.en);
    return same ?? { id: `${id}-${version}.${place + 1}`, text };
  });
  const next: Scale = { ...scale, title: { id: change.titleId, en: change.titleEn }, items };
  if (JSON.stringify(next) === JSON.stringify(scale)) return done(before);
  return done({ version, scales: before.scales.map((each) => (each.id === id ? next : each)) });
}
