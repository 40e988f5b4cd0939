// To whom an offer is open, who may apply, who is selected: a table of cases.
import { describe, expect, it } from 'vitest';
import {
  isMeantFor,
  judged,
  lackOf,
  mayApply,
  mayChange,
  mayEnd,
  mayNominate,
  maySelect,
  plannedMinutes,
  stageOf,
  type Candidate
} from './rules.ts';
import { answered, assignmentLack, takenBack } from './rules-assignments.ts';
import type { Application, Assignment, Offer } from './types.ts';

const at = new Date('2026-03-01T05:00:00Z');
const offer: Offer = {
  id: 1,
  unitId: 10,
  placeId: 10,
  kind: 'shadowing',
  title: 'Mendampingi audit',
  learn: 'Menyusun program audit',
  goal: 'Satu program audit',
  startsOn: '2026-04-01',
  endsOn: '2026-04-30',
  minutesAWeek: 240,
  places: 1,
  mentorId: 99,
  audienceId: 5,
  jobKinds: ['pelaksana'],
  applyUntil: '2026-03-15',
  state: 'open',
  openedAt: at,
  openedBy: 98,
  endedAt: null,
  reason: '',
  revision: 1
};
const application: Application = {
  id: 1,
  offerId: 1,
  personId: 7,
  unitId: 20,
  nominatedBy: null,
  nominatedAt: null,
  why: 'w',
  wish: 'x',
  state: 'applied',
  appliedAt: at,
  support: 'agreed',
  supportReason: '',
  supportBy: 3,
  supportAt: at,
  decidedAt: null,
  decidedBy: null,
  reason: '',
  activityId: null,
  seenAt: null,
  revision: 1
};
const place = { unitId: 20, jobKind: 'pelaksana', above: [20, 5] };
const who = { personId: 7, place, leaders: [98] };
const now = { today: '2026-03-10', before: undefined };
const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason);

describe('a draft', () => {
  it.each([
    [{}, undefined],
    [{ endsOn: '2026-03-31' }, 'time-reversed'],
    [{ applyUntil: '2026-03-09' }, 'deadline-past'],
    [{ applyUntil: '2026-03-10' }, undefined],
    [{ applyUntil: '2026-04-02' }, 'deadline-late']
  ])('%o lacks %s', (change, lack) => {
    expect(lackOf({ ...offer, ...change }, '2026-03-10')).toBe(lack);
  });
  it('takes as long as its weeks, begun ones included', () => {
    expect(plannedMinutes(offer)).toBe(5 * 240);
    expect(plannedMinutes({ ...offer, endsOn: '2026-04-01' })).toBe(240);
    expect(plannedMinutes({ ...offer, endsOn: '2036-04-01', minutesAWeek: 2400 })).toBe(60_000);
  });
});

describe('the stage of an offer', () => {
  it.each([
    [{}, '2026-03-15', 2, 'open'],
    [{}, '2026-03-16', 2, 'selecting'],
    [{}, '2026-03-16', 0, 'settled'],
    [{ state: 'closed' }, '2026-03-10', 1, 'selecting'],
    [{ state: 'withdrawn' }, '2026-03-10', 1, 'withdrawn']
  ] as const)('%o on %s with %i waiting is %s', (change, today, waiting, stage) => {
    expect(stageOf({ ...offer, ...change }, today, waiting)).toBe(stage);
  });
});

describe('an offer is meant for', () => {
  it.each([
    ['its audience and below', {}, place, true],
    ['nobody elsewhere', {}, { ...place, above: [20, 6] }, false],
    ['the ministry where no unit is named', { audienceId: null }, { ...place, above: [20, 6] }, true],
    ['the kinds of jobs that are named', {}, { ...place, jobKind: 'fungsional' }, false],
    ['all kinds where none is named', { jobKinds: [] }, { ...place, jobKind: 'fungsional' }, true]
  ])('%s', (_, change, where, expected) => {
    expect(isMeantFor({ ...offer, ...change }, where)).toBe(expected);
  });
});

