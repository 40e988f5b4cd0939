// The check on data, information and knowledge: which answer is right, and what passes. Pure; its words are messages.
import { done, refused, type Result } from '#platform/result.ts';

/** The version of the primer in the messages; `knowledge.primer` says since when it holds. */
export const primerVersion = 1;
/** The share of right answers that passes: an example, not official. */
export const examplePassShare = 0.8;

export const choices = ['a', 'b', 'c'] as const;
export type Choice = (typeof choices)[number];

/** The questions in order, each with its right answer. */
export const questions = [
  { key: 'figure', right: 'a' },
  { key: 'table', right: 'b' },
  { key: 'judgement', right: 'c' },
  { key: 'tacit', right: 'b' },
  { key: 'explicit', right: 'a' },
  { key: 'chain', right: 'c' },
  { key: 'asset', right: 'b' }
] as const satisfies readonly { key: string; right: Choice }[];

export type QuestionKey = (typeof questions)[number]['key'];
export type Answers = Partial<Record<QuestionKey, Choice>>;
export type Marked = { correct: number; of: number; isPassed: boolean };

/** How many right answers are needed. */
export const neededToPass = Math.ceil(examplePassShare * questions.length);

/** Marks the check; an answer that is missing refuses it, so that nothing is guessed by leaving out. */
export function mark(answers: Answers): Result<Marked, 'unanswered'> {
  if (questions.some(({ key }) => answers[key] === undefined)) return refused('unanswered');
  const correct = questions.filter(({ key, right }) => answers[key] === right).length;
  return done({ correct, of: questions.length, isPassed: correct >= neededToPass });
}

/** Of what was sent only answers to the questions there are. */
export function answersOf(sent: Readonly<Record<string, unknown>>): Answers {
  const kept = questions.flatMap(({ key }): [QuestionKey, Choice][] => {
    const choice = choices.find((each) => each === sent[key]);
    return choice === undefined ? [] : [[key, choice]];
  });
  return Object.fromEntries(kept);
}
