// What this module makes known. That a question was asked is told to nobody: an event has a time and an actor.

/** Events of an idea; their subject is `culture.idea:ID`, their unit that of its author. */
export type IdeaEvent =
  | 'culture.idea.proposed'
  | 'culture.idea.voted'
  | 'culture.idea.answered'
  | 'culture.idea.settled'
  | 'culture.idea.withdrawn';

/** Events of a question from its answer on; their subject is `culture.question:ID`. */
export type QuestionEvent = 'culture.question.answered' | 'culture.question.set-aside';

export type CultureEvent = IdeaEvent | QuestionEvent;
