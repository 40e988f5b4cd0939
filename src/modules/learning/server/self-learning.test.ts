// The whole way of one self-learning, as the learner and her supervisor take it, against a real database.
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { achieved, ctxOf, scopeOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { Intent } from '../types.ts';
import {
  acceptReport,
  answerNotice,
  evaluateActivity,
  evidence,
  giveNotice,
  startActivity,
  writeReport
} from './index.ts';
import { selectSteps } from './store.ts';

const intent: Intent = {
  title: 'Menelusuri selisih kas',
  need: 'gap',
  goal: 'Menemukan sumber selisih kas dalam satu hari kerja',
  planItemId: null,
  competencyCode: null,
  sourceKind: 'course',
  source: 'Kursus rekonsiliasi',
  slots: 'wed 14:00-15:30',
  plannedMinutes: 310,
  startsOn: '2026-10-12',
  endsOn: '2026-11-06'
};
const file = { sha256: 'a'.repeat(64), name: 'catatan.pdf' };

async function aFile(tx: Tx) {
  await tx.insertInto('platform.file').values({ sha256: file.sha256, size: 12, type: 'application/pdf' }).execute();
}

async function begun(tx: Tx, ani: number, on: Day = '2026-10-05') {
  const started = await startActivity(ctxOf(tx, ani, on), intent);
  if (!started.ok) throw new Error(started.reason);
  return started.value.id;
}

describe('a self-learning', () => {
  it('goes from the goal to the accepted report', () =>
    inTransaction(async (tx) => {
      const { ani, head } = await smallMinistry(tx);
      await aFile(tx);
      const activityId = await begun(tx, ani);
      expect(await giveNotice(ctxOf(tx, ani, '2026-10-06'), { activityId })).toMatchObject({ ok: true });
      const yes = { activityId, answer: 'grant', note: '', offeredInstead: '' } as const;
      expect(await answerNotice(ctxOf(tx, head, '2026-10-08'), yes)).toMatchObject({ ok: true });
      const judged = { activityId, metGoal: 4, reflection: 'Sebagian besar tercapai' };
      expect(await evaluateActivity(ctxOf(tx, ani, '2026-11-06'), judged)).toMatchObject({ ok: true });
      const report = { activityId, report: 'Urutan', application: 'Daftar periksa', files: [file], isSent: true };
      expect(await writeReport(ctxOf(tx, ani, '2026-11-09'), report)).toMatchObject({ ok: true });
      const last = await acceptReport(ctxOf(tx, head, '2026-11-10'), { activityId, note: '' });
      expect(last).toMatchObject({ ok: true, value: { state: 'accepted', documents: 1 } });
      const kinds = (await selectSteps(tx, activityId)).map((step) => step.kind);
      expect(kinds).toEqual(['start', 'notice', 'grant', 'evaluate', 'write', 'report', 'accept']);
    }));

  it('counts for the notice practice when notice was given before the start', () =>
    inTransaction(async (tx) => {
      const { ani, budi } = await smallMinistry(tx);
      await giveNotice(ctxOf(tx, ani, '2026-10-06'), { activityId: await begun(tx, ani) });
      await giveNotice(ctxOf(tx, budi, '2026-10-12'), { activityId: await begun(tx, budi) });
      const rule = evidence.find((each) => each.practice === 'I.SOL.1c');
      expect(await achieved(tx, rule, scopeOf('2026-11-24'))).toEqual({ [ani]: true, [budi]: false });
    }));

  it("is not found for a colleague, and the learner can't grant her own", () =>
    inTransaction(async (tx) => {
      const { ani, budi } = await smallMinistry(tx);
      const activityId = await begun(tx, ani);
      await giveNotice(ctxOf(tx, ani, '2026-10-06'), { activityId });
      const yes = { activityId, answer: 'grant', note: '', offeredInstead: '' } as const;
      await expect(answerNotice(ctxOf(tx, budi, '2026-10-07'), yes)).rejects.toThrow('not found');
      expect(await answerNotice(ctxOf(tx, ani, '2026-10-07'), yes)).toEqual({ ok: false, reason: 'not-yours' });
    }));
});
