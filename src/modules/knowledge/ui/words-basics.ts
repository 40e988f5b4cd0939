// Words of the check on data, information and knowledge: each question, its choices, and why.
import * as m from '#messages';
import type { Choice, QuestionKey } from '../basics.ts';

type Words = Record<Choice | 'text' | 'why', () => string>;
const words: Record<QuestionKey, Words> = {
  figure: {
    text: m.knowledge_basics_q_figure,
    a: m.knowledge_basics_q_figure_a,
    b: m.knowledge_basics_q_figure_b,
    c: m.knowledge_basics_q_figure_c,
    why: m.knowledge_basics_q_figure_why
  },
  table: {
    text: m.knowledge_basics_q_table,
    a: m.knowledge_basics_q_table_a,
    b: m.knowledge_basics_q_table_b,
    c: m.knowledge_basics_q_table_c,
    why: m.knowledge_basics_q_table_why
  },
  judgement: {
    text: m.knowledge_basics_q_judgement,
    a: m.knowledge_basics_q_judgement_a,
    b: m.knowledge_basics_q_judgement_b,
    c: m.knowledge_basics_q_judgement_c,
    why: m.knowledge_basics_q_judgement_why
  },
  tacit: {
    text: m.knowledge_basics_q_tacit,
    a: m.knowledge_basics_q_tacit_a,
    b: m.knowledge_basics_q_tacit_b,
    c: m.knowledge_basics_q_tacit_c,
    why: m.knowledge_basics_q_tacit_why
  },
  explicit: {
    text: m.knowledge_basics_q_explicit,
    a: m.knowledge_basics_q_explicit_a,
    b: m.knowledge_basics_q_explicit_b,
    c: m.knowledge_basics_q_explicit_c,
    why: m.knowledge_basics_q_explicit_why
  },
  chain: {
    text: m.knowledge_basics_q_chain,
    a: m.knowledge_basics_q_chain_a,
    b: m.knowledge_basics_q_chain_b,
    c: m.knowledge_basics_q_chain_c,
    why: m.knowledge_basics_q_chain_why
  },
  asset: {
    text: m.knowledge_basics_q_asset,
    a: m.knowledge_basics_q_asset_a,
    b: m.knowledge_basics_q_asset_b,
    c: m.knowledge_basics_q_asset_c,
    why: m.knowledge_basics_q_asset_why
  }
};

/** The words of a question. */
export const questionWords = (key: QuestionKey): Words => words[key];

/** The primer: each part with its heading. */
export const primerParts = (): { head: string; text: string }[] => [
  { head: m.knowledge_basics_data_head(), text: m.knowledge_basics_data_text() },
  { head: m.knowledge_basics_information_head(), text: m.knowledge_basics_information_text() },
  { head: m.knowledge_basics_knowledge_head(), text: m.knowledge_basics_knowledge_text() },
  { head: m.knowledge_basics_tacit_head(), text: m.knowledge_basics_tacit_text() },
  { head: m.knowledge_basics_asset_head(), text: m.knowledge_basics_asset_text() }
];
