// The open data of a closed year: two tables and a dictionary in words of machines, with what must never be lost from them. Pure.
import * as m from '#messages';
import type { Cell, TableFile } from '#platform/table-file.ts';
import { catalogueFor } from './catalogue.ts';
import type { PublishedUnit } from './rules-open.ts';
import type { Decree, Text } from './types.ts';

/** A closed year whose figures may be taken, and how far they are official. */
export type OpenYear = {
  year: number;
  asOf: string;
  closedAt: Date | null;
  sha256: string;
  scheme: Text;
  isOfficial: boolean;
  decree: Decree | null;
  minimumGroup: number;
};
export type OpenPlace = { name: string; level: string; employees: number };
export type OpenData = OpenYear & { units: (PublishedUnit & OpenPlace)[] };

/** Under which licence the figures may be used, as programs read it. */
export const licence = { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

type Said = (inputs?: Record<string, never>, options?: { locale?: 'id' | 'en' }) => string;
const field = (table: string, name: string, type: string, said: Said) => ({ table, name, type, said });

const keys = (table: string) => [
  field(table, 'year', 'integer', m.open_data_field_year),
  field(table, 'unit_code', 'text', m.open_data_field_unit_code),
  field(table, 'unit_name', 'text', m.open_data_field_unit_name)
];
const fields = [
  ...keys('units'),
  field('units', 'level', 'text', m.open_data_field_level),
  field('units', 'employees', 'integer', m.open_data_field_employees),
  field('units', 'measure', 'text', m.open_data_field_measure),
  field('units', 'score', 'number 0-100', m.open_data_field_score),
  field('units', 'state', 'text', m.open_data_field_state),
  field('units', 'measured', 'integer', m.open_data_field_measured),
  field('units', 'total', 'integer', m.open_data_field_total),
  ...keys('practices'),
  field('practices', 'practice', 'text', m.open_data_field_practice),
  field('practices', 'component', 'text', m.open_data_field_component),
  field('practices', 'state', 'text', m.open_data_field_state),
  field('practices', 'achieved', 'number', m.open_data_field_achieved),
  field('practices', 'population', 'integer', m.open_data_field_population),
  field('practices', 'expected', 'number', m.open_data_field_expected),
  field('practices', 'answers', 'integer', m.open_data_field_answers),
  field('practices', 'score', 'number 0-100', m.open_data_field_score)
];

/** What every column means, in both languages. */
export const dictionary = (): { table: string; name: string; type: string; id: string; en: string }[] =>
  fields.map(({ table, name, type, said }) => ({
    ...{ table, name, type },
    ...{ id: said({}, { locale: 'id' }), en: said({}, { locale: 'en' }) }
  }));

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** Whether figures are official, in words of machines. */
export const standing = ({ isOfficial, decree }: Pick<OpenYear, 'isOfficial' | 'decree'>): string =>
  isOfficial ? ['official', decree?.number, decree?.on].filter(Boolean).join(', ') : 'example, not official';

const unitRows = (data: OpenData) =>
  data.units.flatMap((unit) => {
    const of = { year: data.year, unit_code: unit.code, unit_name: unit.name, level: unit.level || 'ministry' };
    const measured = unit.components.reduce((sum, each) => sum + each.measured, 0);
    const total = unit.components.reduce((sum, each) => sum + each.total, 0);
    const isHidden = unit.components.some((each) => each.state === 'withheld');
    const state = unit.index !== null ? 'measured' : isHidden ? 'withheld' : 'not-applicable';
    return [
      { ...of, employees: unit.employees, measure: 'index', score: rounded(unit.index), state, measured, total },
      ...unit.components.map((each) => ({
        ...{ ...of, employees: unit.employees, measure: each.id, score: rounded(each.score), state: each.state },
        ...{ measured: each.measured, total: each.total }
      }))
    ];
  });

const practiceRows = (data: OpenData) => {
  const places = new Map(catalogueFor(data.year).practices.map((each) => [each.id, each.component]));
  return data.units.flatMap((unit) =>
    unit.practices.map(({ id, state, achieved, population, expected, score, survey }) => ({
      ...{ year: data.year, unit_code: unit.code, unit_name: unit.name, practice: id, component: places.get(id) ?? '' },
      ...{ state, achieved: rounded(achieved), population, expected: rounded(expected) },
      ...{ answers: survey?.answers ?? null, score: rounded(score) }
    }))
  );
};

type Tables = { units: Record<string, Cell>[]; practices: Record<string, Cell>[]; dictionary: Record<string, Cell>[] };
/** The tables of a year by their names. */
export const openTables = (data: OpenData): Tables => ({
  units: unitRows(data),
  practices: practiceRows(data),
  dictionary: dictionary()
});
export const tableNames = ['units', 'practices', 'dictionary'] as const;

/** One table of a year as a file; scheme, standing, day and licence go with every row. */
export function openTable(data: OpenData, name: (typeof tableNames)[number]): TableFile {
  const rows = openTables(data)[name];
  return {
    name: `${data.year}-${name}`,
    title: `${data.year} ${name}`,
    marks: [
      { label: 'as_of', value: data.asOf },
      { label: 'scheme', value: data.scheme.en },
      { label: 'standing', value: standing(data) },
      { label: 'licence', value: licence.id }
    ],
    columns: Object.keys(rows[0] ?? {}).map((label) => ({ label })),
    rows: rows.map((row) => Object.values(row))
  };
}

/** A year as one object: what it is, under which licence, what was left out and why, the dictionary, the tables. */
export const openDocument = (data: OpenData) => ({
  year: data.year,
  as_of: data.asOf,
  closed_at: data.closedAt?.toISOString() ?? null,
  sha256: data.sha256,
  scheme: data.scheme,
  standing: standing(data),
  licence,
  suppression: {
    id: m.open_data_suppression({ least: data.minimumGroup }, { locale: 'id' }),
    en: m.open_data_suppression({ least: data.minimumGroup }, { locale: 'en' })
  },
  ...openTables(data)
});
