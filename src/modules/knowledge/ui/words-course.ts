// Words of the course for authors: its parts with their texts, and the questions of each.
import * as m from '#messages';
import type { CoursePart, CourseQuestion } from '../course.ts';

type PartWords = Record<'head' | 'text' | 'more' | 'example', () => string>;
const parts: Record<CoursePart, PartWords> = {
  ladder: {
    head: m.knowledge_course_ladder_head,
    text: m.knowledge_course_ladder_text,
    more: m.knowledge_course_ladder_more,
    example: m.knowledge_course_ladder_example
  },
  tacit: {
    head: m.knowledge_course_tacit_head,
    text: m.knowledge_course_tacit_text,
    more: m.knowledge_course_tacit_more,
    example: m.knowledge_course_tacit_example
  },
  reader: {
    head: m.knowledge_course_reader_head,
    text: m.knowledge_course_reader_text,
    more: m.knowledge_course_reader_more,
    example: m.knowledge_course_reader_example
  },
  howto: {
    head: m.knowledge_course_howto_head,
    text: m.knowledge_course_howto_text,
    more: m.knowledge_course_howto_more,
    example: m.knowledge_course_howto_example
  },
  lesson: {
    head: m.knowledge_course_lesson_head,
    text: m.knowledge_course_lesson_text,
    more: m.knowledge_course_lesson_more,
    example: m.knowledge_course_lesson_example
  },
  decision: {
    head: m.knowledge_course_decision_head,
    text: m.knowledge_course_decision_text,
    more: m.knowledge_course_decision_more,
    example: m.knowledge_course_decision_example
  },
  care: {
    head: m.knowledge_course_care_head,
    text: m.knowledge_course_care_text,
    more: m.knowledge_course_care_more,
    example: m.knowledge_course_care_example
  }
};

type QuestionWords = Record<'text' | 'a' | 'b' | 'c' | 'why', () => string>;
const questions: Record<CourseQuestion, QuestionWords> = {
  climb: {
    text: m.knowledge_course_q_climb,
    a: m.knowledge_course_q_climb_a,
    b: m.knowledge_course_q_climb_b,
    c: m.knowledge_course_q_climb_c,
    why: m.knowledge_course_q_climb_why
  },
  enough: {
    text: m.knowledge_course_q_enough,
    a: m.knowledge_course_q_enough_a,
    b: m.knowledge_course_q_enough_b,
    c: m.knowledge_course_q_enough_c,
    why: m.knowledge_course_q_enough_why
  },
  event: {
    text: m.knowledge_course_q_event,
    a: m.knowledge_course_q_event_a,
    b: m.knowledge_course_q_event_b,
    c: m.knowledge_course_q_event_c,
    why: m.knowledge_course_q_event_why
  },
  limits: {
    text: m.knowledge_course_q_limits,
    a: m.knowledge_course_q_limits_a,
    b: m.knowledge_course_q_limits_b,
    c: m.knowledge_course_q_limits_c,
    why: m.knowledge_course_q_limits_why
  },
  title: {
    text: m.knowledge_course_q_title,
    a: m.knowledge_course_q_title_a,
    b: m.knowledge_course_q_title_b,
    c: m.knowledge_course_q_title_c,
    why: m.knowledge_course_q_title_why
  },
  summary: {
    text: m.knowledge_course_q_summary,
    a: m.knowledge_course_q_summary_a,
    b: m.knowledge_course_q_summary_b,
    c: m.knowledge_course_q_summary_c,
    why: m.knowledge_course_q_summary_why
  },
  step: {
    text: m.knowledge_course_q_step,
    a: m.knowledge_course_q_step_a,
    b: m.knowledge_course_q_step_b,
    c: m.knowledge_course_q_step_c,
    why: m.knowledge_course_q_step_why
  },
  trial: {
    text: m.knowledge_course_q_trial,
    a: m.knowledge_course_q_trial_a,
    b: m.knowledge_course_q_trial_b,
    c: m.knowledge_course_q_trial_c,
    why: m.knowledge_course_q_trial_why
  },
  cause: {
    text: m.knowledge_course_q_cause,
    a: m.knowledge_course_q_cause_a,
    b: m.knowledge_course_q_cause_b,
    c: m.knowledge_course_q_cause_c,
    why: m.knowledge_course_q_cause_why
  },
  failure: {
    text: m.knowledge_course_q_failure,
    a: m.knowledge_course_q_failure_a,
    b: m.knowledge_course_q_failure_b,
    c: m.knowledge_course_q_failure_c,
    why: m.knowledge_course_q_failure_why
  },
  reason: {
    text: m.knowledge_course_q_reason,
    a: m.knowledge_course_q_reason_a,
    b: m.knowledge_course_q_reason_b,
    c: m.knowledge_course_q_reason_c,
    why: m.knowledge_course_q_reason_why
  },
  consent: {
    text: m.knowledge_course_q_consent,
    a: m.knowledge_course_q_consent_a,
    b: m.knowledge_course_q_consent_b,
    c: m.knowledge_course_q_consent_c,
    why: m.knowledge_course_q_consent_why
  },
  level: {
    text: m.knowledge_course_q_level,
    a: m.knowledge_course_q_level_a,
    b: m.knowledge_course_q_level_b,
    c: m.knowledge_course_q_level_c,
    why: m.knowledge_course_q_level_why
  },
  personal: {
    text: m.knowledge_course_q_personal,
    a: m.knowledge_course_q_personal_a,
    b: m.knowledge_course_q_personal_b,
    c: m.knowledge_course_q_personal_c,
    why: m.knowledge_course_q_personal_why
  }
};

/** The words of a part. */
export const partWords = (part: CoursePart): PartWords => parts[part];

/** The words of a question. */
export const courseQuestionWords = (question: CourseQuestion): QuestionWords => questions[question];
