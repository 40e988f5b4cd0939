// Recommendations, and how their follow-up was rated, as they leave the site.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import type { Line, RatingBelow, RatingLine } from './server/index.ts';
import { componentWord, nextWord, originWord, priorityWord, stateWord } from './ui/words.ts';

/** Recommendations with where they stand; who may see which was asked before. */
export function recommendationsTable(lines: readonly Line[], of: { year: number; day: Day }): TableFile {
  return {
    name: `recommendations-${of.year}-${of.day}`,
    title: m.feedback_title(),
    marks: [{ label: m.feedback_filter_year(), value: String(of.year) }],
    columns: [
      { label: m.feedback_col_number() },
      { label: m.feedback_filter_unit() },
      { label: m.feedback_col_unit(), width: 40 },
      { label: m.feedback_col_what(), width: 60 },
      { label: m.feedback_col_component(), width: 30 },
      { label: m.feedback_col_practice() },
      { label: m.feedback_col_origin(), width: 24 },
      { label: m.feedback_col_priority() },
      { label: m.feedback_col_state(), width: 30 },
      { label: m.feedback_col_owner(), width: 32 },
      { label: m.feedback_fact_due() },
      { label: m.feedback_col_next(), width: 40 },
      { label: m.feedback_col_when() },
      { label: m.feedback_col_actions() }
    ],
    rows: lines.map((line) => [
      ...[`${line.code}/${line.year}/${line.no}`, line.code, line.unitName, line.title, componentWord(line.component)],
      ...[line.practice, originWord(line.origin), priorityWord(line.priority), stateWord(line).word, line.owner],
      ...[
        line.dueOn,
        line.next ? nextWord(line.next) : '',
        line.next?.on ?? null,
        `${line.actionsDone}/${line.actions}`
      ]
    ])
  };
}

type Rated = Pick<RatingLine, 'code' | 'unitName' | 'answers' | 'mean' | 'scores'> | RatingBelow;

/** Ratings by unit, as far as they are shown; what is not has no number. */
export function ratingsTable(lines: readonly Rated[], of: { year: number; day: Day }): TableFile {
  return {
    name: `ratings-${of.year}-${of.day}`,
    title: m.feedback_results_title(),
    marks: [{ label: m.feedback_filter_year(), value: String(of.year) }],
    columns: [
      { label: m.feedback_filter_unit() },
      { label: m.feedback_col_unit(), width: 40 },
      { label: m.feedback_results_answers() },
      { label: m.feedback_results_mean() },
      ...[1, 2, 3, 4, 5].map((score) => ({ label: m.feedback_results_score({ score }) })),
      { label: m.feedback_col_state(), width: 24 }
    ],
    rows: lines.map((line) => [
      ...[line.code, 'unitName' in line ? line.unitName : line.name, line.answers],
      line.mean === null ? null : Math.round(line.mean * 100) / 100,
      ...[0, 1, 2, 3, 4].map((place) => line.scores?.[place] ?? null),
      line.answers === null ? m.feedback_results_few() : ''
    ])
  };
}
