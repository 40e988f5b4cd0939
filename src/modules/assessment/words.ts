// Words for states, in the reader's language.
import * as m from '#messages';
import type { PracticeState } from './types.ts';

/** The state of a figure in words. */
export const stateWord = (state: PracticeState): string =>
  ({
    measured: m.assessment_state_measured,
    provisional: m.assessment_state_provisional,
    'not-applicable': m.assessment_state_not_applicable,
    'not-asked': m.assessment_state_not_asked,
    withheld: m.assessment_state_withheld,
    'not-yet-measurable': m.assessment_state_not_yet,
    'not-in-source': m.assessment_state_not_in_source
  })[state]();
