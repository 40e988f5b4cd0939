import { describe, expect, it } from 'vitest';
import { attendByCode, canRegister, planOn, shownGroups, summaryOf } from './rules-session.ts';
import type { SharingState } from './types.ts';

const session = { state: 'planned' as SharingState, heldOn: '2026-11-24' };
const today = '2026-11-24';

describe('a session', () => {
  it.each([
    ['2026-10-24', true],
    ['2026-10-23', 'too-long-ago'],
    ['0001-01-01', 'too-long-ago'],
    ['2027-11-25', true],
    ['2027-11-26', 'too-far'],
    ['9999-12-31', 'too-far']
  ])('for %s is planned: %s', (day, expected) => {
    const answer = planOn(day, today);
    expect(answer.ok || answer.reason).toBe(expected);
  });

  it.each([
    ['on its day', session, true],
    ['after it', { ...session, heldOn: '2026-11-23' }, false],
    ['once it was held', { ...session, state: 'held' as SharingState }, false]
  ])('takes registrations %s', (_sentence, which, answer) => expect(canRegister(which, today)).toBe(answer));

  const present = { isFresh: true, isSpeaker: false, today };
  it.each([
    ['proves presence on the day', session, present, 'done'],
    ['also when the session is held already', { ...session, state: 'held' as SharingState }, present, 'done'],
    ['that is old proves nothing', session, { ...present, isFresh: false }, 'code-expired'],
    ['proves nothing on another day', session, { ...present, today: '2026-11-25' }, 'not-today'],
    ['proves nothing for the speaker', session, { ...present, isSpeaker: true }, 'own-session'],
    ['proves nothing once it was called off', { ...session, state: 'cancelled' as SharingState }, present, 'called-off']
  ])('a code %s', (...[_sentence, which, of, answer]) => {
    const verdict = attendByCode(which, of);
    expect(verdict.ok ? 'done' : verdict.reason).toBe(answer);
  });
});

describe('what was said', () => {
  const answer = (clear: number, remark = '') => ({ clear, useful: 4, usable: 5, remark });
  it('is told from three answers on, in half steps, without an order that tells who', () => {
    expect(summaryOf([answer(3), answer(4)])).toBeNull();
    expect(summaryOf([answer(3, 'Z'), answer(4), answer(4, 'A')])).toEqual({
      count: 3,
      means: { clear: 3.5, useful: 4, usable: 5 },
      remarks: ['A', 'Z']
    });
  });
});

describe('groups by rank', () => {
  const group = (kind: string, people: number) => ({ kind, people, present: 1 });
  const hidden = (...sizes: number[]) =>
    shownGroups(sizes.map((people, at) => group(String(at), people))).map(({ isHidden }) => isHidden);
  it.each([
    ['all of five or more', [5, 6, 7], [false, false, false]],
    ['one small: the next smallest hides it', [2, 9, 6], [true, false, true]],
    ['two small', [2, 3, 40], [true, true, false]],
    ['one alone', [3], [true]],
    ['none there', [0, 8], [false]]
  ])('%s', (_sentence, sizes, answer) => expect(hidden(...sizes)).toEqual(answer));
});