describe('applying', () => {
  it.each([
    ['goes while it is open', {}, {}, {}, 'ok'],
    ['not after it was closed', { state: 'closed' }, {}, {}, 'closed'],
    ['not after it was withdrawn', { state: 'withdrawn' }, {}, {}, 'withdrawn'],
    ['to the last day', {}, {}, { today: '2026-03-15' }, 'ok'],
    ['not later', {}, {}, { today: '2026-03-16' }, 'deadline-passed'],
    ['not for the own offer', {}, { personId: 98 }, {}, 'own-offer'],
    ['not by its mentor', {}, { personId: 99 }, {}, 'own-mentor'],
    ['not for others than it is open to', { audienceId: 6 }, {}, {}, 'not-open-to-you'],
    ['not for who has left', {}, { place: undefined }, {}, 'not-open-to-you'],
    ['not twice', {}, {}, { before: { state: 'applied' } }, 'applied-already'],
    ['not after the decision', {}, {}, { before: { state: 'not-selected' } }, 'applied-already'],
    ['again after it was taken back', {}, {}, { before: { state: 'taken-back' } }, 'ok'],
    ['after a nomination was declined', {}, {}, { before: { state: 'declined' } }, 'ok']
  ] as const)('%s', (_, change, person, time, expected) => {
    expect(reasonOf(mayApply({ ...offer, ...change } as Offer, { ...who, ...person }, { ...now, ...time }))).toBe(
      expected
    );
  });
});

describe('nominating', () => {
  it.each([
    [undefined, 'ok'],
    ['nominated', 'nominated-already'],
    ['declined', 'declined-already'],
    ['taken-back', 'declined-already'],
    ['applied', 'applied-already'],
    ['selected', 'applied-already']
  ] as const)('somebody who is %s: %s', (state, expected) => {
    const before = state && { state };
    expect(reasonOf(mayNominate(offer, who, { ...now, before }))).toBe(expected);
  });
  it('nobody to whom it is not open', () => {
    expect(reasonOf(mayNominate({ ...offer, audienceId: 6 }, who, now))).toBe('not-open-to-them');
  });
});

describe('the own supervisor', () => {
  const open: Application = { ...application, support: '', supportBy: null, supportAt: null };
  it.each([
    ['agrees', open, { support: 'agreed', note: '' }, 'ok'],
    ['objects with a reason', open, { support: 'objected', note: 'Tutup buku' }, 'ok'],
    ['not without one', open, { support: 'objected', note: '  ' }, 'reason-missing'],
    ['once', application, { support: 'agreed', note: '' }, 'already-decided'],
    ['not of what was taken back', { ...open, state: 'taken-back' }, { support: 'agreed', note: '' }, 'not-now']
  ] as const)('%s', (_, of, verdict, expected) => {
    expect(reasonOf(judged(of as Application, { ...verdict, by: 3, at }))).toBe(expected);
  });
});

describe('a selection', () => {
  const candidate: Candidate = { application, isChosen: true, reason: 'Paling siap', isOwnTeam: false, isHere: true };
  const unanswered: Application = { ...application, support: '' };
  const over = { today: '2026-03-16', selected: 0 };
  it.each([
    ['goes after the deadline', {}, [candidate], {}, 'ok'],
    ['not while others may still apply', {}, [candidate], { today: '2026-03-15' }, 'not-over'],
    ['goes earlier once it was closed', { state: 'closed' }, [candidate], { today: '2026-03-15' }, 'ok'],
    ['not of a withdrawn offer', { state: 'withdrawn' }, [candidate], {}, 'withdrawn'],
    ['of somebody', {}, [], {}, 'none-chosen'],
    ['with a reason', {}, [{ ...candidate, reason: ' ' }], {}, 'reason-missing'],
    ['also for who is not chosen', {}, [{ ...candidate, isChosen: false, reason: '' }], {}, 'reason-missing'],
    ['not beyond the places', {}, [candidate, candidate], {}, 'places-exceeded'],
    ['nor beyond those selected before', {}, [candidate], { selected: 1 }, 'places-exceeded'],
    ['not of who has left', {}, [{ ...candidate, isHere: false }], {}, 'gone'],
    ['who has left is told so', {}, [{ ...candidate, isHere: false, isChosen: false }], {}, 'ok'],
    ['not before the supervisor answered', {}, [{ ...candidate, application: unanswered }], {}, 'support-missing'],
    ['the own team needs no other', {}, [{ ...candidate, application: unanswered, isOwnTeam: true }], {}, 'ok'],
    [
      'not against an objection',
      {},
      [{ ...candidate, application: { ...application, support: 'objected' } }],
      {},
      'support-objected'
    ],
    ['not twice', {}, [{ ...candidate, application: { ...application, state: 'not-selected' } }], {}, 'already-decided']
  ])('%s', (_, change, candidates, time, expected) => {
    const answer = maySelect({ ...offer, ...change } as Offer, candidates as Candidate[], { ...over, ...time });
    expect(reasonOf(answer)).toBe(expected);
  });
});

