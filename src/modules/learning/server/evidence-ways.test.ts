// I.SOL.2a–d and I.SOL.4c–e counted by hand on a very small ministry.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { achieved, scopeOf, smallMinistry, wholeActivity, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { anAsset, heldSharing } from '#tests/support/outcomes.ts';
import type { Activity } from '../types.ts';
import { evidence } from './index.ts';
import { insertActivity } from './store.ts';

const rule = (practice: string) => evidence.find((each) => each.practice === practice);
const at = (day: string) => new Date(`${day}T09:00:00+07:00`);
const scope = scopeOf('2026-11-24');

type Add = (person: number, more?: Partial<Activity>) => Promise<number>;
type Ministry = SmallMinistry & { training: Add; work: Add };

const counted = (work: (m: Ministry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const add =
      (solution: Activity['solution']): Add =>
      async (personId, more = {}) =>
        (await insertActivity(tx, { personId, unitId: m.unit, ...wholeActivity, solution, ...more })).id;
    return work({ ...m, training: add('structured'), work: add('experience') }, tx);
  });

describe('a training', () => {
  it.each([
    ['I.SOL.2a', 'announced on its first day', { noticedAt: at('2026-01-05') }],
    ['I.SOL.2a', 'never announced', { noticedAt: null, answeredAt: null, answer: '', state: 'draft' }],
    ['I.SOL.2c', 'reported without a document', { documents: 0 }],
    ['I.SOL.2c', 'reported but not accepted', { acceptedAt: null, state: 'reported' }]
  ] as [string, string, Partial<Activity>][])(
    '%s: one of four %s is no harm, two of four are',
    (practice, _flaw, flawed) =>
      counted(async ({ ani, budi, training }, tx) => {
        for (const more of [{}, {}, {}, flawed]) await training(ani, more);
        for (const more of [{}, {}, flawed, flawed]) await training(budi, more);
        expect(await achieved(tx, rule(practice), scope)).toEqual({ [ani]: true, [budi]: false });
      })
  );

  it('I.SOL.2c: a certificate out of the training history is documentation, too', () =>
    counted(async ({ ani, training }, tx) => {
      const id = await training(ani, { documents: 0 });
      expect(await achieved(tx, rule('I.SOL.2c'), scope)).toEqual({ [ani]: false });
      await tx.updateTable('learning.activity').set({ certificateNo: 'S-1' }).where('id', '=', id).execute();
      expect(await achieved(tx, rule('I.SOL.2c'), scope)).toEqual({ [ani]: true });
    }));

  it('is measured for itself: self-learning of the same person is another matter', () =>
    counted(async ({ ani, unit, training }, tx) => {
      await insertActivity(tx, { personId: ani, unitId: unit, ...wholeActivity });
      expect(await achieved(tx, rule('I.SOL.2a'), scope)).toEqual({});
      await training(ani);
      expect(await achieved(tx, rule('I.SOL.2a'), scope)).toEqual({ [ani]: true });
      expect(Object.keys(await achieved(tx, rule('I.SOL.1a'), scope))).toEqual([String(ani)]);
    }));

  it('begun before the unit went live obliges nobody', () =>
    counted(async ({ ani, unit, training }, tx) => {
      await training(ani);
      await tx.updateTable('people.unit').set({ goLiveOn: '2026-02-01' }).where('id', '=', unit).execute();
      expect(await achieved(tx, rule('I.SOL.2a'), scope)).toEqual({});
    }));

  it('I.SOL.2b: is released, or refused with a reason, before it begins, if the letter came three working days before', () =>
    counted(async ({ ani, training }, tx) => {
      // it begins on Monday 5 January: Wednesday 31 December lies three working days before, Friday 2 January one
      const early = { noticedAt: at('2025-12-31') };
      const inTime = await training(ani, { ...early, answeredAt: at('2026-01-02') });
      const refused = await training(ani, {
        ...early,
        answer: 'declined',
        state: 'declined',
        answeredAt: at('2026-01-02')
      });
      const late = await training(ani, { ...early, answeredAt: at('2026-01-05') });
      const silent = await training(ani, { ...early, answer: '', answeredAt: null, state: 'waiting' });
      await training(ani, { noticedAt: at('2026-01-02') });
      expect(await achieved(tx, rule('I.SOL.2b'), scope)).toEqual({
        [inTime]: true,
        [refused]: true,
        [late]: false,
        [silent]: false
      });
    }));

  it('I.SOL.2d: half of those ended thirty days ago became an asset or were shared', () =>
    counted(async ({ ani, budi, head, unit, training }, tx) => {
      const assetId = await anAsset(tx, { personId: ani, unitId: unit, publishedOn: '2026-02-01' });
      const sharingId = await heldSharing(tx, { speakerId: budi, unitId: unit, heldOn: '2026-02-10', listener: head });
      for (const more of [{ assetId, state: 'closed' }, {}] as const) await training(ani, more);
      for (const more of [{ sharingId, state: 'closed' }, {}, {}] as const) await training(budi, more);
      expect(await achieved(tx, rule('I.SOL.2d'), scope)).toEqual({ [ani]: true, [budi]: false });
    }));
});

describe('an assignment', () => {
  it('I.SOL.4c: has an accepted report ten working days after its end; declined and withdrawn ones oblige nobody', () =>
    counted(async ({ ani, budi, work }, tx) => {
      const accepted = await work(ani);
      const open = await work(budi, { acceptedAt: null, state: 'granted' });
      await work(ani, { state: 'withdrawn' });
      await work(ani, { state: 'declined' });
      expect(await achieved(tx, rule('I.SOL.4c'), scopeOf('2026-01-29'))).toEqual({});
      expect(await achieved(tx, rule('I.SOL.4c'), scopeOf('2026-01-30'))).toEqual({ [accepted]: true, [open]: false });
    }));

  it('I.SOL.4d and 4e: an asset is asked of each, a sharing where the supervisor marked it', () =>
    counted(async ({ ani, budi, head, unit, work }, tx) => {
      const assetId = await anAsset(tx, { personId: ani, unitId: unit, publishedOn: '2026-02-01' });
      const sharingId = await heldSharing(tx, { speakerId: budi, unitId: unit, heldOn: '2026-02-10', listener: head });
      const written = await work(ani, { assetId, state: 'closed' });
      const draft = await work(ani, { assetId: await anAsset(tx, { personId: ani, unitId: unit }), state: 'closed' });
      const told = await work(budi, { sharingId, state: 'closed', isWorthSharing: true });
      const untold = await work(budi, { isWorthSharing: true });
      expect(await achieved(tx, rule('I.SOL.4d'), scope)).toEqual({
        [written]: true,
        [draft]: false,
        [told]: false,
        [untold]: false
      });
      expect(await achieved(tx, rule('I.SOL.4e'), scope)).toEqual({ [told]: true, [untold]: false });
    }));
});
