// The rules of panels, table by table.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '#platform/result.ts';
import * as rules from './rules.ts';
import type { Ballot, Candidate, Judge, PanelDraft } from './types.ts';

const answerOf = (result: Result<unknown>) => (result.ok ? 'done' : result.reason);
const member = (personId: number, more: Partial<Candidate> = {}): Candidate => ({
  personId,
  homeId: 10,
  isMinistry: false,
  ...more
});
const outside = member(3, { homeId: 20, isMinistry: true });
const draft: PanelDraft = {
  unitId: 10,
  documentNumber: 'KEP-1',
  documentOn: '2026-01-05',
  startsOn: '2026-01-05',
  endsOn: '2027-12-31',
  chairId: 1,
  members: [member(1), member(2), outside]
};

describe('a panel', () => {
  const cases: [string, Partial<PanelDraft>, string | undefined][] = [
    ['of three with one of the ministry', {}, undefined],
    ['of two', { members: [member(1), outside] }, 'too-few'],
    ['that names somebody twice', { members: [member(1), member(1), outside] }, 'named-twice'],
    ['of the own unit alone', { members: [member(1), member(2), member(4)] }, 'no-ministry-member'],
    ['with a chair from outside it', { chairId: 9 }, 'chair-not-member'],
    ['with somebody without a place', { members: [member(1), member(2, { homeId: null }), outside] }, 'without-place'],
    ['whose term ends before it begins', { endsOn: '2026-01-04' }, 'term-reversed']
  ];
  it.each(cases)('%s', (...[, more, lack]) => expect(rules.lackOf({ ...draft, ...more })).toBe(lack));
});

describe('who is of the ministry level', () => {
  const inside = { homeId: 10, above: [11, 10, 1] };
  const abroad = { homeId: 20, above: [21, 20, 1] };
  const panel = { unitId: 10, isOnTop: false };
  const cases: [string, boolean, boolean][] = [
    ['somebody of the own unit', rules.isOfMinistry(inside, panel, null), false],
    ['somebody of another', rules.isOfMinistry(abroad, panel, null), true],
    ['somebody of another than the unit named for it', rules.isOfMinistry(abroad, panel, 30), false],
    ['somebody of the unit named for it', rules.isOfMinistry(abroad, panel, 20), true],
    ['somebody without a place', rules.isOfMinistry({ homeId: null, above: [] }, panel, null), false],
    ['anybody in the panel of the unit on top', rules.isOfMinistry(inside, { unitId: 10, isOnTop: true }, null), true]
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toBe(expected));
});

describe('taking over a seat', () => {
  const sitting = [member(1), member(2), outside];
  const cases: [string, number, Candidate, string][] = [
    ['from a colleague', 2, member(4), 'done'],
    ['from nobody', 9, member(4), 'not-a-member'],
    ['by who sits already', 2, member(1), 'named-twice'],
    ['by who has no place', 2, member(4, { homeId: null }), 'without-place'],
    ['from the only one of the ministry', 3, member(4), 'no-ministry-member'],
    ['from the only one of the ministry by another', 3, member(4, { isMinistry: true }), 'done']
  ];
  it.each(cases)('%s', (...[, leaving, coming, answer]) =>
    expect(answerOf(rules.mayReplace(sitting, leaving, coming))).toBe(answer)
  );
});

describe('submitting', () => {
  const asset: rules.Submittable = {
    state: 'published',
    version: 2,
    hasContent: true,
    last: null,
    isOpen: false,
    hasPanel: true
  };
  const valid = (version: number, level: number) => ({ version, verdict: 'valid' as const, level });
  const cases: [string, Partial<rules.Submittable>, number, string][] = [
    ['a published asset', {}, 3, 'done'],
    ['a draft', { state: 'draft' }, 3, 'done'],
    ['what is withdrawn', { state: 'withdrawn' }, 3, 'withdrawn-asset'],
    ['while one is open', { isOpen: true }, 3, 'open-already'],
    ['nothing to read', { hasContent: false }, 3, 'no-content'],
    ['where there is no panel', { hasPanel: false }, 3, 'no-panel'],
    ['the text that was judged', { last: valid(2, 3) }, 3, 'judged-already'],
    ['the text that was judged, for a wider level', { last: valid(2, 2) }, 3, 'done'],
    ['the text that was refused', { last: { version: 2, verdict: 'refuse', level: null } }, 3, 'judged-already'],
    ['a later text', { last: valid(1, 3) }, 3, 'done'],
    ['for level 1 without readers', {}, 1, 'level-one-without-reader'],
    ['for level 4 without being sure', {}, 4, 'not-sure']
  ];
  it.each(cases)('%s', (...[, more, level, answer]) =>
    expect(answerOf(rules.maySubmit({ ...asset, ...more }, { level, readers: 0, isSure: false }))).toBe(answer)
  );
});

