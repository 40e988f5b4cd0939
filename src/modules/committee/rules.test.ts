// What may follow what in a unit's assessment, when judges agree, and that nobody ever judges the own unit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { isConflicted, mayPreside, mayRead, maySign, mayWalk } from './policy.ts';
import {
  answer,
  approve,
  draw,
  find,
  judge,
  lateOf,
  lostSeats,
  moderate,
  outcomeOf,
  reply,
  rule,
  seenVerdicts,
  shareOf,
  shareOut,
  sign,
  spreadOf
} from './rules.ts';
import { digestOf, keyOf, practicesOf, sampleOf, seedOf } from './sample.ts';
import type { Verdict } from './types.ts';

const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? 'done' : result.reason);
const said = (memberId: number, stands: boolean | null, score: number | null = null): Verdict => ({
  itemId: 1,
  memberId,
  stands,
  score,
  reason: ''
});

describe('signing', () => {
  const cases: [string, Parameters<typeof sign>, string][] = [
    [
      'all walked by the officer',
      [
        { state: 'walking', asked: 3 },
        { walked: 3, walkers: [7], signer: 9 }
      ],
      'done'
    ],
    [
      'one is missing',
      [
        { state: 'walking', asked: 3 },
        { walked: 2, walkers: [7], signer: 9 }
      ],
      'not-walked'
    ],
    [
      'nothing was begun',
      [
        { state: 'walking', asked: 0 },
        { walked: 0, walkers: [], signer: 9 }
      ],
      'not-walked'
    ],
    [
      'who filled it in signs',
      [
        { state: 'walking', asked: 1 },
        { walked: 1, walkers: [9], signer: 9 }
      ],
      'own-walk'
    ],
    [
      'signed before',
      [
        { state: 'signed', asked: 1 },
        { walked: 1, walkers: [7], signer: 9 }
      ],
      'not-walking'
    ]
  ];
  it.each(cases)('%s', (_, given, expected) => expect(reasonOf(sign(...given))).toBe(expected));
});

describe('drawing', () => {
  const first = { state: 'signed' as const, seed: 's', records: 40, whole: null };
  const whole = { share: 0.7, below: 0.8, atMost: 400 };
  const cases: [string, Parameters<typeof draw>[0], string][] = [
    ['a signed unit', first, 'done'],
    ['before the signature', { ...first, state: 'walking' }, 'not-signed'],
    ['after the approval', { ...first, state: 'approved' }, 'closed'],
    ['before the seed is published', { ...first, seed: null }, 'no-seed'],
    ['without records', { ...first, records: 0 }, 'nothing-to-draw'],
    ['all of them after a poor sample', { ...first, whole }, 'done'],
    ['all of them after a good one', { ...first, whole: { ...whole, share: 0.8 } }, 'share-good'],
    ['all of them before any', { ...first, whole: { ...whole, share: null } }, 'share-good'],
    ['too many of them', { ...first, records: 401, whole }, 'too-many']
  ];
  it.each(cases)('%s', (_, given, expected) => expect(reasonOf(draw(given))).toBe(expected));
});

describe('judging', () => {
  const seated = { state: 'signed' as const, isConflicted: false, isSeated: true, isDecided: false, hasJudged: false };
  it.each([
    [{}, 'done'],
    [{ isConflicted: true }, 'conflict'],
    [{ isSeated: false }, 'not-seated'],
    [{ state: 'approved' as const }, 'closed'],
    [{ isDecided: true }, 'already-decided'],
    [{ hasJudged: true }, 'already-judged']
  ])('%o', (change, expected) => expect(reasonOf(judge({ ...seated, ...change }))).toBe(expected));

  it.each([
    ['one is missing', [said(1, true)], [1, 2], 'waiting'],
    ['both agree', [said(1, false), said(2, false)], [1, 2], { stands: false, score: null }],
    ['they differ', [said(1, true), said(2, false)], [1, 2], 'differs'],
    ['scores one apart', [said(1, null, 3), said(2, null, 4)], [1, 2], { stands: null, score: 3.5 }],
    ['scores two apart', [said(1, null, 2), said(2, null, 4)], [1, 2], 'differs'],
    ['who left keeps her verdict', [said(1, true), said(2, true)], [2], { stands: true, score: null }],
    ['too few are seated', [said(2, true)], [2], 'waiting']
  ])('%s', (_, verdicts, members, expected) =>
    expect(outcomeOf({ verdicts, seated: members, least: 2 })).toEqual(expected)
  );

  it('shows nobody what another said before all have', () => {
    const verdicts = [said(1, true), said(2, false)];
    const seen = (memberId: number | null, outcome: 'waiting' | 'differs') =>
      seenVerdicts(verdicts, { outcome, isDecided: false, memberId }).map((each) => each.memberId);
    expect(seen(1, 'waiting')).toEqual([1]);
    expect(seen(null, 'waiting')).toEqual([]);
    expect(seen(1, 'differs')).toEqual([1, 2]);
    expect(spreadOf(verdicts)).toEqual({ least: 0, most: 1 });
    expect(spreadOf([said(1, true)])).toBeNull();
  });

  it('is moderated only where they differ', () => {
    expect(reasonOf(moderate({ decidedAt: null }, 'differs'))).toBe('done');
    expect(reasonOf(moderate({ decidedAt: null }, 'waiting'))).toBe('not-all-judged');
    expect(reasonOf(moderate({ decidedAt: null }, { stands: true, score: null }))).toBe('not-differing');
    expect(reasonOf(moderate({ decidedAt: new Date() }, 'differs'))).toBe('already-decided');
  });

  it('gives the share of a sample once all of it is decided', () => {
    const at = new Date();
    expect(
      shareOf([
        { stands: true, decidedAt: at },
        { stands: false, decidedAt: at }
      ])
    ).toEqual({ stands: 1, judged: 2 });
    expect(
      shareOf([
        { stands: true, decidedAt: at },
        { stands: null, decidedAt: null }
      ])
    ).toBeUndefined();
    expect(shareOf([])).toBeUndefined();
  });
});