describe('the end of an offer', () => {
  it.each([
    ['open', 'closed', '', 0, 'ok'],
    ['closed', 'closed', '', 0, 'closed'],
    ['open', 'withdrawn', 'Anggaran dipotong', 0, 'ok'],
    ['closed', 'withdrawn', 'Anggaran dipotong', 0, 'ok'],
    ['open', 'withdrawn', '', 0, 'reason-missing'],
    ['closed', 'withdrawn', 'Anggaran dipotong', 1, 'already-decided'],
    ['withdrawn', 'withdrawn', 'Anggaran dipotong', 0, 'withdrawn']
  ] as const)('%s to %s (%s, %i selected): %s', (from, state, reason, selected, expected) => {
    expect(reasonOf(mayEnd({ state: from }, { state, reason, selected }))).toBe(expected);
  });
});

describe('writing an offer anew', () => {
  const open = { state: 'open' as const, applyUntil: '2026-03-15', revision: 2 };
  const rows: [string, Partial<Offer>, object, string | undefined][] = [
    ['goes while nobody answered', {}, {}, 'ok'],
    ['goes no more once somebody applied or was nominated', {}, { answered: 1 }, 'answered'],
    ['goes no more after the deadline', {}, { today: '2026-03-16' }, 'deadline-passed'],
    ['goes no more once it is closed', { state: 'closed' }, {}, 'closed'],
    ['goes no more once it is withdrawn', { state: 'withdrawn' }, {}, 'withdrawn'],
    ['goes not over what somebody else wrote meanwhile', {}, { revision: 1 }, 'stale']
  ];
  it.each(rows)('%s', (...[_sentence, of, now, reason]) => {
    const asked = { today: '2026-03-15', answered: 0, revision: 2, ...now };
    expect(reasonOf(mayChange({ ...open, ...of }, asked))).toBe(reason);
  });
});

describe('work given directly', () => {
  const given: Assignment = {
    id: 1,
    personId: 7,
    unitId: 20,
    postId: 20,
    kind: 'trial',
    title: 't',
    goal: 'g',
    startsOn: '2026-03-01',
    endsOn: '2026-03-31',
    mentorId: 8,
    plannedMinutes: 600,
    state: 'given',
    givenAt: at,
    givenBy: 3,
    answeredAt: null,
    reason: '',
    activityId: null,
    revision: 1
  };
  it.each([
    [{}, undefined],
    [{ endsOn: '2026-02-01' }, 'time-reversed'],
    [{ startsOn: '2026-01-01', endsOn: '2026-02-28' }, 'deadline-past'],
    [{ mentorId: 7 }, 'mentor-is-self']
  ])('%o lacks %s', (change, lack) => {
    expect(assignmentLack({ ...given, ...change }, '2026-03-01')).toBe(lack);
  });
  it.each([
    [{}, { decision: 'accept', note: '' }, 'ok'],
    [{}, { decision: 'decline', note: 'Sedang cuti' }, 'ok'],
    [{}, { decision: 'decline', note: '' }, 'reason-missing'],
    [{ state: 'accepted' }, { decision: 'decline', note: 'x' }, 'already-decided'],
    [{ state: 'taken-back' }, { decision: 'accept', note: '' }, 'withdrawn']
  ] as const)('%o answered by %o: %s', (change, answer, expected) => {
    expect(reasonOf(answered({ ...given, ...change }, { ...answer, at }))).toBe(expected);
  });
  it('is taken back only while it is not answered', () => {
    expect(reasonOf(takenBack(given, at))).toBe('ok');
    expect(reasonOf(takenBack({ ...given, state: 'accepted' }, at))).toBe('already-decided');
  });
});