const judge: Judge = {
  memberId: 1,
  personId: 1,
  name: 'Ani',
  isChair: false,
  isMinistry: false,
  isAuthor: false,
  conflict: '',
  hasJudgedBefore: false,
  hasVoted: false
};

describe('voting', () => {
  const ballot = { verdict: 'valid' as const, level: 3 as const, reason: 'Teruji' };
  const open = { submission: { state: 'open' as const }, judge, isAssetThere: true };
  const cases: [string, Partial<typeof open>, Partial<Ballot & { reason: string }>, string][] = [
    ['by a member', {}, {}, 'done'],
    ['by an author', { judge: { ...judge, isAuthor: true } }, {}, 'conflicted'],
    ['by who declared a conflict', { judge: { ...judge, conflict: 'Atasan penulis' } }, {}, 'conflicted'],
    ['by who judged before the appeal', { judge: { ...judge, hasJudgedBefore: true } }, {}, 'conflicted'],
    ['twice', { judge: { ...judge, hasVoted: true } }, {}, 'voted-already'],
    ['on an asset that was withdrawn', { isAssetThere: false }, {}, 'withdrawn-asset'],
    ['valid without a level', {}, { level: null }, 'level-missing'],
    ['without a reason', {}, { reason: ' ' }, 'reason-missing'],
    ['to send it back', {}, { verdict: 'return', level: null }, 'done']
  ];
  it.each(cases)('%s', (...[, more, change, answer]) =>
    expect(answerOf(rules.mayVote({ ...open, ...more }, { ...ballot, ...change }))).toBe(answer)
  );
  it('after the decision', () =>
    expect(answerOf(rules.mayVote({ ...open, submission: { state: 'decided' } }, ballot))).toBe('closed'));
});

describe('who presides', () => {
  const chair = { ...judge, personId: 2, isChair: true };
  const ministry = { ...judge, personId: 3, isMinistry: true };
  const cases: [string, Judge[], number | undefined][] = [
    ['the chair', [judge, ministry, chair], 2],
    ['the member of the ministry where the chair is an author', [judge, ministry, { ...chair, isAuthor: true }], 3],
    ['the next where neither may', [{ ...ministry, conflict: 'x' }, judge], 1],
    ['nobody where nobody may', [{ ...judge, conflict: 'x' }], undefined]
  ];
  it.each(cases)('%s', (...[, judges, who]) => expect(rules.presidingOf(judges)?.personId).toBe(who));
});

const valid = (level: 1 | 2 | 3 | 4): Ballot => ({ verdict: 'valid', level });
const back: Ballot = { verdict: 'return', level: null };
const no: Ballot = { verdict: 'refuse', level: null };

describe('what votes amount to', () => {
  const cases: [string, Ballot[], string, Ballot[], number][] = [
    ['all the same', [valid(3), valid(3), valid(3)], 'consensus', [valid(3)], 0],
    ['all valid, two levels', [valid(3), valid(3), valid(4)], 'majority', [valid(3)], 1],
    ['two against one', [back, back, valid(3)], 'majority', [back], 1],
    ['two valid at different levels', [valid(2), valid(3), no], 'tie', [valid(2), valid(3)], 0],
    ['two and two', [valid(3), valid(3), no, no], 'tie', [valid(3), no], 0],
    ['three ways', [valid(3), back, no], 'tie', [valid(3), back, no], 0],
    ['valid of most, level of most of these', [valid(4), valid(4), valid(3), no, no], 'majority', [valid(4)], 3]
  ];
  it.each(cases)('%s', (...[, ballots, how, choices, dissent]) => {
    const outcome = rules.outcomeOf(ballots);
    expect(outcome.how).toBe(how);
    if (outcome.how === 'tie') expect(outcome.choices).toEqual(choices);
    else expect([outcome.ballot, outcome.dissent]).toEqual([choices[0], dissent]);
  });
  it('never depends on the order in which they came', () => {
    const any = fc.array(fc.constantFrom(valid(1), valid(2), valid(3), valid(4), back, no), {
      minLength: 1,
      maxLength: 7
    });
    const plain = (ballots: Ballot[]) => {
      const outcome = rules.outcomeOf(ballots);
      if (outcome.how !== 'tie') return JSON.stringify(outcome);
      return JSON.stringify(outcome.choices.map((each) => JSON.stringify(each)).toSorted());
    };
    fc.assert(fc.property(any, (ballots) => plain(ballots) === plain(ballots.toReversed())));
  });
});

