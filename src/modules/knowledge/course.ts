// The course for authors: its parts, the questions of each, which answer is right. Pure; its words are messages.
import { done, refused, type Result } from '#platform/result.ts';
import { choices, type Choice } from './basics.ts';

/** The version of the course in the messages; `knowledge.course` says since when it holds. */
export const courseVersion = 1;

/** The parts in order, each with its questions and their right answers. */
export const courseParts = [
  {
    key: 'ladder',
    questions: [
      { key: 'climb', right: 'c' },
      { key: 'enough', right: 'a' }
    ]
  },
  {
    key: 'tacit',
    questions: [
      { key: 'event', right: 'b' },
      { key: 'limits', right: 'a' }
    ]
  },
  {
    key: 'reader',
    questions: [
      { key: 'title', right: 'b' },
      { key: 'summary', right: 'c' }
    ]
  },
  {
    key: 'howto',
    questions: [
      { key: 'step', right: 'a' },
      { key: 'trial', right: 'c' }
    ]
  },
  {
    key: 'lesson',
    questions: [
      { key: 'cause', right: 'b' },
      { key: 'failure', right: 'a' }
    ]
  },
  {
    key: 'decision',
    questions: [
      { key: 'reason', right: 'b' },
      { key: 'consent', right: 'c' }
    ]
  },
  {
    key: 'care',
    questions: [
      { key: 'level', right: 'a' },
      { key: 'personal', right: 'b' }
    ]
  }
] as const satisfies readonly { key: string; questions: readonly { key: string; right: Choice }[] }[];

export type CoursePart = (typeof courseParts)[number]['key'];
export type CourseQuestion = (typeof courseParts)[number]['questions'][number]['key'];
export type PartAnswers = Partial<Record<CourseQuestion, Choice>>;

/** The questions of a part. */
export const questionsIn = (part: CoursePart): readonly { key: CourseQuestion; right: Choice }[] =>
  courseParts.find(({ key }) => key === part)?.questions ?? [];

/** The part that an address names; undefined where there is none. */
export const partNamed = (name: string): CoursePart | undefined => courseParts.find(({ key }) => key === name)?.key;

/** Marks the check of a part: done once every answer is right; a missing answer refuses it. */
export function markPart(part: CoursePart, answers: PartAnswers): Result<{ isPassed: boolean }, 'unanswered'> {
  const asked = questionsIn(part);
  if (asked.some(({ key }) => answers[key] === undefined)) return refused('unanswered');
  return done({ isPassed: asked.every(({ key, right }) => answers[key] === right) });
}

/** Of what was sent only answers to the questions of the part. */
export function partAnswersOf(part: CoursePart, sent: Readonly<Record<string, unknown>>): PartAnswers {
  const kept = questionsIn(part).flatMap(({ key }): [CourseQuestion, Choice][] => {
    const choice = choices.find((each) => each === sent[key]);
    return choice === undefined ? [] : [[key, choice]];
  });
  return Object.fromEntries(kept);
}

/** Whether somebody who passed these parts has finished the course. */
export const isFinished = (passed: readonly string[]): boolean => courseParts.every(({ key }) => passed.includes(key));

/** The first part that is still open. */
export const nextPart = (passed: readonly string[]): CoursePart | undefined =>
  courseParts.find(({ key }) => !passed.includes(key))?.key;
