// Tables of units with their index: filter, order, pages. Pure.

export const sortKeys = [
  'code',
  'name',
  '-name',
  'index',
  '-index',
  'change',
  '-change',
  'employees',
  '-employees'
] as const;
/** What a table of units is ordered by; a minus turns it round. */
export type SortKey = (typeof sortKeys)[number];

export type IndexQuery = {
  level?: string | undefined;
  /** The code of the level-I unit whose units are shown. */
  under?: string | undefined;
  q?: string | undefined;
  sort: SortKey;
  page: number;
};

type Sortable = { code: string; name: string; index: number | null; last: number | null; employees: number };
type Filterable = { code: string; name: string; echelon: string; levelOne: string };

/** The change since last year; null where one of the two is not known. */
export const changeOf = (unit: Pick<Sortable, 'index' | 'last'>): number | null =>
  unit.index === null || unit.last === null ? null : unit.index - unit.last;

const values: Record<string, (unit: Sortable) => string | number | null> = {
  code: (unit) => unit.code,
  name: (unit) => unit.name.toLocaleLowerCase('id'),
  index: (unit) => unit.index,
  change: changeOf,
  employees: (unit) => unit.employees
};

/** The units in order; those without the figure stand last either way, equal ones by code. */
export function sortUnits<Unit extends Sortable>(units: readonly Unit[], key: SortKey): Unit[] {
  const value = values[key.replace('-', '')] ?? values['code'];
  const turn = key.startsWith('-') ? -1 : 1;
  return [...units].sort((a, b) => compare(value?.(a) ?? null, value?.(b) ?? null, turn) || (a.code < b.code ? -1 : 1));
}

function compare(a: string | number | null, b: string | number | null, turn: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return turn * (a < b ? -1 : 1);
}

/** What a click on a column's head asks for: this order, or, where it stands already, the other way round. */
export const nextSort = (key: string, current: SortKey): string => (current === key ? `-${key}` : key);

/** In which direction a column stands now, for those who hear the table. */
export function directionOf(key: string, current: SortKey): 'ascending' | 'descending' | null {
  if (current === key) return 'ascending';
  return current === `-${key}` ? 'descending' : null;
}

/** The units that level, level-I unit and words let through. */
export function filterUnits<Unit extends Filterable>(
  units: readonly Unit[],
  by: Omit<IndexQuery, 'sort' | 'page'>
): Unit[] {
  const words = (by.q ?? '').toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  const holds = ({ code, name }: Filterable) => {
    const text = `${code} ${name}`.toLocaleLowerCase('id');
    return words.every((word) => text.includes(word));
  };
  return units.filter(
    (unit) =>
      (!by.level || unit.echelon === by.level) &&
      (!by.under || unit.levelOne === by.under) &&
      (words.length === 0 || holds(unit))
  );
}
