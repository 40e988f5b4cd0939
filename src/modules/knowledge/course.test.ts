// The check of each part of the course, and when the course is finished.
import { expect, it } from 'vitest';
import { courseParts, isFinished, markPart, nextPart, partAnswersOf, partNamed, questionsIn } from './course.ts';

const right = (part: (typeof courseParts)[number]['key']) =>
  Object.fromEntries(questionsIn(part).map(({ key, right: answer }) => [key, answer]));

it.each(courseParts.map(({ key }) => key))('the part %s is done when all of it is right', (part) => {
  expect(markPart(part, right(part))).toEqual({ ok: true, value: { isPassed: true } });
  const [first] = questionsIn(part);
  const wrong = first?.right === 'a' ? 'b' : 'a';
  expect(markPart(part, { ...right(part), [first!.key]: wrong })).toEqual({ ok: true, value: { isPassed: false } });
  expect(markPart(part, { [first!.key]: first!.right })).toEqual({ ok: false, reason: 'unanswered' });
});

it('takes nothing that is not asked in the part', () =>
  expect(partAnswersOf('ladder', { climb: 'c', enough: 'x', title: 'b' })).toEqual({ climb: 'c' }));

it('is finished with every part, and says which comes next', () => {
  const all = courseParts.map(({ key }) => key);
  expect([isFinished(all), isFinished(all.slice(1)), nextPart(all.slice(0, 2)), nextPart(all)]).toEqual([
    true,
    false,
    all[2],
    undefined
  ]);
  expect([partNamed('lesson'), partNamed('other')]).toEqual(['lesson', undefined]);
});
