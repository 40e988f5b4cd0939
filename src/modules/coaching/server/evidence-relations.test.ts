// Openings, planned sessions and coaching leaders, counted by hand on a very small ministry.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { held, planned, running, runningGroup, valueOf } from '#tests/support/coaching.ts';
import { achieved, actAsHead, ctxOf, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  acknowledgeOpening,
  agreeAction,
  cancelSession,
  confirmSession,
  endRelation,
  evidence,
  giveOpening
} from './index.ts';

const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const asked = (tx: Tx, practice: string, on = '2026-11-24') =>
  achieved(
    tx,
    evidence.find((rule) => rule.practice === practice),
    scopeOf(on)
  );

const opening = { seen: 'Uraian belum runtut', standard: 'SOP telaah', isBelow: false };
async function opened(
  tx: Tx,
  of: { relationId: number; coach: number; by: readonly number[]; on?: string }
): Promise<void> {
  const on = of.on ?? '2026-03-10';
  valueOf(await giveOpening(ctxOf(tx, of.coach, on), { ...opening, relationId: of.relationId }));
  for (const id of of.by) valueOf(await acknowledgeOpening(ctxOf(tx, id, on), of.relationId));
}
async function agreed(tx: Tx, of: { relationId: number; sessionId: number; owner: number }): Promise<void> {
  const action = { words: 'Menyusun contoh', dueOn: '2026-04-01', ownerId: of.owner, token: '' };
  valueOf(await agreeAction(ctxOf(tx, of.owner, '2026-03-12'), { ...action, ...of }));
}

describe('the first feedback, I.SOL.3b1', () => {
  it('is asked of relations past their first session, and counts once the coachee has taken note', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const sessionId = await planned(tx, { relationId, coach: m.head, on: '2026-03-10' });
      expect(await asked(tx, 'I.SOL.3b1', '2026-03-09')).toEqual({});
      expect(await asked(tx, 'I.SOL.3b1')).toEqual({ [relationId]: false });
      valueOf(await giveOpening(ctxOf(tx, m.head, '2026-03-10'), { ...opening, relationId }));
      expect(await asked(tx, 'I.SOL.3b1')).toEqual({ [relationId]: false });
      valueOf(await acknowledgeOpening(ctxOf(tx, m.ani, '2026-03-11'), relationId));
      expect(await asked(tx, 'I.SOL.3b1')).toEqual({ [relationId]: true });
      await cancelSession(ctxOf(tx, m.ani, '2026-03-11'), { relationId, sessionId });
      expect(await asked(tx, 'I.SOL.3b1')).toEqual({});
    }));
  it('is not asked of counselling, of groups, of what was never accepted, nor outside the units asked', () =>
    inMinistry(async (m, tx) => {
      const counselling = await running(tx, { coach: m.head, coachee: m.ani }, { kind: 'counselling' });
      const group = await runningGroup(tx, { coach: m.head, people: [m.ani, m.budi] });
      const mentoring = await running(tx, { coach: m.officer, coachee: m.budi }, { kind: 'mentoring' });
      await planned(tx, { relationId: counselling, coach: m.head, on: '2026-03-10' });
      await planned(tx, { relationId: group, coach: m.head, on: '2026-03-10' });
      await planned(tx, { relationId: mentoring, coach: m.officer, on: '2026-03-10' });
      expect(await asked(tx, 'I.SOL.3b1')).toEqual({ [mentoring]: false });
      const rule = evidence.find(({ practice }) => practice === 'I.SOL.3b1');
      expect(
        await achieved(tx, rule, scopeOf('2026-11-24', { inUnits: () => sql<boolean>`r.unit_id = ${m.root}` }))
      ).toEqual({});
      expect(await asked(tx, 'T.SOL.5')).toEqual({ [group]: false });
    }));
  it('is late when taken note of over thirty days after the first session', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      await planned(tx, { relationId, coach: m.head, on: '2026-03-10' });
      await opened(tx, { relationId, coach: m.head, by: [m.ani], on: '2026-04-10' });
      const { rows } = await evidence[0]!.rows(scopeOf('2026-11-24')).execute(tx);
      expect(rows).toMatchObject([
        { unitId: m.unit, achieved: true, isLate: true, onDate: '2026-03-10', recordKind: 'coaching.relation' }
      ]);
    }));
  it('of a group counts once every member has taken note, T.SOL.5', () =>
    inMinistry(async (m, tx) => {
      const relationId = await runningGroup(tx, { coach: m.head, people: [m.ani, m.budi] });
      await planned(tx, { relationId, coach: m.head, on: '2026-03-10' });
      await opened(tx, { relationId, coach: m.head, by: [m.ani] });
      expect(await asked(tx, 'T.SOL.5')).toEqual({ [relationId]: false });
      valueOf(await acknowledgeOpening(ctxOf(tx, m.budi, '2026-03-11'), relationId));
      expect(await asked(tx, 'T.SOL.5')).toEqual({ [relationId]: true });
      expect(await asked(tx, 'I.SOL.3b1')).toEqual({});
    }));
});

