// Who may read and do what, by standing, state and level.
import { describe, expect, it } from 'vitest';
import {
  abilitiesOver,
  mayBring,
  mayConfirmOwn,
  mayOffer,
  mayOpenMaterial,
  mayPlan,
  mayPlanSeries,
  mayRate,
  mayRead,
  mayRecord,
  mayShowCode,
  mayTend,
  stranger
} from './policy.ts';
import type { AssetState, Level, Standing } from './types.ts';

const employee: Standing = { ...stranger, isSignedIn: true };
const standings: Record<string, Standing> = {
  stranger,
  employee,
  author: { ...employee, isAuthor: true },
  reader: { ...employee, isReader: true },
  housemate: { ...employee, isOfHouse: true },
  steward: { ...employee, isSteward: true }
};
const levels: Level[] = [1, 2, 3, 4];

describe('reading what a panel refused', () => {
  it.each(Object.keys(standings))('%s', (who) => {
    const open = levels.filter((level) => mayRead(standings[who]!, { state: 'published', level, validity: 'refused' }));
    expect(open).toEqual(who === 'author' ? levels : []);
  });
});

describe('reading: the levels open to each', () => {
  const cases: [string, AssetState, Level[]][] = [
    ['stranger', 'published', [4]],
    ['stranger', 'draft', []],
    ['stranger', 'withdrawn', []],
    ['employee', 'published', [3, 4]],
    ['employee', 'draft', []],
    ['employee', 'withdrawn', []],
    ['author', 'published', levels],
    ['author', 'draft', levels],
    ['author', 'withdrawn', levels],
    ['reader', 'published', [1, 3, 4]],
    ['reader', 'draft', []],
    ['reader', 'withdrawn', []],
    ['housemate', 'published', [2, 3, 4]],
    ['housemate', 'withdrawn', []],
    ['steward', 'published', [2, 3, 4]],
    ['steward', 'draft', []],
    ['steward', 'withdrawn', [2, 3, 4]]
  ];
  it.each(cases)('%s, %s: %j', (who, state, open) => {
    expect(levels.filter((level) => mayRead(standings[who]!, { state, level, validity: 'valid' }))).toEqual(open);
  });
});

describe('doing', () => {
  const cases: [string, AssetState, Level, string[]][] = [
    ['author', 'draft', 3, ['write', 'publish', 'setLevel']],
    ['author', 'published', 1, ['write', 'withdraw', 'setLevel']],
    ['author', 'withdrawn', 3, ['restore']],
    ['steward', 'published', 2, ['withdraw', 'setLevel']],
    ['steward', 'published', 1, []],
    ['steward', 'withdrawn', 2, ['restore']],
    ['housemate', 'published', 2, []],
    ['employee', 'published', 3, []],
    ['stranger', 'published', 4, []]
  ];
  it.each(cases)('%s, %s, level %i: %j', (...[who, state, level, expected]) => {
    const able = Object.entries(abilitiesOver(standings[who]!, { state, level, validity: 'unreviewed' }));
    expect(able.filter(([, may]) => may).map(([name]) => name)).toEqual(expected);
  });
});

describe('a sharing session', () => {
  const planned = { speakerId: 1, state: 'planned' } as const;
  const held = { speakerId: 1, state: 'held' } as const;
  const cancelled = { speakerId: 1, state: 'cancelled' } as const;
  const speaker = { personId: 1, isListed: true, isOverseer: true };
  const listener = { personId: 2, isListed: true, isOverseer: false };
  const leader = { personId: 3, isListed: false, isOverseer: true };
  it('is planned by its speaker until it is held', () =>
    expect([mayPlan(speaker, planned), mayPlan(speaker, held), mayPlan(leader, planned)]).toEqual([
      true,
      false,
      false
    ]));
  it('is confirmed by those named, never by its speaker', () =>
    expect([mayConfirmOwn(listener, planned), mayConfirmOwn(speaker, planned), mayConfirmOwn(leader, held)]).toEqual([
      true,
      false,
      false
    ]));
  it('is recorded by a leader or officer, never by its speaker, never when called off', () =>
    expect([mayRecord(leader, planned), mayRecord(speaker, planned), mayRecord(leader, cancelled)]).toEqual([
      true,
      false,
      false
    ]));
});

describe('the parts of a session', () => {
  const anybody = {
    personId: 5,
    isListed: false,
    isOverseer: false,
    isAttendee: false,
    isRegistered: false,
    isOrganiser: false,
    isOfHouse: false
  };
  const speaker = { ...anybody, personId: 1 };
  const held = { speakerId: 1, state: 'held' as const };
  const off = { speakerId: 1, state: 'cancelled' as const };
  const rows: [
    string,
    (standing: typeof anybody, sharing: { speakerId: number; state: 'held' | 'cancelled' }) => boolean,
    (keyof typeof anybody)[]
  ][] = [
    ['show the code', mayShowCode, ['isOrganiser', 'isOverseer']],
    ['bring material', mayBring, ['isOrganiser']],
    [
      'open material',
      mayOpenMaterial,
      ['isListed', 'isAttendee', 'isRegistered', 'isOrganiser', 'isOverseer', 'isOfHouse']
    ],
    ['rate it', mayRate, ['isAttendee']]
  ];
  it.each(rows)('%s', (_what, may, parts) => {
    expect(may(anybody, held)).toBe(false);
    const all = ['isListed', 'isAttendee', 'isRegistered', 'isOrganiser', 'isOverseer', 'isOfHouse'] as const;
    expect(all.filter((part) => may({ ...anybody, [part]: true }, held))).toEqual(
      all.filter((part) => parts.includes(part))
    );
  });
  it('are the speaker’s, but never the rating; a session called off shows no code and takes nothing', () => {
    expect(rows.map(([, may]) => may(speaker, held))).toEqual([true, true, true, false]);
    expect(mayRate({ ...speaker, isAttendee: true }, held)).toBe(false);
    expect([mayShowCode(speaker, off), mayBring(speaker, off), mayRate({ ...anybody, isAttendee: true }, off)]).toEqual(
      [false, false, false]
    );
  });
});

describe('the calendar of a unit', () => {
  const nobody = { isOverseer: false, isOrganiser: false, isOfUnit: false };
  it.each([
    ['a stranger', nobody, [false, false, false]],
    ['somebody of the unit', { ...nobody, isOfUnit: true }, [false, false, true]],
    ['the organiser', { ...nobody, isOrganiser: true }, [false, true, false]],
    ['leader or officer', { ...nobody, isOverseer: true }, [true, true, false]]
  ])('%s plans, tends, offers', (_who, standing, answers) =>
    expect([mayPlanSeries(standing), mayTend(standing), mayOffer(standing)]).toEqual(answers)
  );
});
