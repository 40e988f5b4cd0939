// Results of a survey as they leave the site: the rows of the page, hidden ones without a number. Pure.
import * as m from '#messages';
import type { Cell, TableFile } from '#platform/table-file.ts';
import type { ScaleResult, UnitResults } from './server/index.ts';

import { inLocale, modeWord } from './ui/words.ts';

const rounded = (value: number | null): Cell => (value === null ? null : Math.round(value * 100) / 100);

type Locale = 'id' | 'en';
type Found = Pick<ScaleResult, 'asked' | 'answers' | 'isShown'> &
  Partial<Pick<ScaleResult, 'mean' | 'margin' | 'last' | 'above'>>;

/** A part of a unit: who and what first, then its figures, or that they are not shown. */
const lineOf = (place: Cell[], { asked, answers, mean, margin, last, above, isShown }: Found): Cell[] => [
  ...place,
  ...[asked, answers, ...[mean, margin, last, above].map((value) => rounded(value ?? null))],
  isShown ? '' : m.surveys_hidden_short()
];

/** A scale of the unit, and below it how the answers to each statement are spread, where that is shown. */
function linesOf(scale: ScaleResult, { unit, locale }: { unit: string; locale: Locale }): Cell[][] {
  const place: Cell[] = [unit, scale.id, inLocale(scale.title, locale)];
  const figures = Array<Cell>(6).fill(null);
  const spread = scale.items.map(({ item, counts }) => [
    ...place,
    ...figures,
    '',
    inLocale(item.text, locale),
    ...counts
  ]);
  return [lineOf(place, scale), ...spread];
}

const columnsOf = (values: readonly number[]): TableFile['columns'] => [
  { label: m.surveys_unit(), width: 40 },
  { label: m.surveys_practice(), width: 12 },
  { label: m.surveys_scale(), width: 32 },
  { label: m.surveys_asked() },
  { label: m.surveys_answers() },
  { label: m.surveys_mean() },
  { label: m.surveys_margin() },
  { label: m.surveys_last() },
  { label: m.surveys_above() },
  { label: m.surveys_state(), width: 20 },
  { label: m.surveys_item(), width: 60 },
  ...values.map((value) => ({ label: m.surveys_answered_with({ value }) }))
];

/** A unit by scale with its statements, then the units below it for the scale looked at; marked with the scheme they count in. */
export function resultsTable(view: UnitResults, of: { locale: Locale; scheme: TableFile['marks'] }): TableFile {
  const { campaign, unit, response, scales, below } = view;
  const { lowest, highest } = campaign.terms;
  const columns = columnsOf(Array.from({ length: highest - lowest + 1 }, (_, place) => lowest + place));
  const titles = new Map(scales.map(({ id, title }) => [id, inLocale(title, of.locale)]));
  const rows = [
    lineOf([unit.name, '', m.surveys_response()], response),
    ...scales.flatMap((scale) => linesOf(scale, { unit: unit.name, locale: of.locale })),
    ...below.map((row) => lineOf([row.name, row.scale, titles.get(row.scale) ?? m.surveys_response()], row))
  ];
  return {
    name: `survey-${campaign.year}-${unit.code}`,
    title: `${m.surveys_results_of({ year: campaign.year })}: ${unit.name}`,
    marks: [
      { label: m.surveys_window(), value: `${campaign.opensOn}–${campaign.closesOn}` },
      { label: m.surveys_mode(), value: modeWord(campaign.mode) },
      { label: m.surveys_version(), value: String(campaign.version) },
      ...of.scheme
    ],
    columns,
    rows: rows.map((row) => columns.map((_, place) => row[place] ?? null))
  };
}
