// A draft as its form shows it: fields of a part, practices page by page, rows of categories. Pure.
import type { Locale } from '#ui/format.ts';
import type { Practice } from './catalogue.ts';
import type { Choices } from './rules-sources.ts';
import { fieldsOf, isPerUnit, mostCategories, type SchemeField } from './scheme-fields.ts';
import { fieldWord, valueWord } from './scheme-sentences.ts';
import type { Scheme, SchemePart, Source } from './types.ts';

/** A field of the form: what it is called, what stands in it, and what is in force where that differs. */
export type DraftField = {
  key: string;
  label: string;
  type: 'decimal' | 'date';
  isShare: boolean;
  value: string;
  /** What the scheme in force holds; null where it is the same. */
  inForce: string | null;
};

/** A value as it is typed: shares in percent, with the comma of the language. */
export function typedValue({ kind, value }: Pick<SchemeField, 'kind' | 'value'>, locale: Locale): string {
  if (typeof value === 'string') return value;
  const number = kind === 'share' ? Math.round(value * 1e6) / 1e4 : value;
  return locale === 'id' ? String(number).replace('.', ',') : String(number);
}

type Both = { draft: Scheme; inForce: Scheme; locale: Locale };

function drawn(field: SchemeField, was: SchemeField | undefined, locale: Locale): DraftField {
  return {
    key: field.key,
    label: fieldWord(field.key, locale),
    type: field.kind === 'day' ? 'date' : 'decimal',
    isShare: field.kind === 'share',
    value: typedValue(field, locale),
    inForce: was && was.value !== field.value ? valueWord(was, locale) : null
  };
}

const byKey = (scheme: Scheme) => new Map(fieldsOf(scheme).map((field) => [field.key, field]));

/** The plain fields of a part; those of weights in the order of the components. */
export function draftFields(
  part: SchemePart,
  { draft, inForce, locale }: Both,
  order: readonly string[]
): DraftField[] {
  const was = byKey(inForce);
  const placeOf = ({ key }: SchemeField) => order.indexOf(key.slice('weight-'.length));
  const own = fieldsOf(draft).filter((field) => field.part === part && !field.key.startsWith('asked-'));
  const sorted = part === 'weights' ? own.toSorted((a, b) => placeOf(a) - placeOf(b)) : own;
  return sorted.map((field) => drawn(field, was.get(field.key), locale));
}

/** A practice with its fields. */
export type DraftPractice = {
  id: string;
  text: string;
  target: DraftField;
  /** None where the practice has no floor. */
  floor: DraftField | null;
  isPerUnit: boolean;
  base: string;
  applies: DraftField;
  source: DraftField;
  /** The sources that there are for it. */
  sources: readonly Source[];
  /** Only where records and a survey can prove it together. */
  share: DraftField | null;
  isChanged: boolean;
};

/** The practices of a page of the form. */
export function draftPractices(
  practices: readonly Practice[],
  { draft, inForce, locale, choices }: Both & { choices: Choices }
): DraftPractice[] {
  const [is, was] = [byKey(draft), byKey(inForce)];
  const field = (key: string) => {
    const found = is.get(key);
    return found ? [drawn(found, was.get(key), locale)] : [];
  };
  return practices.flatMap(({ id, text, source }): DraftPractice[] => {
    const terms = draft.practices[id];
    const [target] = field(`target-${id}`);
    const [applies] = field(`applies-${id}`);
    const [given] = field(`source-${id}`);
    if (!terms || !target || !applies || !given) return [];
    const sources = choices[id] ?? [source];
    const floor = terms.base === 'none' ? null : (field(`floor-${id}`)[0] ?? null);
    const share = sources.includes('mixed') ? (field(`share-${id}`)[0] ?? null) : null;
    const isChanged = [target, floor, applies, given, share].some((each) => each?.inForce);
    return [
      {
        ...{ id, text: text[locale], target, floor, applies, share, isChanged, sources, source: given },
        base: terms.base,
        isPerUnit: isPerUnit(terms)
      }
    ];
  });
}

/** The rows of the categories: those there are, then empty ones. */
export const categoryRows = ({ categories }: Scheme, locale: Locale): { id: string; en: string; from: string }[] =>
  Array.from({ length: mostCategories }, (_, at) => {
    const category = categories[at];
    const from = category ? typedValue({ kind: 'number', value: category.from }, locale) : '';
    return { id: category?.name.id ?? '', en: category?.name.en ?? '', from };
  });