describe('the end', () => {
  const found = { state: 'found' as const, answer: null, answerDueOn: '2026-12-10', repliedAt: null };
  const open = { openItems: 0, today: '2026-12-01' };
  it.each([
    ['within the window', found, open, 'window-open'],
    ['after it, unanswered', found, { ...open, today: '2026-12-11' }, 'done'],
    ['accepted', { ...found, answer: 'accepted' as const }, open, 'done'],
    ['an appeal without reply', { ...found, answer: 'appealed' as const }, open, 'unanswered'],
    ['an appeal with reply', { ...found, answer: 'appealed' as const, repliedAt: new Date() }, open, 'done'],
    ['records open', { ...found, answer: 'accepted' as const }, { ...open, openItems: 1 }, 'items-open'],
    ['before findings', { ...found, state: 'signed' as const }, open, 'not-found-yet'],
    ['before the signature', { ...found, state: 'walking' as const }, open, 'not-signed'],
    ['set aside', { ...found, state: 'set-aside' as const }, open, 'closed']
  ])('approval %s', (_, dossier, of, expected) => expect(reasonOf(approve(dossier, of))).toBe(expected));

  it('findings, answer, reply and ruling each have their time', () => {
    expect(reasonOf(find({ state: 'signed' }, { openItems: 0 }))).toBe('done');
    expect(reasonOf(find({ state: 'signed' }, { openItems: 2 }))).toBe('items-open');
    expect(reasonOf(find({ state: 'found' }, { openItems: 0 }))).toBe('closed');
    expect(reasonOf(answer(found, '2026-12-10'))).toBe('done');
    expect(reasonOf(answer(found, '2026-12-11'))).toBe('window-over');
    expect(reasonOf(answer({ ...found, answer: 'accepted' }, '2026-12-01'))).toBe('already-answered');
    expect(reasonOf(answer({ ...found, state: 'signed' }, '2026-12-01'))).toBe('not-found-yet');
    expect(reasonOf(reply({ ...found, answer: 'appealed' }))).toBe('done');
    expect(reasonOf(reply(found))).toBe('no-appeal');
    expect(reasonOf(rule({ state: 'walking' }))).toBe('not-signed');
    expect(reasonOf(rule({ state: 'approved' }))).toBe('closed');
  });

  it('says who is late', () => {
    const dates = { walkUntil: '2026-11-30', judgeUntil: '2026-12-31', today: '2027-01-05' };
    const standing = { answer: null, answerDueOn: null, repliedAt: null, openItems: 0 };
    expect(lateOf({ ...standing, state: 'walking' }, dates)).toBe('unit');
    expect(lateOf({ ...standing, state: 'signed', openItems: 3 }, dates)).toBe('judges');
    expect(lateOf({ ...standing, state: 'signed' }, dates)).toBe('chair');
    expect(lateOf({ ...standing, state: 'found', answerDueOn: '2027-01-04' }, dates)).toBe('chair');
    expect(lateOf({ ...standing, state: 'walking' }, { ...dates, today: '2026-11-30' })).toBeNull();
    expect(lateOf({ ...standing, state: 'approved' }, dates)).toBeNull();
  });
});

