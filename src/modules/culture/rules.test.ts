// Ideas and questions, case by case.
import { describe, expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import { mayModerate } from './policy.ts';
import { answerIdea, answerQuestion, ideaState, setAside, settle, vote, withdraw } from './rules.ts';

const idea = { authorId: 1, answer: null, withdrawnAt: null, outcome: null };
const leader = { personId: 2, leads: true };
const told = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'ok' : answer.reason);
const gone = new Date(0);

describe('an idea', () => {
  it.each([
    ['of another', {}, 2, 'ok'],
    ['of one’s own', {}, 1, 'own-idea'],
    ['taken back', { withdrawnAt: gone }, 2, 'withdrawn'],
    ['answered already', { answer: 'trial' as const }, 2, 'ok']
  ])('%s is voted for', (_, more, me, expected) => expect(told(vote({ ...idea, ...more }, me))).toBe(expected));

  it.each([
    ['support', { answer: 'support' }, {}, 'ok'],
    ['by its author, who leads', { answer: 'support' }, { by: { personId: 1, leads: true } }, 'own-idea'],
    ['by nobody’s leader', { answer: 'support' }, { by: { personId: 2, leads: false } }, 'not-yours'],
    ['twice', { answer: 'support' }, { idea: { answer: 'reason' } }, 'answered'],
    ['taken back', { answer: 'support' }, { idea: { withdrawnAt: gone } }, 'withdrawn'],
    ['trial without scope', { answer: 'trial', until: '2026-12-01' }, {}, 'scope-missing'],
    ['trial without end', { answer: 'trial', scope: 'Satu loket' }, {}, 'day-missing'],
    ['trial that is over', { answer: 'trial', scope: 'Satu loket', until: '2026-11-23' }, {}, 'in-the-past'],
    ['trial', { answer: 'trial', scope: 'Satu loket', until: '2026-11-24' }, {}, 'ok']
  ] as const)('is answered: %s', (_, given, more, expected) => {
    const of = { scope: '', until: null, today: '2026-11-24', ...given };
    const by = 'by' in more ? more.by : leader;
    expect(told(answerIdea({ ...idea, ...('idea' in more ? more.idea : {}) }, by, of))).toBe(expected);
  });

  it.each([
    [{ answer: 'trial' as const }, leader, 'ok'],
    [{ answer: 'support' as const }, { personId: 3, leads: false }, 'not-yours'],
    [{ answer: 'reason' as const }, leader, 'not-taken-up'],
    [{}, leader, 'not-taken-up'],
    [{ answer: 'trial' as const, outcome: 'worked' as const }, leader, 'settled']
  ])('%j has its outcome told', (more, by, expected) => expect(told(settle({ ...idea, ...more }, by))).toBe(expected));

  it.each([
    [{}, 1, 'Sudah ada', 'ok'],
    [{}, 1, '', 'reason-missing'],
    [{}, 2, 'x', 'not-yours'],
    [{ answer: 'reason' as const }, 1, 'x', 'answered'],
    [{ withdrawnAt: gone }, 1, 'x', 'withdrawn']
  ])('%j is taken back', (more, personId, reason, expected) =>
    expect(told(withdraw({ ...idea, ...more }, { personId, reason }))).toBe(expected)
  );

  it('stands in one word', () => {
    expect(ideaState(idea)).toBe('open');
    expect(ideaState({ ...idea, answer: 'trial' })).toBe('trial');
    expect(ideaState({ ...idea, answer: 'trial', outcome: 'not-worked' })).toBe('settled');
    expect(ideaState({ ...idea, withdrawnAt: gone })).toBe('withdrawn');
  });
});

describe('a question', () => {
  const question = { answeredAt: null, setAsideAt: null };
  it.each([
    [{}, true, 'ok'],
    [{}, false, 'not-yours'],
    [{ answeredAt: gone }, true, 'answered'],
    [{ setAsideAt: gone }, true, 'set-aside']
  ])('%j is answered', (more, leads, expected) =>
    expect(told(answerQuestion({ ...question, ...more }, leads))).toBe(expected)
  );

  it.each([
    [{ moderates: true, leads: false, reason: 'Menyerang pribadi' }, 'ok'],
    [{ moderates: true, leads: true, reason: 'Menyerang pribadi' }, 'not-yours'],
    [{ moderates: false, leads: false, reason: 'Menyerang pribadi' }, 'not-yours'],
    [{ moderates: true, leads: false, reason: '' }, 'reason-missing']
  ])('is set aside: %j', (of, expected) => expect(told(setAside(question, of))).toBe(expected));

  it('is set aside over the unit or from above', () => {
    const officer = { ...visitor, personId: 1, grants: [{ capability: 'culture.moderate', unitId: 5 }] };
    expect(mayModerate(officer, [9, 5])).toBe(true);
    expect(mayModerate(officer, [9])).toBe(false);
    expect(mayModerate({ ...visitor, personId: 1 }, [5])).toBe(false);
  });
});
