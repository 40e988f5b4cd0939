// Results of a survey as they leave the site: the rows of the page, hidden ones without a number. Pure.
import * as m from '#messages';
import type { Cell, TableFile } from '#platform/table-file.ts';
import type { ScaleResult, UnitResults } from './server/index.ts';

import { inLocale, modeWord } from './ui/words.ts';

const rounded = (value: number | null): Cell => (value === null ? null : Math.round(value * 100) / 100);

/** How the answers to each statement of a scale are spread, where that is shown. */
const spreadOf = (scale: ScaleResult, { of, locale }: { of: Cell[]; locale: 'id' | 'en' }): Cell[][] =>
  scale.items.map(({ item, counts }) => [
    ...of,
    null,
    null,
    null,
    null,
    null,
    null,
    '',
    inLocale(item.text, locale),
    ...counts
  ]);

/** A unit by scale with its statements, then the units below it for the scale that is looked at; marked with the scheme they count in. */
export function resultsTable(view: UnitResults, of: { locale: 'id' | 'en'; scheme: TableFile['marks'] }): TableFile {
  const { locale } = of;
  const { campaign, unit, response } = view;
  const { lowest, highest } = campaign.terms;
  const values = Array.from({ length: highest - lowest + 1 }, (_, place) => lowest + place);
  const line = (cells: Cell[], { isShown }: { isShown: boolean }): Cell[] => [
    ...cells,
    isShown ? '' : m.surveys_hidden_short(),
    '',
    ...values.map(() => null)
  ];
  const scaleWord = (id: string) => {
    const scale = view.scales.find((each) => each.id === id);
    return scale ? inLocale(scale.title, locale) : m.surveys_response();
  };
  return {
    name: `survey-${campaign.year}-${unit.code}`,
    title: `${m.surveys_results_of({ year: campaign.year })}: ${unit.name}`,
    marks: [
      { label: m.surveys_window(), value: `${campaign.opensOn}–${campaign.closesOn}` },
      { label: m.surveys_mode(), value: modeWord(campaign.mode) },
      { label: m.surveys_version(), value: String(campaign.version) },
      ...of.scheme
    ],
    columns: [
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
    ],
    rows: [
      line([unit.name, '', m.surveys_response(), response.asked, response.answers, null, null, null, null], response),
      ...view.scales.flatMap((scale): Cell[][] => {
        const of: Cell[] = [unit.name, scale.id, inLocale(scale.title, locale)];
        const found = [
          scale.answers,
          rounded(scale.mean),
          rounded(scale.margin),
          rounded(scale.last),
          rounded(scale.above)
        ];
        return [line([...of, scale.asked, ...found], scale), ...spreadOf(scale, { of, locale })];
      }),
      ...view.below.map((row): Cell[] =>
        line(
          [
            ...[row.name, row.scale, scaleWord(row.scale), row.asked, row.answers],
            ...[rounded(row.mean), rounded(row.margin), null, null]
          ],
          row
        )
      )
    ]
  };
}
