// The values of a scheme in words, and each change as a sentence: on the server, since the catalogue is long. Pure.
import * as m from '#messages';
import { formatDate, formatNumber, formatPercent, type Locale } from '#ui/format.ts';
import { catalogueFor, practiceOf } from './catalogue.ts';
import type { Change } from './rules-difference.ts';
import type { SchemeField } from './scheme-fields.ts';
import { appliesWord, phaseWord } from './scheme-words.ts';
import type { AppliesTo, FloorBase, Phase, SchemePart, Source } from './types.ts';
import { baseWord, sourceWord } from './words.ts';

const labels: Record<string, (of: { name: string }) => string> = {
  weight: m.scheme_field_weight,
  target: m.scheme_field_target,
  floor: m.scheme_field_floor,
  base: m.scheme_field_base,
  applies: m.scheme_field_applies,
  source: m.scheme_field_source,
  share: m.scheme_field_share,
  asked: m.scheme_field_asked,
  minimumWeight: m.scheme_field_minimum_weight,
  minimumGroup: m.scheme_field_minimum_group,
  lateAfterDays: m.scheme_field_late_after,
  quarter: m.scheme_field_quarter,
  achievementCap: m.scheme_field_cap,
  jpAYear: m.scheme_field_jp,
  scaleLow: m.scheme_field_scale_low,
  scaleHigh: m.scheme_field_scale_high,
  minimumAnswers: m.scheme_field_answers,
  minimumResponse: m.scheme_field_response,
  categoryId: m.scheme_field_category_id,
  categoryEn: m.scheme_field_category_en,
  categoryFrom: m.scheme_field_category_from,
  phase: m.scheme_field_phase
};

/** The name of a component in a catalogue that holds for any year. */
const componentName = (id: string, locale: Locale): string =>
  catalogueFor(0).components.find((component) => component.id === id)?.name[locale] ?? id;

/** What a value of a scheme is called: `Bobot komponen Pemimpin`. */
export function fieldWord(key: string, locale: Locale): string {
  const [kind = '', ...rest] = key.split('-');
  const id = rest.join('-');
  const names: Record<string, () => string> = {
    weight: () => componentName(id, locale),
    asked: () => appliesWord(id as AppliesTo),
    phase: () => phaseWord(id as Phase)
  };
  return labels[kind]?.({ name: names[kind]?.() ?? id }) ?? key;
}

/** A value of a scheme in words; shares in percent. */
export function valueWord(field: Pick<SchemeField, 'key' | 'kind' | 'value'>, locale: Locale): string {
  const { key, kind, value } = field;
  if (typeof value === 'number')
    return kind === 'share' ? formatPercent(100 * value, locale) : formatNumber(value, locale);
  if (key.startsWith('base-')) return baseWord(value as FloorBase);
  if (key.startsWith('applies-')) return appliesWord(value as AppliesTo);
  if (key.startsWith('source-')) return sourceWord(value as Source);
  return (kind === 'day' ? formatDate(value, locale) : value) || m.scheme_empty();
}

/** A change as a sentence: `Bobot komponen Pemimpin naik dari 15 menjadi 20.` */
function changeSentence(change: Change, locale: Locale): string {
  const { from, to, key, kind } = change;
  const what = fieldWord(key, locale);
  const word = (value: number | string | null) => (value === null ? '' : valueWord({ key, kind, value }, locale));
  const said = { what, from: word(from), to: word(to) };
  if (from === null) return m.scheme_joined({ what, to: said.to });
  if (to === null) return m.scheme_gone({ what, from: said.from });
  if (kind === 'day') return m.scheme_moved(said);
  if (kind === 'word') return m.scheme_turned(said);
  return to > from ? m.scheme_risen(said) : m.scheme_fallen(said);
}

/** The practice that a change is about, if it is about one. */
const practiceOfChange = ({ part, key }: Pick<Change, 'part' | 'key'>): string | null =>
  part === 'practices' ? key.slice(key.indexOf('-') + 1) : null;

/** A change as a page shows it. */
export type ChangeLine = {
  key: string;
  part: SchemePart;
  sentence: string;
  practice: { id: string; text: string } | null;
};

/** Changes as lines to be read. */
export const changeLines = (changes: readonly Change[], locale: Locale): ChangeLine[] =>
  changes.map((change) => {
    const id = practiceOfChange(change);
    const practice = id === null ? null : { id, text: practiceOf(0, id)?.text[locale] ?? '' };
    return { key: change.key, part: change.part, sentence: changeSentence(change, locale), practice };
  });

/** A field with its practice before it: `I.LRN.1 Target`. */
export const fieldWithPractice = (key: string, locale: Locale): string =>
  [
    /^(target|floor|base|applies|source|share)-/.test(key) ? key.slice(key.indexOf('-') + 1) : '',
    fieldWord(key, locale)
  ]
    .filter(Boolean)
    .join(' ');
