// I.SOL.1a–g counted by hand on a very small ministry.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inUnits } from '#platform/server/evidence.ts';
import type { Tx } from '#platform/server/database.ts';
import { achieved, scopeOf, smallMinistry, wholeActivity, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { Activity } from '../types.ts';
import { evidence } from './index.ts';
import { insertActivity } from './store.ts';

const rule = (practice: string) => evidence.find((each) => each.practice === practice);
const at = (day: string) => new Date(`${day}T09:00:00+07:00`);

type Ministry = SmallMinistry & { add: (person: number, more?: Partial<Activity>) => Promise<number> };

const counted = (work: (m: Ministry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const add = async (personId: number, more: Partial<Activity> = {}) =>
      (await insertActivity(tx, { personId, unitId: m.unit, ...wholeActivity, ...more })).id;
    return work({ ...m, add }, tx);
  });

describe('three quarters of the activities', () => {
  const flaws: [string, string, Partial<Activity>][] = [
    ['I.SOL.1a', 'without a need behind the goal', { need: '' }],
    ['I.SOL.1a', 'with a goal written after the cut-off', { createdAt: at('2027-02-01') }],
    ['I.SOL.1b', 'without a source', { source: '' }],
    ['I.SOL.1c', 'noticed on the first day', { noticedAt: at('2026-01-05') }],
    ['I.SOL.1c', 'never noticed', { noticedAt: null, answeredAt: null, answer: '', state: 'draft' }],
    ['I.SOL.1e', 'not judged against the goal', { metGoal: null, evaluatedAt: null, state: 'granted' }],
    ['I.SOL.1f', 'accepted without a document', { documents: 0 }],
    ['I.SOL.1f', 'reported but not accepted', { acceptedAt: null, state: 'reported' }],
    ['I.SOL.1f', 'accepted after the cut-off', { acceptedAt: at('2027-02-01') }]
  ];
  it.each(flaws)('%s: one of four %s is no harm, two of four are', (practice, _flaw, flawed) =>
    counted(async ({ ani, budi, add }, tx) => {
      for (const more of [{}, {}, {}, flawed]) await add(ani, more);
      for (const more of [{}, {}, flawed, flawed]) await add(budi, more);
      expect(await achieved(tx, rule(practice), scopeOf('2026-11-24'))).toEqual({ [ani]: true, [budi]: false });
    })
  );
  it('evidence up to the cut-off counts, even after the year', () =>
    counted(async ({ ani, add }, tx) => {
      await add(ani, { acceptedAt: at('2027-01-31') });
      expect(await achieved(tx, rule('I.SOL.1f'), scopeOf('2026-12-31'))).toEqual({ [ani]: true });
    }));
  it('evidence more than thirty days after it was due is marked late', () =>
    counted(async ({ ani, budi, add }, tx) => {
      await add(ani, { evaluatedAt: at('2026-02-15') });
      await add(budi, { evaluatedAt: at('2026-02-16') });
      const { rows } = await rule('I.SOL.1e')!.rows(scopeOf('2026-11-24')).execute(tx);
      const late = Object.fromEntries(rows.map((row) => [row.subject, row.isLate]));
      expect(late).toEqual({ [ani]: false, [budi]: true });
    }));
});

describe('when an activity obliges', () => {
  const population = async (tx: Tx, practice: string, asOf: string) =>
    Object.keys(await achieved(tx, rule(practice), scopeOf(asOf))).length;
  const rows: [string, string, string, string][] = [
    ['I.SOL.1a from its first day', 'I.SOL.1a', '2026-01-04', '2026-01-05'],
    ['I.SOL.1c from its first day', 'I.SOL.1c', '2026-01-04', '2026-01-05'],
    ['I.SOL.1e from its planned end', 'I.SOL.1e', '2026-01-15', '2026-01-16'],
    ['I.SOL.1f ten working days after its end', 'I.SOL.1f', '2026-01-29', '2026-01-30'],
    ['I.SOL.1g thirty days after its end', 'I.SOL.1g', '2026-02-14', '2026-02-15'],
    ['I.SOL.1d five working days after the notice', 'I.SOL.1d', '2026-01-08', '2026-01-09']
  ];
  it.each(rows)('%s', (...[_sentence, practice, dayBefore, day]) =>
    counted(async ({ ani, add }, tx) => {
      await add(ani);
      const scope = { counted: sql`(select ${ani}::bigint as person_id, 1::bigint as unit_id)` };
      const count = async (asOf: string) =>
        Object.keys(await achieved(tx, rule(practice), scopeOf(asOf, scope))).length;
      expect([await count(dayBefore), await count(day)]).toEqual([0, 1]);
    })
  );
  it('a holiday moves the day of the report', () =>
    counted(async ({ ani, add }, tx) => {
      await add(ani);
      await sql`insert into people.calendar_day values ('2026-01-20', 'national-holiday', 'Libur')`.execute(tx);
      await sql`select people.number_days()`.execute(tx);
      const scope = { counted: sql`(select ${ani}::bigint as person_id, 1::bigint as unit_id)` };
      expect(await achieved(tx, rule('I.SOL.1f'), scopeOf('2026-01-30', scope))).toEqual({});
      expect(await achieved(tx, rule('I.SOL.1f'), scopeOf('2026-02-02', scope))).toEqual({ [ani]: true });
    }));
  it('each obligation counts in the year it falls due in', () =>
    counted(async ({ ani, add }, tx) => {
      await add(ani, { startsOn: '2025-12-15', endsOn: '2025-12-24', acceptedAt: at('2025-12-29') });
      expect(await population(tx, 'I.SOL.1a', '2026-11-24')).toBe(0);
      expect(await population(tx, 'I.SOL.1e', '2026-11-24')).toBe(0);
      expect(await population(tx, 'I.SOL.1f', '2026-11-24')).toBe(1);
      expect(await population(tx, 'I.SOL.1g', '2026-11-24')).toBe(1);
    }));
  it('withdrawn, structured and not yet dated ones oblige nobody', () =>
    counted(async ({ ani, add }, tx) => {
      await add(ani, { state: 'withdrawn', withdrawnAt: at('2026-01-10') });
      await add(ani, { solution: 'structured' });
      await add(ani, { startsOn: null, endsOn: null, noticedAt: null, state: 'draft' });
      for (const { practice } of evidence.filter((each) => each.practice.startsWith('I.SOL.1')))
        expect([practice, await population(tx, practice, '2026-11-24')]).toEqual([practice, 0]);
    }));
  it('what was declined is noticed, and neither judged nor reported', () =>
    counted(async ({ ani, add }, tx) => {
      await add(ani, {
        state: 'declined',
        answer: 'declined',
        offeredInstead: 'Februari',
        metGoal: null,
        acceptedAt: null
      });
      expect(await population(tx, 'I.SOL.1c', '2026-11-24')).toBe(1);
      expect(await population(tx, 'I.SOL.1e', '2026-11-24')).toBe(0);
      expect(await population(tx, 'I.SOL.1f', '2026-11-24')).toBe(0);
    }));
  it('what began before the unit was live obliges nobody', () =>
    counted(async ({ ani, unit, add }, tx) => {
      await add(ani);
      await tx.updateTable('people.unit').set({ goLiveOn: '2026-01-06' }).where('id', '=', unit).execute();
      expect(await population(tx, 'I.SOL.1a', '2026-11-24')).toBe(0);
    }));
});

describe('the opportunity, I.SOL.1d', () => {
  const answers: [string, Partial<Activity>, boolean | undefined][] = [
    ['granted on the fifth working day counts', { answeredAt: at('2026-01-09') }, true],
    ['granted on the sixth does not', { answeredAt: at('2026-01-12') }, false],
    [
      'declined with another time offered counts',
      { answer: 'declined', state: 'declined', offeredInstead: 'Februari' },
      true
    ],
    ['declined without another time does not', { answer: 'declined', state: 'declined' }, false],
    ['never answered does not', { answer: '', answeredAt: null, state: 'waiting' }, false],
    ['handed back in time waits for the learner', { answer: '', state: 'returned' }, undefined],
    ['handed back too late does not count', { answer: '', state: 'returned', answeredAt: at('2026-01-12') }, false]
  ];
  it.each(answers)('%s', (_sentence, more, expected) =>
    counted(async ({ ani, unit, root, add }, tx) => {
      const id = await add(ani, more);
      const rows = await achieved(tx, rule('I.SOL.1d'), scopeOf('2026-11-24', { inUnits: inUnits([unit]) }));
      expect(rows).toEqual(expected === undefined ? {} : { [id]: expected });
      expect(await achieved(tx, rule('I.SOL.1d'), scopeOf('2026-11-24', { inUnits: inUnits([root]) }))).toEqual({});
    })
  );
});

describe('asset or sharing, I.SOL.1g', () => {
  const asset = async (tx: Tx, m: Ministry, state: string) => {
    const submittedAt = state === 'draft' ? null : at('2026-02-01');
    const row = { unitId: m.unit, level: 3, state, title: 'Kueri', form: 'text', createdBy: m.ani, submittedAt };
    return (await tx.insertInto('knowledge.asset').values(row).returning('id').executeTakeFirstOrThrow()).id;
  };
  const sharing = async (tx: Tx, m: Ministry, heard: boolean) => {
    const row = { unitId: m.unit, title: 'Kueri', speakerId: m.budi, heldOn: '2026-02-02', minutes: 60, state: 'held' };
    const { id } = await tx.insertInto('knowledge.sharing').values(row).returning('id').executeTakeFirstOrThrow();
    const personId = heard ? m.ani : m.budi;
    await tx.insertInto('knowledge.sharingAttendance').values({ sharingId: id, personId }).execute();
    return id;
  };
  it('counts from half of the activities on, by published assets', () =>
    counted(async (m, tx) => {
      await m.add(m.ani, { state: 'closed', closedAt: at('2026-02-01'), assetId: await asset(tx, m, 'published') });
      await m.add(m.ani);
      await m.add(m.budi, { state: 'closed', closedAt: at('2026-02-01'), assetId: await asset(tx, m, 'draft') });
      expect(await achieved(tx, rule('I.SOL.1g'), scopeOf('2026-11-24'))).toEqual({ [m.ani]: true, [m.budi]: false });
    }));
  it('counts by sharings that somebody else attended', () =>
    counted(async (m, tx) => {
      await m.add(m.budi, { state: 'closed', closedAt: at('2026-02-02'), sharingId: await sharing(tx, m, true) });
      await m.add(m.head, { state: 'closed', closedAt: at('2026-02-02'), sharingId: await sharing(tx, m, false) });
      expect(await achieved(tx, rule('I.SOL.1g'), scopeOf('2026-11-24'))).toEqual({ [m.budi]: true, [m.head]: false });
    }));
});
