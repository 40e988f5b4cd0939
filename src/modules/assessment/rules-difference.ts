// What differs between two versions of a scheme, and what of it is method. Pure.
import { fieldsOf, type SchemeField } from './scheme-fields.ts';
import { movedCalendar } from './scheme.ts';
import type { Scheme, SchemePart } from './types.ts';

/** One value that differs; null where the other scheme does not hold it. */
export type Change = Omit<SchemeField, 'value'> & { from: number | string | null; to: number | string | null };

/** All differences, in the order of the later scheme; calendars of different years are compared day by day of their year. */
export function differencesOf(from: Scheme, to: Scheme): Change[] {
  const past = { ...from, calendar: movedCalendar(from.calendar, to.year - from.year) };
  const [before, after] = [fieldsOf(past), fieldsOf(to)];
  const was = new Map(before.map((field) => [field.key, field.value]));
  const is = new Set(after.map((field) => field.key));
  const gone = before.filter((field) => !is.has(field.key));
  return [
    ...after.flatMap(({ value, ...field }) => {
      const old = was.get(field.key) ?? null;
      return old === value ? [] : [{ ...field, from: old, to: value }];
    }),
    ...gone.map(({ value, ...field }) => ({ ...field, from: value, to: null }))
  ];
}

/** The parts that differ. */
export const partsOf = (changes: readonly Change[]): SchemePart[] => [...new Set(changes.map((change) => change.part))];

/** Whether a change alters figures: names of categories, days and the aims shown beside a figure do not. */
export const isOfMethod = (change: Pick<Change, 'part' | 'key'>): boolean =>
  ['weights', 'practices', 'terms', 'survey'].includes(change.part) || change.key === 'jpAYear';

/** Whether figures under the two schemes are measured by different methods. */
export const differInMethod = (from: Scheme, to: Scheme): boolean => differencesOf(from, to).some(isOfMethod);

/** What only counting anew can tell: who reached the hours of the year, whether enough answered, which evidence came in time. */
export const isUnforeseen = (change: Pick<Change, 'key'>): boolean =>
  ['jpAYear', 'minimumResponse', 'phase-evidence'].includes(change.key);