describe('who', () => {
  const holder = (capability: string, unitId: number): Actor => ({
    ...visitor,
    personId: 1,
    grants: [{ capability, unitId }]
  });
  const dossier = { above: [5, 1], unitId: 5 };
  it('the officer of the unit or above fills it in, exactly its leader signs', () => {
    expect(mayWalk(holder('committee.walk', 5), dossier)).toBe(true);
    expect(mayWalk(holder('committee.walk', 1), dossier)).toBe(true);
    expect(mayWalk(holder('committee.walk', 6), dossier)).toBe(false);
    expect(maySign(holder('committee.sign', 5), dossier)).toBe(true);
    expect(maySign(holder('committee.sign', 1), dossier)).toBe(false);
  });
  it('presides only without a conflict, and reads only then', () => {
    const sitting = (part: 'chair' | 'member', workedUnder: number[]) => ({ member: { id: 1, part }, workedUnder });
    expect(mayPreside(sitting('chair', [7]), 5)).toBe(true);
    expect(mayPreside(sitting('chair', [7, 5]), 5)).toBe(false);
    expect(mayPreside(sitting('member', [7]), 5)).toBe(false);
    expect(mayRead({ ...visitor, personId: 2 }, dossier, sitting('member', [7]))).toBe(true);
    expect(mayRead({ ...visitor, personId: 2 }, dossier, sitting('member', [5]))).toBe(false);
    expect(mayRead({ ...visitor, personId: 2 }, dossier, undefined)).toBe(false);
  });
});

const work = fc.record({
  units: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
  judges: fc.uniqueArray(
    fc.record({
      memberId: fc.integer({ min: 1, max: 12 }),
      workedUnder: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 })
    }),
    { selector: (judge) => judge.memberId, maxLength: 8 }
  )
});
const cellsOf = (units: readonly number[]) =>
  units.flatMap((unitId) =>
    ['learners', 'knowledge'].map((component) => ({ dossierId: unitId * 10, unitId, component }))
  );

describe('sharing out the work', () => {
  it('never seats anybody over the own unit, nor twice, and gives each part its two or says that it is short', () =>
    fc.assert(
      fc.property(work, ({ units, judges }) => {
        const cells = cellsOf(units);
        const { seats, short } = shareOut(cells, judges, { least: 2, seats: [] });
        const unitOf = (dossierId: number) => dossierId / 10;
        for (const seat of seats) {
          const judge = judges.find((each) => each.memberId === seat.memberId);
          expect(isConflicted({ workedUnder: judge?.workedUnder ?? [] }, unitOf(seat.dossierId))).toBe(false);
        }
        for (const cell of cells) {
          const here = seats.filter((seat) => seat.dossierId === cell.dossierId && seat.component === cell.component);
          expect(new Set(here.map((seat) => seat.memberId)).size).toBe(here.length);
          expect(here.length === 2).toBe(!short.includes(cell));
        }
      }),
      { numRuns: 60 }
    ));

  it('balances: without conflicts nobody has more than one part more than another', () => {
    const judges = [1, 2, 3, 4, 5].map((memberId) => ({ memberId, workedUnder: [] }));
    const { seats } = shareOut(cellsOf([1, 2, 3, 4, 5, 6]), judges, { least: 2, seats: [] });
    const loads = judges.map(({ memberId }) => seats.filter((seat) => seat.memberId === memberId).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  it('fills up what is short, keeps who sits, and ends seats of who came to work in the unit', () => {
    const cells = cellsOf([1]);
    const judges = [1, 2, 3].map((memberId) => ({ memberId, workedUnder: memberId === 1 ? [1] : [] }));
    const seats = cells.flatMap(({ dossierId, component }) =>
      [1, 2].map((memberId) => ({ dossierId, component, memberId }))
    );
    const lost = lostSeats(seats, { cells, judges });
    expect(lost.map((seat) => seat.memberId)).toEqual([1, 1]);
    expect(lostSeats(seats, { cells, judges: judges.slice(1, 2) }).map((seat) => seat.memberId)).toEqual([1, 1]);
    const kept = seats.filter((seat) => !lost.includes(seat));
    expect(shareOut(cells, judges, { least: 2, seats: kept }).seats.map((seat) => seat.memberId)).toEqual([3, 3]);
  });
});

describe('the draw', () => {
  const rows = Array.from({ length: 30 }, (_, at) => ({
    subject: String(at),
    unitId: 1 + (at % 3),
    recordKind: 'knowledge.asset',
    recordId: String(100 + at),
    onDate: null
  }));
  it('gives the same sample for the same seed, in whatever order the records come', () => {
    const seed = seedOf('lotere 7', 'M.05', 'I.KMI.2');
    const drawn = sampleOf(rows, seed, 10).map(keyOf);
    expect(sampleOf(rows.toReversed(), seed, 10).map(keyOf)).toEqual(drawn);
    expect(sampleOf(rows, seedOf('lotere 8', 'M.05', 'I.KMI.2'), 10).map(keyOf)).not.toEqual(drawn);
    expect(drawn.slice(0, 2)).toEqual(
      ['1|2|knowledge.asset|101', '1|2|knowledge.asset|101'].map(() => expect.any(String))
    );
    expect(digestOf(rows)).toBe(digestOf(rows.toReversed()));
  });
  it('draws all where fewer are there, and practices by the same order', () => {
    expect(sampleOf(rows.slice(0, 4), 's', 10)).toHaveLength(4);
    const practices = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    expect(practicesOf(practices, 's', 2)).toEqual(practicesOf(practices.toReversed(), 's', 2));
  });
});
