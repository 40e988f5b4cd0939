// How a component's figure is said: in the column of a table, and to those who hear the page.
import * as m from '#messages';
import { isMeasured, type ComponentFigure, type FigureState } from './figure.ts';
import { formatNumber, formatScore, type Locale } from './format.ts';

/** The name of a state: `Belum terukur`. */
export function stateWord(state: FigureState): string {
  const words = {
    measured: m.ui_state_measured,
    provisional: m.ui_state_provisional,
    'not-yet-measurable': m.ui_state_not_yet_measurable,
    'not-applicable': m.ui_state_not_applicable,
    withheld: m.ui_state_withheld,
    'not-asked': m.ui_state_not_asked
  };
  return words[state]();
}

/** What a state asks or explains under the component's name, when it does. */
export function stateNote(figure: ComponentFigure): string | null {
  if (figure.waitsFor) return figure.waitsFor;
  if (figure.state === 'provisional') return m.ui_provisional_note();
  return figure.state === 'withheld' ? m.ui_withheld_note() : null;
}

/** The figure as heard: `nilai 71,4`, `4 dari 7 praktik`, `belum terukur`. */
export function spokenFigure(figure: ComponentFigure, kind: 'score' | 'count', locale: Locale): string {
  if (!isMeasured(figure)) return stateWord(figure.state).toLowerCase();
  if (kind === 'count') return m.ui_figure_count({ measured: figure.measured, total: figure.total });
  const score = formatScore(figure.score, locale);
  return figure.state === 'provisional' ? m.ui_figure_provisional({ score }) : m.ui_figure_score({ score });
}

/** The figure in the least room: `71`, `4/7`, `–` not known, `·` does not apply. */
export function briefFigure(figure: ComponentFigure, kind: 'score' | 'count', locale: Locale): string {
  if (figure.state === 'not-applicable' || figure.state === 'not-asked') return '·';
  if (!isMeasured(figure)) return '–';
  if (kind === 'count') return `${figure.measured}/${figure.total}`;
  return figure.score === null ? '–' : formatNumber(figure.score, locale, { most: 0 });
}
