// A questionnaire written anew: a scale changed, added or laid aside in a new version. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import type { About, Instrument, Item, Scale, Text } from './types.ts';

/** Fewer items make no scale; more than six are too many for sixtieths and for people. */
export const fewestItems = 2;
export const mostItems = 6;

export type ScaleReason =
  | 'not-found'
  | 'stale'
  | 'one-language'
  | 'too-few-items'
  | 'too-many-items'
  | 'twice'
  | 'already-asked'
  | 'last-scale';
export type ScaleChange = {
  titleId: string;
  titleEn: string;
  textsId: readonly string[];
  textsEn: readonly string[];
  /** The version that was looked at. */
  version: number;
};

/** The statements as they were typed, pairs left empty aside; refused where they make no scale. */
function writtenTexts(change: ScaleChange): Result<Text[], ScaleReason> {
  const rows = change.textsId.map((text, place) => ({ id: text, en: change.textsEn[place] ?? '' }));
  const written = rows.filter((text) => text.id !== '' || text.en !== '');
  if (written.some((text) => text.id === '' || text.en === '')) return refused('one-language');
  if (written.length < fewestItems) return refused('too-few-items');
  if (written.length > mostItems) return refused('too-many-items');
  const isTwice = new Set(written.map((text) => text.id.toLowerCase())).size < written.length;
  return isTwice ? refused('twice') : done(written);
}

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
  const written = writtenTexts(change);
  if (!written.ok) return written;
  const version = before.version + 1;
  const items = written.value.map((text, place): Item => {
    const same = scale.items.find((item) => item.text.id === text.id && item.text.en === text.en);
    return same ?? { id: `${id}-${version}.${place + 1}`, text };
  });
  const next: Scale = { ...scale, title: { id: change.titleId, en: change.titleEn }, items };
  if (JSON.stringify(next) === JSON.stringify(scale)) return done(before);
  return done({ version, scales: before.scales.map((each) => (each.id === id ? next : each)) });
}

/** The next version with a scale about a practice that none asked about so far. */
export function widenedInstrument(
  before: Instrument,
  of: { id: string; about: About },
  change: ScaleChange
): Result<Instrument, ScaleReason> {
  if (change.version !== before.version) return refused('stale');
  if (before.scales.some(({ id }) => id === of.id)) return refused('already-asked');
  const written = writtenTexts(change);
  if (!written.ok) return written;
  const version = before.version + 1;
  const items = written.value.map((text, place): Item => ({ id: `${of.id}-${version}.${place + 1}`, text }));
  return done({
    version,
    scales: [...before.scales, { ...of, title: { id: change.titleId, en: change.titleEn }, items }]
  });
}

/** The next version without a scale; one is left. */
export function narrowedInstrument(before: Instrument, id: string, version: number): Result<Instrument, ScaleReason> {
  const scales = before.scales.filter((scale) => scale.id !== id);
  if (scales.length === before.scales.length) return refused('not-found');
  if (version !== before.version) return refused('stale');
  return scales.length === 0 ? refused('last-scale') : done({ version: before.version + 1, scales });
}

const isWhole = (text: Text): boolean => text.id.trim() !== '' && text.en.trim() !== '';

/** Scales of which a title or a statement lacks one of the languages: no campaign opens with such. */
export const untranslated = ({ scales }: Instrument): string[] =>
  scales.filter(({ title, items }) => !isWhole(title) || !items.every(({ text }) => isWhole(text))).map(({ id }) => id);
