// Actualisation plans: for own long activities, once each; a milestone is reported, then confirmed by another.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { finishedActivity, sentNote, writtenPlan } from '#tests/support/transfer.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  afterActivity,
  decideMatters,
  decideMilestone,
  duties,
  getPlan,
  queues,
  readOverview,
  reportMilestone,
  startPlan,
  writeAims
} from './index.ts';

const small = (work: (tx: Tx, m: SmallMinistry, activityId: number) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    return work(tx, m, await finishedActivity(tx, m, { person: m.ani }));
  });
const on = '2026-02-20';

describe('a plan', () => {
  it('is offered after the end of an activity of eight JP, and begun once', () =>
    small(async (tx, m, activityId) => {
      const short = await finishedActivity(tx, m, { person: m.ani, minutes: 300 });
      const { toPlan } = await readOverview(ctxOf(tx, m.ani, on));
      expect(toPlan.map(({ id }) => id)).toEqual([activityId]);
      expect(await startPlan(ctxOf(tx, m.ani, on), { activityId: short })).toEqual({ ok: false, reason: 'too-short' });
      const first = await startPlan(ctxOf(tx, m.ani, on), { activityId });
      expect(await startPlan(ctxOf(tx, m.ani, on), { activityId })).toEqual(first);
      const plan = await getPlan(ctxOf(tx, m.ani, on), first.ok ? first.value.id : 0);
      expect(plan.milestones.map(({ dueOn }) => dueOn)).toEqual(['2026-02-15', '2026-03-17', '2026-04-16']);
      expect(await afterActivity(ctxOf(tx, m.ani, on), activityId)).toMatchObject({ mayPlan: false, note: null });
    }));
  it('is not begun on somebody else’s activity, nor read by a colleague', () =>
    small(async (tx, m, activityId) => {
      await expect(startPlan(ctxOf(tx, m.budi, on), { activityId })).rejects.toThrow('not found');
      const { planId } = await writtenPlan(tx, activityId, m.ani);
      await expect(getPlan(ctxOf(tx, m.budi, on), planId)).rejects.toThrow('not found');
      expect(await getPlan(ctxOf(tx, m.head, on), planId)).toMatchObject({ role: 'decider' });
    }));
  it('keeps no empty milestone, and no change after the report', () =>
    small(async (tx, m, activityId) => {
      const { planId, milestones } = await writtenPlan(tx, activityId, m.ani);
      const ctx = ctxOf(tx, m.ani, on);
      const empty = await writeAims(ctx, { planId, aims: new Map([[milestones[1]!, ' ']]) });
      expect(empty).toEqual({ ok: false, reason: 'aim-missing', at: milestones[1] });
      await reportMilestone(ctx, { milestoneId: milestones[0]!, isMet: true, line: 'Sudah' });
      await writeAims(ctx, { planId, aims: new Map([[milestones[0]!, 'Lain']]) });
      expect((await getPlan(ctx, planId)).milestones[0]).toMatchObject({ aim: 'Tonggak 1', state: 'reported' });
    }));
});

describe('a milestone', () => {
  it('is confirmed after it was reported, not before, and not by its owner', () =>
    small(async (tx, m, activityId) => {
      const { milestones } = await writtenPlan(tx, activityId, m.ani);
      const milestoneId = milestones[0]!;
      const confirm = (who: number) =>
        decideMilestone(ctxOf(tx, who, on), { milestoneId, decision: 'confirm', note: '' });
      expect(await confirm(m.head)).toEqual({ ok: false, reason: 'not-reported' });
      await reportMilestone(ctxOf(tx, m.ani, on), { milestoneId, isMet: true, line: 'Sudah' });
      expect(await confirm(m.ani)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await confirm(m.head)).toMatchObject({ ok: true });
      expect(await confirm(m.head)).toEqual({ ok: false, reason: 'already-decided' });
    }));
  it('reported anew after it was returned is not confirmed by a form that saw the old report', () =>
    small(async (tx, m, activityId) => {
      const { milestones } = await writtenPlan(tx, activityId, m.ani);
      const milestoneId = milestones[0]!;
      const report = (line: string) => reportMilestone(ctxOf(tx, m.ani, on), { milestoneId, isMet: true, line });
      await report('Sudah');
      const seen = { milestoneId, revision: 3, decision: 'confirm', note: '' } as const;
      await decideMilestone(ctxOf(tx, m.head, on), { milestoneId, decision: 'return', note: 'Buktinya?' });
      await report('Sudah, lihat laporan Januari');
      expect(await decideMilestone(ctxOf(tx, m.head, on), seen)).toEqual({ ok: false, reason: 'stale' });
    }));
});

describe('what waits', () => {
  it('is listed for each, and counted the same', () =>
    small(async (tx, m, activityId) => {
      const { milestones } = await writtenPlan(tx, activityId, m.ani);
      await sentNote(tx, { activityId, person: m.ani });
      await reportMilestone(ctxOf(tx, m.ani, on), { milestoneId: milestones[1]!, isMet: true, line: 'Sudah' });
      const count = async (who: number, team: number[]) => {
        const select = await queues(ctxOf(tx, who, on), sql<number[]>`${team}::bigint[]`);
        const { rows } = await select.execute(tx);
        return rows.reduce((sum, { count }) => sum + count, 0);
      };
      const kinds = async (who: number) => (await duties(ctxOf(tx, who, on))).map(({ kind }) => kind);
      expect(await kinds(m.ani)).toEqual(['transfer.due']);
      expect(await count(m.ani, [])).toBe(1);
      expect(await kinds(m.head)).toEqual(['transfer.confirm', 'transfer.milestone']);
      expect(await count(m.head, [m.ani, m.budi])).toBe(2);
      expect(await kinds(m.budi)).toEqual([]);
      const chosen = [{ kind: 'milestone' as const, id: milestones[1]!, revision: 3 }];
      const returned = await decideMatters(ctxOf(tx, m.head, on), chosen, { decision: 'return', note: 'Buktinya?' });
      expect(returned).toMatchObject({ value: [{ outcome: 'decided' }] });
      expect(await kinds(m.ani)).toEqual(['transfer.due', 'transfer.due']);
      expect(await count(m.ani, [])).toBe(2);
    }));
});