describe('closing the voting', () => {
  const count = { votes: 3, waiting: 1, quorum: 3 };
  const clear = rules.outcomeOf([valid(3), valid(3), no]);
  const tie = rules.outcomeOf([valid(3), back, no]);
  const cases: [string, rules.Count, typeof clear, Ballot | null, string, string][] = [
    ['with enough votes', count, clear, null, '', 'done'],
    ['short of quorum', { ...count, votes: 2 }, clear, null, '', 'short-of-quorum'],
    ['a tie without a choice', count, tie, null, 'x', 'level-missing'],
    ['a tie by what nobody voted for', count, tie, valid(4), 'x', 'not-among-choices'],
    ['a tie without a reason', count, tie, back, ' ', 'reason-missing'],
    ['a tie with a reason', count, tie, back, 'Rujukan belum lengkap', 'done']
  ];
  it.each(cases)('%s', (...[, now, outcome, ballot, reason, answer]) =>
    expect(answerOf(rules.mayClose(now, outcome, { ballot, reason }))).toBe(answer)
  );
  it('falls by itself when the last vote is in and the quorum is reached', () => {
    expect(rules.isComplete({ votes: 3, waiting: 0, quorum: 3 })).toBe(true);
    expect(rules.isComplete({ votes: 3, waiting: 1, quorum: 3 })).toBe(false);
    expect(rules.isComplete({ votes: 2, waiting: 0, quorum: 3 })).toBe(false);
    expect(rules.isShort({ votes: 1, waiting: 1, quorum: 3 })).toBe(true);
    expect(rules.isShort({ votes: 1, waiting: 2, quorum: 3 })).toBe(false);
  });
});

describe('a rule from a day on', () => {
  const cases: [string, string | undefined, string, boolean][] = [
    ['today', '2020-01-01', '2026-03-02', true],
    ['in the past', '2020-01-01', '2026-03-01', false],
    ['on the day of the last one', '2026-04-01', '2026-04-01', false],
    ['before the last one', '2026-05-01', '2026-04-01', false],
    ['where there was none', undefined, '2026-04-01', true],
    ['five years on', '2020-01-01', '2031-03-02', true],
    ['in a year that was mistyped', '2020-01-01', '9999-12-31', false]
  ];
  it.each(cases)('%s', (...[, last, startsOn, is]) =>
    expect(rules.isRuleAhead(last, { startsOn, today: '2026-03-02' })).toBe(is)
  );
});

describe('an appeal', () => {
  const last = { verdict: 'refuse' as const, level: null, kind: 'first' as const, hasAppeal: false };
  const now = { hasOtherPanel: true, reason: 'Rujukan sudah ada' };
  const cases: [string, object, object, string][] = [
    ['against a refusal', {}, {}, 'done'],
    ['against a level', { verdict: 'valid', level: 2 }, {}, 'done'],
    ['against a return', { verdict: 'return' }, {}, 'not-appealable'],
    ['a second time', { hasAppeal: true }, {}, 'appealed-already'],
    ['against an appeal', { kind: 'appeal' }, {}, 'appealed-already'],
    ['without a reason', {}, { reason: '' }, 'reason-missing'],
    ['where there is no other panel', {}, { hasOtherPanel: false }, 'no-other-panel']
  ];
  it.each(cases)('%s', (...[, more, change, answer]) =>
    expect(answerOf(rules.mayAppeal({ ...last, ...more }, { ...now, ...change }))).toBe(answer)
  );
});

describe('the teams of level 1', () => {
  const one: Ballot = { verdict: 'valid', level: 1 };
  const cases: [string, Ballot, number[][], number[]][] = [
    ['named by all', one, [[7], [7], [7]], [7]],
    ['named by two of three', one, [[7], [7, 8], []], [7]],
    ['named by half alone', one, [[7], []], []],
    ['at another level', { verdict: 'valid', level: 2 }, [[7], [7]], []]
  ];
  it.each(cases)('%s', (_, ballot, named, teams) =>
    expect(
      rules.teamsFor(
        ballot,
        named.map((each) => ({ ...one, teams: each }))
      )
    ).toEqual(teams)
  );

  it('are not asked of votes for something else', () => {
    const votes = [
      { ...one, teams: [7] },
      { verdict: 'refuse' as const, level: null, teams: [8] }
    ];
    expect(rules.teamsFor(one, votes)).toEqual([7]);
  });
});
