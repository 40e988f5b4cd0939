// Words of the guided forms: what each is for, what it asks, with a hint at each question.
import * as m from '#messages';
import { locales } from '#paraglide/runtime.js';
import type { Outcome, Template } from '../templates.ts';

/** A message that may be asked for in a language other than the reader's. */
type Word = (inputs?: Record<string, never>, options?: { locale?: (typeof locales)[number] }) => string;
const inAll = (word: Word): string[] => locales.map((locale) => word({}, { locale }));

const names: Record<Template, Word> = {
  free: m.knowledge_forms_free,
  story: m.knowledge_forms_story,
  'how-to': m.knowledge_forms_how_to,
  decision: m.knowledge_forms_decision,
  interview: m.knowledge_forms_interview,
  lesson: m.knowledge_forms_lesson,
  case: m.knowledge_forms_case,
  faq: m.knowledge_forms_faq,
  glossary: m.knowledge_forms_glossary,
  reading: m.knowledge_forms_reading
};

/** A guided form by its name: `Pelajaran`. */
export const templateWord = (template: Template): string => names[template]();

/** A guided form by its names in all languages, as a list of files may call it. */
export const templateWords = (template: Template): string[] => inAll(names[template]);

/** What a guided form is for. */
export const templateLead = (template: Template): string =>
  ({
    free: m.knowledge_forms_free_lead,
    story: m.knowledge_forms_story_lead,
    'how-to': m.knowledge_forms_how_to_lead,
    decision: m.knowledge_forms_decision_lead,
    interview: m.knowledge_forms_interview_lead,
    lesson: m.knowledge_forms_lesson_lead,
    case: m.knowledge_forms_case_lead,
    faq: m.knowledge_forms_faq_lead,
    glossary: m.knowledge_forms_glossary_lead,
    reading: m.knowledge_forms_reading_lead
  })[template]();

type Words = readonly [question: Word, hint: Word];
const questions: Record<string, Words> = {
  scene: [m.knowledge_forms_scene, m.knowledge_forms_scene_hint],
  events: [m.knowledge_forms_events, m.knowledge_forms_events_hint],
  turn: [m.knowledge_forms_turn, m.knowledge_forms_turn_hint],
  meaning: [m.knowledge_forms_meaning, m.knowledge_forms_meaning_hint],
  reuse: [m.knowledge_forms_reuse, m.knowledge_forms_reuse_hint],
  purpose: [m.knowledge_forms_purpose, m.knowledge_forms_purpose_hint],
  needs: [m.knowledge_forms_needs, m.knowledge_forms_needs_hint],
  steps: [m.knowledge_forms_steps, m.knowledge_forms_steps_hint],
  pitfalls: [m.knowledge_forms_pitfalls, m.knowledge_forms_pitfalls_hint],
  check: [m.knowledge_forms_check, m.knowledge_forms_check_hint],
  question: [m.knowledge_forms_question, m.knowledge_forms_question_hint],
  options: [m.knowledge_forms_options, m.knowledge_forms_options_hint],
  choice: [m.knowledge_forms_choice, m.knowledge_forms_choice_hint],
  reasons: [m.knowledge_forms_reasons, m.knowledge_forms_reasons_hint],
  watch: [m.knowledge_forms_watch, m.knowledge_forms_watch_hint],
  expert: [m.knowledge_forms_expert, m.knowledge_forms_expert_hint],
  practice: [m.knowledge_forms_practice, m.knowledge_forms_practice_hint],
  signs: [m.knowledge_forms_signs, m.knowledge_forms_signs_hint],
  mistakes: [m.knowledge_forms_mistakes, m.knowledge_forms_mistakes_hint],
  advice: [m.knowledge_forms_advice, m.knowledge_forms_advice_hint],
  context: [m.knowledge_forms_context, m.knowledge_forms_context_hint],
  action: [m.knowledge_forms_action, m.knowledge_forms_action_hint],
  outcome: [m.knowledge_forms_outcome, m.knowledge_forms_outcome_hint],
  why: [m.knowledge_forms_why, m.knowledge_forms_why_hint],
  lesson: [m.knowledge_forms_lesson_text, m.knowledge_forms_lesson_text_hint],
  recommendation: [m.knowledge_forms_recommendation, m.knowledge_forms_recommendation_hint],
  situation: [m.knowledge_forms_situation, m.knowledge_forms_situation_hint],
  problem: [m.knowledge_forms_problem, m.knowledge_forms_problem_hint],
  handling: [m.knowledge_forms_handling, m.knowledge_forms_handling_hint],
  result: [m.knowledge_forms_result, m.knowledge_forms_result_hint],
  answers: [m.knowledge_forms_answers, m.knowledge_forms_answers_hint],
  ask: [m.knowledge_forms_ask, m.knowledge_forms_ask_hint],
  field: [m.knowledge_forms_field, m.knowledge_forms_field_hint],
  terms: [m.knowledge_forms_terms, m.knowledge_forms_terms_hint],
  sources: [m.knowledge_forms_sources, m.knowledge_forms_sources_hint],
  source: [m.knowledge_forms_source, m.knowledge_forms_source_hint],
  gist: [m.knowledge_forms_gist, m.knowledge_forms_gist_hint],
  quotes: [m.knowledge_forms_quotes, m.knowledge_forms_quotes_hint],
  application: [m.knowledge_forms_application, m.knowledge_forms_application_hint],
  audience: [m.knowledge_forms_audience, m.knowledge_forms_audience_hint]
};

/** What a question asks. */
export const questionWord = (key: string): string => questions[key]?.[0]() ?? key;

/** The question in all languages, as headings of documents may say it. */
export const questionWords = (key: string): string[] => (questions[key] ? inAll(questions[key][0]) : []);

/** How to answer it. */
export const questionHint = (key: string): string => questions[key]?.[1]() ?? '';

/** How what a lesson tells of ended. */
export const outcomeWord = (outcome: Outcome): string =>
  ({ success: m.knowledge_forms_outcome_success, failure: m.knowledge_forms_outcome_failure })[outcome]();

/** An answer as it is read: text as it stands, a choice in words. */
export const answerWord = (key: string, answer: string): string =>
  key === 'outcome' && (answer === 'success' || answer === 'failure') ? outcomeWord(answer) : answer;
