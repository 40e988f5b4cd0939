import { describe, expect, it } from 'vitest';
import { mayAnswerHelp, mayHideRecognition, mayOpenFeedback, mayReadFeedback, maySeeRecognition } from './policy.ts';

describe('a feedback note', () => {
  const note = { leaderId: 1, personId: 2 };
  it.each([
    ['the leader', 1, true, false],
    ['the member', 2, true, true],
    ['anybody else, whatever office', 3, false, false]
  ])('for %s', (_, personId, reads, opens) => {
    expect([mayReadFeedback(note, personId), mayOpenFeedback(note, personId)]).toEqual([reads, opens]);
  });
});

describe('a recognition', () => {
  const shown = { giverId: 1, personId: 2, hiddenAt: null };
  const hidden = { ...shown, hiddenAt: new Date() };
  it.each([
    ['its giver', 1, true, true, false],
    ['its receiver', 2, true, true, true],
    ['anybody else', 3, true, false, false]
  ])('for %s', (_, personId, sees, seesHidden, hides) => {
    expect([maySeeRecognition(shown, personId), maySeeRecognition(hidden, personId)]).toEqual([sees, seesHidden]);
    expect(mayHideRecognition(shown, personId)).toBe(hides);
  });
});

describe('help that was claimed', () => {
  it.each([
    ['by the one helped', { helpedId: 2, isClaim: true }, 2, true],
    ['by the helper', { helpedId: 2, isClaim: true }, 1, false],
    ['where it is thanks already', { helpedId: 2, isClaim: false }, 2, false]
  ])('is answered %s', (_, help, personId, answer) => expect(mayAnswerHelp(help, personId)).toBe(answer));
});
