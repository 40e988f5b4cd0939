// Ideas and answered questions as they leave the site.
import * as m from '#messages';
import type { TableFile } from '#platform/table-file.ts';
import type { Day } from '#platform/dates.ts';
import type { IdeaLine, QuestionLine } from './server/index.ts';
import { ideaWord } from './ui/words.ts';

/** Ideas with how they stand and how many are for them. */
export const ideasTable = (ideas: readonly IdeaLine[], day: Day): TableFile => ({
  name: `ideas-${day}`,
  title: m.culture_ideas_title(),
  marks: [],
  columns: [
    { label: m.culture_idea(), width: 48 },
    { label: m.culture_unit(), width: 40 },
    { label: m.culture_by(), width: 32 },
    { label: m.culture_proposed_on() },
    { label: m.culture_due() },
    { label: m.culture_state() },
    { label: m.culture_votes() }
  ],
  rows: ideas.map((idea) => [
    ...[idea.title, idea.unitName, idea.authorName, idea.proposedAt.toISOString().slice(0, 10), idea.dueOn],
    ...[ideaWord(idea.state).word, idea.votes]
  ])
});

/** Questions that were answered in public; who asked is known to nobody. */
export const questionsTable = (questions: readonly QuestionLine[], day: Day): TableFile => ({
  name: `questions-${day}`,
  title: m.culture_questions_title(),
  marks: [],
  columns: [
    { label: m.culture_question(), width: 60 },
    { label: m.culture_unit(), width: 40 },
    { label: m.culture_asked_on() },
    { label: m.culture_due() },
    { label: m.culture_answer(), width: 80 }
  ],
  rows: questions.map(({ body, unitName, askedOn, dueOn, answer }) => [body, unitName, askedOn, dueOn, answer])
});
