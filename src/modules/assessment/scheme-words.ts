// Schemes in words: parts, phases, states of a version, of a quarter. In the reader's language.
import * as m from '#messages';
import { formatDate, type Locale } from '#ui/format.ts';
import type { QuarterRow } from './rules-quarters.ts';
import type { AppliesTo, Decree, Phase, SchemePart } from './types.ts';

/** A part of a scheme. */
export const partWord = (part: SchemePart): string =>
  ({
    weights: m.scheme_part_weights,
    practices: m.scheme_part_practices,
    terms: m.scheme_part_terms,
    aims: m.scheme_part_aims,
    survey: m.scheme_part_survey,
    categories: m.scheme_part_categories,
    calendar: m.scheme_part_calendar
  })[part]();

/** A phase of a year of assessment. */
export const phaseWord = (phase: Phase): string =>
  ({
    preparation: m.scheme_phase_preparation,
    evidence: m.scheme_phase_evidence,
    'self-assessment': m.scheme_phase_self_assessment,
    committee: m.scheme_phase_committee,
    answer: m.scheme_phase_answer,
    approval: m.scheme_phase_approval,
    closed: m.scheme_phase_closed
  })[phase]();

/** The state of a version. */
export const versionStateWord = (state: 'draft' | 'in-force' | 'replaced' | 'withdrawn'): string =>
  ({
    draft: m.scheme_state_draft,
    'in-force': m.scheme_state_in_force,
    replaced: m.scheme_state_replaced,
    withdrawn: m.scheme_state_withdrawn
  })[state]();

/** Which units a practice is asked of. */
export const appliesWord = (kind: AppliesTo): string =>
  ({
    every: m.scheme_applies_every,
    'work-unit': m.scheme_applies_work_unit,
    'work-place': m.scheme_applies_work_place,
    'level-1': m.scheme_applies_level_1,
    lead: m.scheme_applies_lead
  })[kind]();

/** What a quarter's row stands for. */
export const quarterStateWord = ({ state, realised }: Pick<QuarterRow, 'state' | 'realised'>): string =>
  state === 'kept' && realised === null
    ? m.scheme_quarter_none()
    : {
        kept: m.scheme_quarter_kept,
        running: m.scheme_quarter_running,
        ahead: m.scheme_quarter_ahead,
        missing: m.scheme_quarter_missing
      }[state]();

const zones: Record<string, string> = { 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** That phases change by the ministry's clock, wherever one sits. */
export const zoneSentence = (timeZone: string | undefined): string =>
  m.scheme_zone_note({ zone: zones[timeZone ?? ''] ?? 'WIB' });

/** `Ditetapkan dengan KMK 12/2026, tanggal 3 Februari 2026.` */
export const decreeSentence = ({ number, on }: Decree, locale: Locale): string =>
  m.scheme_by_decree({ number, day: formatDate(on, locale) });
