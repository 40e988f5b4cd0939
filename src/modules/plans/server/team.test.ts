// The supervisor's list and what waits for whom: of her own post, acting, standing in, as the unit's officer.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actAsHead, aPerson, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { aPlan, approvedPlan, item, sentPlan } from '#tests/support/plans.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { changePlan, decidePlan, decidePlans, duties, getPlan, teamPlans } from './index.ts';

const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const approve = { decision: 'approve', note: '' } as const;

describe("a team's plans", () => {
  it('stand in one list: who waits, who is approved, who writes, who has none', () =>
    inMinistry(async (m, tx) => {
      const cici = await aPerson(tx, 'Cici', { unit: m.unit, under: m.head });
      await aPerson(tx, 'Dodi', { unit: m.unit, under: m.head });
      const waiting = await sentPlan(tx, m.ani);
      const approved = await approvedPlan(tx, { owner: m.budi, decider: m.head });
      await aPlan(tx, cici, [item]);
      const { queue, members } = await teamPlans(ctxOf(tx, m.head, '2026-01-20'), { year: 2026 });
      expect(queue).toMatchObject([
        { id: waiting, name: 'Ani', count: 1, minutes: 360, since: '2026-01-12', isLate: true }
      ]);
      expect(members.map(({ name, state, planId, count }) => [name, state, planId, count])).toEqual([
        ['Ani', 'submitted', waiting, 1],
        ['Budi', 'approved', approved, 1],
        ['Cici', 'draft', null, 0],
        ['Dodi', 'none', null, 0]
      ]);
    }));

  it('shows the version in force while a new one is being written', () =>
    inMinistry(async (m, tx) => {
      const planId = await approvedPlan(tx, { owner: m.budi, decider: m.head });
      await changePlan(ctxOf(tx, m.budi, '2026-02-02'), { planId });
      const { members } = await teamPlans(ctxOf(tx, m.head, '2026-02-02'));
      expect(members.find(({ name }) => name === 'Budi')).toMatchObject({ state: 'draft', planId });
    }));

  it('are decided at once with one note; what was decided or changed meanwhile is told, a stranger’s is not found', () =>
    inMinistry(async (m, tx) => {
      const cici = await aPerson(tx, 'Cici', { unit: m.unit, under: m.head });
      const ids = [await sentPlan(tx, m.ani), await sentPlan(tx, m.budi), await sentPlan(tx, cici)];
      const stranger = await sentPlan(tx, m.officer);
      const head = ctxOf(tx, m.head, '2026-01-14');
      const deputy = ctxOf(tx, m.officer, '2026-01-14', { standsInFor: [m.head] });
      await decidePlan(deputy, { planId: ids[1]!, decision: 'return', note: 'Tambah sumber' });
      const chosen = [...ids, stranger].map((planId) => ({ planId, revision: planId === ids[2] ? 1 : 3 }));
      const result = await decidePlans(head, chosen, { ...approve, note: 'Selamat belajar' });
      expect(result.ok && result.value).toEqual([
        { planId: ids[0], name: 'Ani', year: 2026, outcome: 'decided' },
        { planId: ids[1], name: 'Budi', year: 2026, outcome: 'already-decided', by: 'Pengelola' },
        { planId: ids[2], name: 'Cici', year: 2026, outcome: 'stale' },
        { planId: stranger, name: '', year: 0, outcome: 'not-found' }
      ]);
      const { steps } = await getPlan(head, ids[0]!);
      expect(steps.at(-1)).toMatchObject({ kind: 'approve', note: 'Selamat belajar' });
    }));
});

describe('what waits', () => {
  it('is told to who decides with the day by which to answer, and to the owner when it came back', () =>
    inMinistry(async (m, tx) => {
      const planId = await sentPlan(tx, m.ani);
      const submitted = { kind: 'plans.submitted', href: `/team/plans?plan=${planId}`, since: '2026-01-12' };
      expect(await duties(ctxOf(tx, m.head, '2026-01-13'))).toEqual([
        { ...submitted, title: '2026 · Ani', due: '2026-01-19' }
      ]);
      expect(await duties(ctxOf(tx, m.ani, '2026-01-13'))).toEqual([]);
      await decidePlan(ctxOf(tx, m.head, '2026-01-14'), { planId, decision: 'return', note: 'Tambah sumber' });
      expect(await duties(ctxOf(tx, m.head, '2026-01-15'))).toEqual([]);
      expect(await duties(ctxOf(tx, m.ani, '2026-01-15'))).toEqual([
        { kind: 'plans.returned', title: '2026', href: `/plans/${planId}`, since: '2026-01-14', due: null }
      ]);
    }));

  it('follows the post: to the acting official while she acts, to who stands in, to the officer where nobody decides', () =>
    inMinistry(async (m, tx) => {
      const planId = await sentPlan(tx, m.ani);
      const sari = await aPerson(tx, 'Plt. Sari', { unit: m.root, under: m.minister });
      await actAsHead(tx, sari, { unit: m.unit, valid: '[2026-01-14,2026-02-01)' });
      const capacityOf = async (personId: number, on: string, more = {}) =>
        (await teamPlans(ctxOf(tx, personId, on, more))).queue.map(({ id, capacity }) => [id, capacity]);
      expect(await capacityOf(sari, '2026-01-13')).toEqual([]);
      expect(await capacityOf(sari, '2026-01-14')).toEqual([[planId, 'acting']]);
      expect(await capacityOf(sari, '2026-02-01')).toEqual([]);
      expect(await capacityOf(m.officer, '2026-01-14', { standsInFor: [m.head] })).toEqual([[planId, 'delegate']]);
      const grants = [{ capability: 'plans.oversee', unitId: m.root }];
      expect(await capacityOf(m.officer, '2026-01-14', { grants })).toEqual([]);
      const minister = await sentPlan(tx, m.minister);
      expect(await capacityOf(m.officer, '2026-01-14', { grants })).toEqual([[minister, 'officer']]);
      const elsewhere = [{ capability: 'plans.oversee', unitId: m.unit }];
      expect(await capacityOf(m.officer, '2026-01-14', { grants: elsewhere })).toEqual([]);
    }));
});
