// Who posts, changes, withdraws and uses what; and links in plain text.
import { describe, expect, it } from 'vitest';
import { mayChange, mayPost, piecesOf, use, withdraw } from './rules-posts.ts';

const inside = { state: 'active', part: 'member' } as const;
const post = { authorId: 1, withdrawnAt: null };
const withdrawn = { authorId: 1, withdrawnAt: new Date(0) };
const answerOf = (result: { ok: true } | { ok: false; reason: string }) => result.ok || result.reason;

describe('posting', () => {
  it.each([
    ['a member asks', inside, 'question', true],
    ['a stranger does not', { state: 'active', part: null }, 'question', 'not-a-member'],
    ['nobody in a closed community', { state: 'closed', part: 'owner' }, 'note', 'closed'],
    ['a member announces nothing', inside, 'announcement', 'not-yours'],
    ['a moderator does', { state: 'active', part: 'moderator' }, 'announcement', true]
  ] as const)('%s', (_, where, kind, answer) => expect(answerOf(mayPost(where, kind))).toBe(answer));
});

describe('afterwards', () => {
  it.each([
    ['its author changes it', answerOf(mayChange(inside, post, 1)), true],
    ['another does not', answerOf(mayChange({ state: 'active', part: 'owner' }, post, 2)), 'not-yours'],
    ['withdrawn it stays as it was', answerOf(mayChange(inside, withdrawn, 1)), 'withdrawn'],
    ['its author withdraws it', answerOf(withdraw(inside, post, { personId: 1, reason: 'Keliru' })), true],
    [
      'a moderator does',
      answerOf(withdraw({ state: 'active', part: 'moderator' }, post, { personId: 2, reason: 'x' })),
      true
    ],
    ['a member does not', answerOf(withdraw(inside, post, { personId: 2, reason: 'x' })), 'not-yours'],
    ['not without a reason', answerOf(withdraw(inside, post, { personId: 1, reason: ' ' })), 'reason-missing'],
    ['another member uses it', answerOf(use(inside, post, 2)), true],
    ['never its author', answerOf(use(inside, post, 1)), 'own-post'],
    ['nor a stranger', answerOf(use({ state: 'active', part: null }, post, 2)), 'not-a-member'],
    ['nor once it was withdrawn', answerOf(use(inside, withdrawn, 2)), 'withdrawn']
  ])('%s', (_, found, answer) => expect(found).toBe(answer));
});

it('makes links of addresses alone', () => {
  expect(piecesOf('Lihat https://a.example/x?y=1, lalu javascript:alert(1) <b>')).toEqual([
    { text: 'Lihat ' },
    { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
    { text: ', lalu javascript:alert(1) <b>' }
  ]);
});
