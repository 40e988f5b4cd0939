// A training and an assignment from beginning to end, as learner and supervisor take them, against a real database.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { Intent } from '../types.ts';
import {
  acceptReport,
  answerNotice,
  closeWithAsset,
  closeWithSharing,
  duties,
  getActivity,
  giveNotice,
  startActivity,
  startExperience,
  writeReport
} from './index.ts';
import { queuesFor } from './store-queues.ts';
import { selectSteps } from './store.ts';

const within = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    await tx.insertInto('platform.file').values({ sha256: file.sha256, size: 12, type: 'application/pdf' }).execute();
    return work(m, tx);
  });
const file = { sha256: 'b'.repeat(64), name: 'sertifikat.pdf' };
const report = { report: 'Isi pelatihan', application: 'Daftar periksa', files: [file], isSent: true };
const training: Intent = {
  title: 'Pelatihan audit kas',
  need: '',
  goal: '',
  planItemId: null,
  competencyCode: null,
  sourceKind: 'course',
  source: 'Pusdiklat Keuangan',
  slots: '',
  plannedMinutes: 900,
  startsOn: '2026-10-12',
  endsOn: '2026-10-16'
};
const yes = { answer: 'grant', note: '', offeredInstead: '' } as const;

describe('a training', () => {
  it('is announced, released by letter, reported after its last day and accepted', () =>
    within(async ({ ani, head }, tx) => {
      const started = await startActivity(ctxOf(tx, ani, '2026-10-01'), {
        ...training,
        solution: 'structured',
        programmeId: 7
      });
      const activityId = started.ok ? started.value.id : -1;
      await giveNotice(ctxOf(tx, ani, '2026-10-01'), { activityId });
      const supervisor = ctxOf(tx, head, '2026-10-05');
      expect(await answerNotice(supervisor, { activityId, ...yes })).toEqual({ ok: false, reason: 'letter-missing' });
      expect(
        await answerNotice(supervisor, { activityId, ...yes, letterNo: 'ST-9/2026', substitute: 'Budi' })
      ).toMatchObject({
        ok: true,
        value: { state: 'granted', letterNo: 'ST-9/2026', programmeId: 7 }
      });
      expect(await writeReport(ctxOf(tx, ani, '2026-10-14'), { activityId, ...report })).toEqual({
        ok: false,
        reason: 'not-ended'
      });
      expect(await writeReport(ctxOf(tx, ani, '2026-10-16'), { activityId, ...report })).toMatchObject({ ok: true });
      await acceptReport(ctxOf(tx, head, '2026-10-19'), { activityId, note: '' });
      const view = await getActivity(ctxOf(tx, ani, '2026-10-20'), activityId);
      expect(view).toMatchObject({ state: 'accepted', letterNo: 'ST-9/2026', next: ['close'] });
      expect(view.chain.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'now']);
    }));
});

describe('an assignment', () => {
  const agreement = {
    title: 'Magang di bidang pembinaan',
    goal: 'Menyusun petunjuk teknis',
    startsOn: '2026-09-01',
    endsOn: '2026-09-30',
    plannedMinutes: 2400
  };

  it('starts agreed, is reported, becomes an asset and is shared as well', () =>
    within(async ({ ani, head, officer }, tx) => {
      const inside = ctxOf(tx, head, '2026-08-20');
      const activityId = await startExperience(inside, tx, { ...agreement, personId: ani, mentorId: officer });
      expect((await selectSteps(tx, activityId)).map(({ kind }) => kind)).toEqual(['start', 'notice', 'grant']);
      await writeReport(ctxOf(tx, ani, '2026-10-01'), { activityId, ...report });
      await acceptReport(ctxOf(tx, head, '2026-10-02'), { activityId, note: '', isWorthSharing: true });
      const learner = ctxOf(tx, ani, '2026-10-05');
      expect(await closeWithAsset(learner, { activityId })).toMatchObject({ ok: true, value: { state: 'closed' } });
      const again = await closeWithAsset(learner, { activityId, token: 'x' });
      const assets = await tx.selectFrom('knowledge.asset').select('id').execute();
      expect([again.ok && again.value.assetId, assets.length]).toEqual([assets[0]?.id, 1]);
      const shared = await closeWithSharing(learner, { activityId, heldOn: '2026-10-08', minutes: 60 });
      expect(shared).toMatchObject({ ok: true, value: { isWorthSharing: true } });
      const after = await getActivity(learner, activityId);
      expect([after.assetId, after.sharingId].every((id) => id !== null)).toBe(true);
      expect(after.next).toEqual(['reopen']);
      expect(await closeWithSharing(learner, { activityId, heldOn: '2026-10-09', minutes: 60 })).toEqual({
        ok: false,
        reason: 'not-now'
      });
    }));

  it('waits for its report once it has ended, counted as it is listed', () =>
    within(async ({ ani, head }, tx) => {
      await startExperience(ctxOf(tx, head, '2026-08-20'), tx, { ...agreement, personId: ani, mentorId: null });
      const learner = ctxOf(tx, ani, '2026-10-01');
      expect(await duties(learner)).toMatchObject([
        { kind: 'learning.report', since: '2026-09-30', due: '2026-10-14', title: agreement.title }
      ]);
      const asked = { personId: ani, team: sql<number[]>`'{}'::bigint[]`, today: '2026-10-01', month: '2026-10-01' };
      const { rows } = await queuesFor(asked).execute(tx);
      expect(rows.filter(({ count }) => count > 0)).toMatchObject([{ kind: 'learning.report', count: 1 }]);
    }));

  it('is nobody else’s: not found for a colleague', () =>
    within(async ({ ani, budi, head }, tx) => {
      const activityId = await startExperience(ctxOf(tx, head, '2026-08-20'), tx, {
        ...agreement,
        personId: ani,
        mentorId: null
      });
      await expect(getActivity(ctxOf(tx, budi, '2026-08-21'), activityId)).rejects.toThrow('not found');
    }));
});
