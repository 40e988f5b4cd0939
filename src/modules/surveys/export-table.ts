// Results of a survey as they leave the site: the rows of the page, hidden ones without a number. Pure.
import * as m from '#messages';
import type { Cell, TableFile } from '#platform/table-file.ts';
import type { UnitResults } from './server/index.ts';
import { inLocale, modeWord } from './ui/words.ts';

const rounded = (value: number | null): Cell => (value === null ? null : Math.round(value * 100) / 100);

/** A unit by scale, then the units below it for the scale that is looked at. */
export function resultsTable(view: UnitResults, locale: 'id' | 'en'): TableFile {
  const { campaign, unit, response } = view;
  const hidden = (isShown: boolean): Cell => (isShown ? '' : m.surveys_hidden_short());
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
      { label: m.surveys_version(), value: String(campaign.version) }
    ],
    columns: [
      { label: m.surveys_unit(), width: 40 },
      { label: m.surveys_practice(), width: 12 },
      { label: m.surveys_scale(), width: 32 },
      { label: m.surveys_asked() },
      { label: m.surveys_answers() },
      { label: m.surveys_mean() },
      { label: m.surveys_margin() },
      { label: m.surveys_state(), width: 20 }
    ],
    rows: [
      [unit.name, '', m.surveys_response(), response.asked, response.answers, null, null, hidden(response.isShown)],
      ...view.scales.map((scale): Cell[] => [
        ...[unit.name, scale.id, inLocale(scale.title, locale), scale.asked, scale.answers],
        ...[rounded(scale.mean), rounded(scale.margin), hidden(scale.isShown)]
      ]),
      ...view.below.map((row): Cell[] => [
        ...[row.name, row.scale, scaleWord(row.scale), row.asked, row.answers],
        ...[rounded(row.mean), rounded(row.margin), hidden(row.isShown)]
      ])
    ]
  };
}
