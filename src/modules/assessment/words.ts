// Words for states, levels, modules and bases, in the reader's language.
import * as m from '#messages';
import type { Position } from './rules-peers.ts';
import type { Decree, FloorBase, Level, PracticeState, Source } from './types.ts';
import type { Mine, UnitShow, UnitState } from './view-practices.ts';

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

/** Where a figure stands among its peers. */
export const positionWord = (position: Position): string =>
  ({
    above: m.assessment_views_position_above,
    among: m.assessment_views_position_among,
    below: m.assessment_views_position_below
  })[position]();

/** The level of learner that a practice speaks of. */
export const levelWord = (level: Level): string =>
  ({
    individual: m.assessment_level_individual,
    team: m.assessment_level_team,
    organisation: m.assessment_level_organisation
  })[level]();

const modules: Record<string, () => string> = {
  governance: m.assessment_module_governance,
  teams: m.assessment_module_teams,
  spaces: m.assessment_module_spaces,
  communities: m.assessment_module_communities,
  culture: m.assessment_module_culture,
  knowledge: m.assessment_module_knowledge,
  curation: m.assessment_module_curation,
  handover: m.assessment_module_handover,
  learning: m.assessment_module_learning,
  offers: m.assessment_module_offers,
  plans: m.assessment_module_plans,
  transfer: m.assessment_module_transfer,
  coaching: m.assessment_module_coaching,
  needs: m.assessment_module_needs,
  surveys: m.assessment_module_surveys,
  feedback: m.assessment_module_feedback,
  programmes: m.assessment_module_programmes,
  quality: m.assessment_module_quality,
  leadership: m.assessment_module_leadership
};

/** A module of the site by the name people know. */
export const moduleWord = (module: string): string => modules[module]?.() ?? module;

/** Whom a floor is taken from. */
export const baseWord = (base: FloorBase): string =>
  ({
    'active-employees': m.assessment_base_active_employees,
    leaders: m.assessment_base_leaders,
    teams: m.assessment_base_teams,
    'units-asked': m.assessment_base_units_asked,
    'level-1-units': m.assessment_base_level_1_units,
    none: m.assessment_base_none
  })[base]();

/** How a personal practice stands for the reader. */
export const mineWord = (mine: Mine): string =>
  ({
    achieved: m.assessment_mine_achieved,
    open: m.assessment_mine_open,
    'no-occasion': m.assessment_mine_no_occasion,
    'not-yet-measurable': m.assessment_state_not_yet
  })[mine]();

/** How far a unit has come with a practice. */
export const unitStateWord = (state: UnitState): string =>
  ({
    full: m.assessment_unit_full,
    started: m.assessment_unit_started,
    none: m.assessment_unit_none,
    'not-yet-measurable': m.assessment_state_not_yet,
    other: m.assessment_unit_other
  })[state]();

/** A choice of practices on a unit's page. */
export const showWord = (show: UnitShow): string =>
  ({
    measured: m.assessment_show_measured,
    low: m.assessment_show_low,
    fallen: m.assessment_show_fallen,
    'not-yet': m.assessment_show_not_yet,
    all: m.assessment_show_all,
    individual: m.assessment_level_individual,
    team: m.assessment_level_team,
    organisation: m.assessment_level_organisation
  })[show]();

/** The level of a unit: `Eselon II`. */
export const echelonWord = (echelon: string): string =>
  echelon === '' ? m.assessment_echelon_none() : m.assessment_echelon({ level: echelon });

const records: Record<string, () => string> = {
  'communities.community': m.assessment_record_community,
  'communities.membership': m.assessment_record_membership,
  'transfer.note': m.assessment_record_note,
  'transfer.plan': m.assessment_record_actualisation,
  'transfer.innovation': m.assessment_record_innovation,
  'coaching.relation': m.assessment_record_coaching,
  'coaching.feedback': m.assessment_record_feedback,
  'coaching.help': m.assessment_record_help,
  'coaching.recognition': m.assessment_record_recognition,
  'culture.activity': m.assessment_record_organisation_activity,
  'culture.change': m.assessment_record_change,
  'culture.meeting': m.assessment_record_meeting,
  'culture.vision': m.assessment_record_vision,
  'culture.idea': m.assessment_record_idea,
  'culture.question': m.assessment_record_question,
  'handover.move': m.assessment_record_handover,
  'curation.needs': m.assessment_record_needs,
  'feedback.recommendation': m.assessment_record_recommendation,
  'feedback.round': m.assessment_record_round,
  'feedback.spread': m.assessment_record_spread,
  'curation.freshness': m.assessment_record_freshness,
  'governance.document': m.assessment_record_document,
  'governance.skill-group': m.assessment_record_skill_group,
  'teams.team': m.assessment_record_team,
  'knowledge.asset': m.assessment_record_asset,
  'knowledge.use': m.assessment_record_use,
  'knowledge.basics': m.assessment_record_basics,
  'knowledge.course': m.assessment_record_course,
  'knowledge.sharing': m.assessment_record_sharing,
  'knowledge.calendar': m.assessment_record_calendar,
  'learning.activity': m.assessment_record_activity,
  'learning.hours': m.assessment_record_hours,
  'needs.need': m.assessment_record_need,
  'offers.offer': m.assessment_record_offer,
  'offers.assignment': m.assessment_record_assignment,
  'plans.plan': m.assessment_record_plan,
  'quality.decision': m.assessment_record_decision,
  'quality.submission': m.assessment_record_submission
};

/** What kind of record stands behind a row. */
export const recordWord = (kind: string): string => records[kind]?.() ?? kind;

/** A record in a list: its title, or what kind it is; of coaching the number of sessions and their length. */
export function recordTitle({ kind, title }: { kind: string; title: string }): string {
  if (kind !== 'coaching.relation' || title === '') return title || recordWord(kind);
  const [sessions = '0', minutes = '0'] = title.split(' ');
  return m.assessment_record_coaching_length({ sessions, minutes });
}

/** In which capacity somebody leads a unit; empty for the definitive leader. */
export const capacityWord = (kind: 'definitive' | 'acting' | 'daily-acting'): string =>
  ({ definitive: () => '', acting: m.assessment_acting, 'daily-acting': m.assessment_daily_acting })[kind]();

/** Whether a scheme is official, in both languages at once where it leaves the site; where it is, by which decree. */
export const schemeWord = (official: boolean, decree: Decree | null = null): string =>
  official
    ? [m.assessment_official(), decree && `${decree.number}, ${decree.on}`].filter(Boolean).join(': ')
    : m.assessment_not_official();

/** How a practice is proved. */
export const sourceWord = (source: Source): string =>
  ({
    record: m.assessment_source_record,
    document: m.assessment_source_document,
    survey: m.assessment_source_survey,
    mixed: m.assessment_source_mixed,
    none: m.assessment_source_none
  })[source]();