describe('planned sessions with something agreed, I.SOL.3b2', () => {
  it('are asked once the planned end has come: as many held as planned, and an action agreed', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const sessionId = await held(tx, { relationId, coach: m.head, on: '2026-03-10' });
      await agreed(tx, { relationId, sessionId, owner: m.ani });
      expect(await asked(tx, 'I.SOL.3b2', '2026-06-29')).toEqual({});
      expect(await asked(tx, 'I.SOL.3b2', '2026-06-30')).toEqual({ [relationId]: false });
      await held(tx, { relationId, coach: m.head, on: '2026-04-10' });
      expect(await asked(tx, 'I.SOL.3b2')).toEqual({ [relationId]: true });
    }));
  it('do not count without an action, nor with a session that only one side confirmed', () =>
    inMinistry(async (m, tx) => {
      const bare = await running(tx, { coach: m.head, coachee: m.ani }, { plannedSessions: 1 });
      await held(tx, { relationId: bare, coach: m.head, on: '2026-03-10' });
      const oneSided = await running(tx, { coach: m.head, coachee: m.budi }, { plannedSessions: 1 });
      const sessionId = await planned(tx, { relationId: oneSided, coach: m.head, on: '2026-03-10' });
      await confirmSession(ctxOf(tx, m.budi, '2026-03-10'), { relationId: oneSided, sessionId });
      await agreed(tx, { relationId: oneSided, sessionId, owner: m.budi });
      expect(await asked(tx, 'I.SOL.3b2')).toEqual({ [bare]: false, [oneSided]: false });
    }));
  it('are asked of what ended early only where it was complete, and of nobody who left', () =>
    inMinistry(async (m, tx) => {
      const complete = await running(tx, { coach: m.head, coachee: m.ani }, { plannedSessions: 1 });
      const sessionId = await held(tx, { relationId: complete, coach: m.head, on: '2026-03-10' });
      await agreed(tx, { relationId: complete, sessionId, owner: m.ani });
      const given = await running(tx, { coach: m.head, coachee: m.budi });
      const left = await running(tx, { coach: m.ani, coachee: m.officer });
      for (const relationId of [complete, given])
        await endRelation(ctxOf(tx, m.head, '2026-04-01'), { relationId, reflection: '' });
      expect(await asked(tx, 'I.SOL.3b2')).toEqual({ [complete]: true, [left]: false });
      await sql`update people.assignment set valid = '[2020-01-01,2026-05-01)' where person_id = ${m.officer}`.execute(
        tx
      );
      expect(await asked(tx, 'I.SOL.3b2')).toEqual({ [complete]: true });
    }));
  it('of a group are T.SOL.6', () =>
    inMinistry(async (m, tx) => {
      const relationId = await runningGroup(tx, { coach: m.head, people: [m.ani, m.budi] }, { plannedSessions: 1 });
      const sessionId = await held(tx, { relationId, coach: m.head, on: '2026-03-10' });
      expect(await asked(tx, 'T.SOL.6')).toEqual({ [relationId]: false });
      await agreed(tx, { relationId, sessionId, owner: m.budi });
      expect(await asked(tx, 'T.SOL.6')).toEqual({ [relationId]: true });
    }));
});

describe('leaders who coach, O.LDR.11', () => {
  it('are posts with two sessions confirmed by the other side, of any kind; credit to who held the post on the day', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani }, { kind: 'counselling' });
      await held(tx, { relationId, coach: m.head, on: '2026-03-10' });
      await planned(tx, { relationId, coach: m.head, on: '2026-03-20' });
      expect(await asked(tx, 'O.LDR.11')).toEqual({ [m.root]: false, [m.unit]: false });
      await actAsHead(tx, m.budi, { unit: m.unit, valid: '[2026-04-01,2026-05-01)' });
      const acting = await running(tx, { coach: m.budi, coachee: m.ani });
      await held(tx, { relationId: acting, coach: m.budi, on: '2026-05-01' });
      expect(await asked(tx, 'O.LDR.11')).toEqual({ [m.root]: false, [m.unit]: false });
      await held(tx, { relationId: acting, coach: m.budi, on: '2026-04-30' });
      expect(await asked(tx, 'O.LDR.11')).toEqual({ [m.root]: false, [m.unit]: true });
    }));
});
