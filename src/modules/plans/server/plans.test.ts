// The whole way of a plan, as its owner and who decides for her take it, against a real database.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db, Tx } from '#platform/server/database.ts';
import { actAsHead, aPerson, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { aPlan, item, sentPlan } from '#tests/support/plans.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  addItem,
  changeItem,
  changePlan,
  confirmItem,
  decidePlan,
  dropPlan,
  getPlan,
  listPlans,
  planItemsFor,
  removeItem,
  setProgress,
  startPlan,
  submitPlan,
  withdrawPlan
} from './index.ts';

const { db, inTransaction } = testDatabase();
const approve = { decision: 'approve', note: '' } as const;
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const eventNames = async (on: Db) => {
  const { rows } = await sql<{ name: string }>`select name from platform.event order by id`.execute(on);
  return rows.map(({ name }) => name);
};

describe('a plan', () => {
  it('goes from the first item to the confirmed one, each step known by its event', () =>
    inMinistry(async ({ ani, head }, tx) => {
      const planId = await aPlan(tx, ani, [item]);
      expect(await submitPlan(ctxOf(tx, ani, '2026-01-12'), { planId })).toMatchObject({ ok: true });
      expect(await decidePlan(ctxOf(tx, head, '2026-01-14'), { planId, ...approve })).toMatchObject({ ok: true });
      const { items } = await getPlan(ctxOf(tx, ani, '2026-01-15'), planId);
      const itemId = items[0]!.id;
      await setProgress(ctxOf(tx, ani, '2026-02-20'), { planId, itemId, progress: 80 });
      expect(await getPlan(ctxOf(tx, ani, '2026-02-20'), planId)).toMatchObject({ progress: 80 });
      await confirmItem(ctxOf(tx, head, '2026-03-02'), { planId, itemId });
      const view = await getPlan(ctxOf(tx, ani, '2026-03-02'), planId);
      expect(view).toMatchObject({ progress: 100, items: [{ confirmedOn: '2026-03-02', confirmedBy: head }] });
      expect(await eventNames(tx)).toEqual([
        'plans.plan.started',
        'plans.item.added',
        'plans.plan.submitted',
        'plans.plan.approved',
        'plans.item.progressed',
        'plans.item.confirmed'
      ]);
      expect(view.steps.map(({ kind, by }) => [kind, by])).toEqual([
        ['start', 'Ani'],
        ['add-item', 'Ani'],
        ['submit', 'Ani'],
        ['approve', 'I Made Wiratama'],
        ['progress', 'Ani'],
        ['confirm', 'I Made Wiratama']
      ]);
    }));

  it('comes back with a reason, is improved and sent again', () =>
    inMinistry(async ({ ani, head }, tx) => {
      const planId = await sentPlan(tx, ani);
      const back = { planId, decision: 'return', note: 'Tambah sumber belajar' } as const;
      expect(await decidePlan(ctxOf(tx, head, '2026-01-14'), { ...back, note: ' ' })).toMatchObject({
        reason: 'reason-missing'
      });
      await decidePlan(ctxOf(tx, head, '2026-01-14'), back);
      const view = await getPlan(ctxOf(tx, ani, '2026-01-15'), planId);
      expect(view).toMatchObject({
        state: 'returned',
        reason: 'Tambah sumber belajar',
        decidedByName: 'I Made Wiratama'
      });
      const itemId = view.items[0]!.id;
      await changeItem(ctxOf(tx, ani, '2026-01-15'), { planId, itemId, item: { ...item, source: 'Kursus kas' } });
      await submitPlan(ctxOf(tx, ani, '2026-01-15'), { planId });
      const again = await getPlan(ctxOf(tx, head, '2026-01-15'), planId);
      expect(again).toMatchObject({
        state: 'submitted',
        items: [{ source: 'Kursus kas' }],
        abilities: { decide: true }
      });
    }));

  it('is taken back before it is decided, and given up only before it is approved', () =>
    inMinistry(async ({ ani, head }, tx) => {
      const planId = await sentPlan(tx, ani);
      expect(await withdrawPlan(ctxOf(tx, ani, '2026-01-12'), { planId })).toMatchObject({ value: { state: 'draft' } });
      expect(await decidePlan(ctxOf(tx, head, '2026-01-13'), { planId, ...approve })).toEqual({
        ok: false,
        reason: 'not-now'
      });
      expect(await dropPlan(ctxOf(tx, ani, '2026-01-13'), { planId })).toMatchObject({ value: { state: 'withdrawn' } });
      const next = await aPlan(tx, ani, [item]);
      expect(await getPlan(ctxOf(tx, ani, '2026-01-13'), next)).toMatchObject({ version: 2, state: 'draft' });
    }));

  it('refuses items outside its year, empty plans and plans without days or hours', () =>
    inMinistry(async ({ ani }, tx) => {
      const planId = await aPlan(tx, ani, []);
      const ctx = ctxOf(tx, ani, '2026-01-12');
      expect(await submitPlan(ctx, { planId })).toEqual({ ok: false, reason: 'empty' });
      const outside = { ...item, endsOn: '2027-02-01' };
      expect(await addItem(ctx, { planId, item: outside })).toEqual({ ok: false, reason: 'outside-year' });
      await addItem(ctx, { planId, item: { ...item, plannedMinutes: 0 } });
      expect(await submitPlan(ctx, { planId })).toEqual({ ok: false, reason: 'incomplete' });
    }));

  it('is begun for this year or the next, once', () =>
    inMinistry(async ({ ani }, tx) => {
      const start = (year: number) =>
        startPlan(ctxOf(tx, ani, '2026-01-12'), { year, nextJobCode: null, gaps: [], goalOf: () => '' });
      expect(await start(2025)).toEqual({ ok: false, reason: 'outside-year' });
      expect(await start(2028)).toEqual({ ok: false, reason: 'outside-year' });
      const first = await start(2027);
      expect(await start(2027)).toEqual(first);
    }));
});

describe('a plan is not found', () => {
  it('for a colleague, and as a draft for anyone but its owner', () =>
    inMinistry(async ({ ani, budi, head, root, officer }, tx) => {
      const planId = await aPlan(tx, ani, [item]);
      const grants = [{ capability: 'plans.oversee', unitId: root }];
      const readers = [
        ctxOf(tx, budi, '2026-01-12'),
        ctxOf(tx, head, '2026-01-12'),
        ctxOf(tx, officer, '2026-01-12', { grants })
      ];
      for (const reader of readers) await expect(getPlan(reader, planId)).rejects.toThrow('not found');
      await submitPlan(ctxOf(tx, ani, '2026-01-12'), { planId });
      await expect(getPlan(readers[0]!, planId)).rejects.toThrow('not found');
      expect(await getPlan(readers[1]!, planId)).toMatchObject({ role: 'decider' });
      expect(await getPlan(readers[2]!, planId)).toMatchObject({ role: 'reader' });
    }));
  it('when a colleague forges its id, or that of an item of another plan', () =>
    inMinistry(async ({ ani, budi, head }, tx) => {
      const planId = await sentPlan(tx, ani);
      const other = await aPlan(tx, budi, [item]);
      const { items } = await getPlan(ctxOf(tx, head, '2026-01-12'), planId);
      const itemId = items[0]!.id;
      const mine = ctxOf(tx, budi, '2026-01-12');
      await expect(submitPlan(mine, { planId })).rejects.toThrow('not found');
      await expect(decidePlan(mine, { planId, ...approve })).rejects.toThrow('not found');
      expect(await changeItem(mine, { planId: other, itemId, item })).toEqual({ ok: false, reason: 'gone' });
      expect(await removeItem(mine, { planId: other, itemId })).toMatchObject({ ok: true });
      expect((await getPlan(ctxOf(tx, head, '2026-01-12'), planId)).items).toHaveLength(1);
      await expect(planItemsFor(mine, ani)).resolves.toEqual([]);
    }));
});

describe('a change after approval', () => {
  const approved = async (tx: Tx, m: SmallMinistry) => {
    const planId = await sentPlan(tx, m.ani, [item, { ...item, goal: 'Kedua' }]);
    await decidePlan(ctxOf(tx, m.head, '2026-01-14'), { planId, ...approve });
    return planId;
  };
  const changed = async (tx: Tx, m: SmallMinistry, planId: number) => {
    const result = await changePlan(ctxOf(tx, m.ani, '2026-02-02'), { planId });
    if (!result.ok) throw new Error(result.reason);
    return result.value;
  };

  it('is a new version; the old one holds until the new one is approved, then it is history', () =>
    inMinistry(async (m, tx) => {
      const planId = await approved(tx, m);
      const next = await changed(tx, m, planId);
      expect(next).toMatchObject({ version: 2, state: 'draft' });
      expect(await changed(tx, m, planId)).toEqual(next);
      expect(await getPlan(ctxOf(tx, m.head, '2026-02-02'), planId)).toMatchObject({ state: 'approved' });
      await submitPlan(ctxOf(tx, m.ani, '2026-02-03'), { planId: next.id });
      await decidePlan(ctxOf(tx, m.head, '2026-02-04'), { planId: next.id, ...approve });
      const view = await getPlan(ctxOf(tx, m.head, '2026-02-04'), planId);
      expect(view.state).toBe('replaced');
      expect(view.versions.map(({ version, state }) => [version, state])).toEqual([
        [1, 'replaced'],
        [2, 'approved']
      ]);
      expect((await listPlans(ctxOf(tx, m.ani, '2026-02-04'))).map(({ version }) => version)).toEqual([2, 1]);
    }));

  it('keeps items with their activities, and what was confirmed meanwhile', () =>
    inMinistry(async (m, tx) => {
      const planId = await approved(tx, m);
      const [first, second] = await planItemsFor(ctxOf(tx, m.ani, '2026-02-01'), m.ani);
      const next = await changed(tx, m, planId);
      await confirmItem(ctxOf(tx, m.head, '2026-02-03'), { planId, itemId: second!.id });
      await submitPlan(ctxOf(tx, m.ani, '2026-02-03'), { planId: next.id });
      await decidePlan(ctxOf(tx, m.head, '2026-02-04'), { planId: next.id, ...approve });
      const items = await planItemsFor(ctxOf(tx, m.ani, '2026-02-05'), m.ani);
      expect(items.map(({ id, planId: of, isDone }) => ({ id, of, isDone }))).toEqual([
        { id: first!.id, of: next.id, isDone: false },
        { id: second!.id, of: next.id, isDone: true }
      ]);
    }));

  it('leaves alone what was carried out', () =>
    inMinistry(async (m, tx) => {
      const planId = await approved(tx, m);
      const [first] = await planItemsFor(ctxOf(tx, m.ani, '2026-02-01'), m.ani);
      await confirmItem(ctxOf(tx, m.head, '2026-02-01'), { planId, itemId: first!.id });
      const next = await changed(tx, m, planId);
      const { items } = await getPlan(ctxOf(tx, m.ani, '2026-02-02'), next.id);
      const order = { planId: next.id, itemId: items[0]!.id };
      const mine = ctxOf(tx, m.ani, '2026-02-02');
      expect(await removeItem(mine, order)).toEqual({ ok: false, reason: 'done' });
      expect(await changeItem(mine, { ...order, item })).toEqual({ ok: false, reason: 'done' });
    }));

  it('follows the owner into a new unit', () =>
    inMinistry(async (m, tx) => {
      const planId = await approved(tx, m);
      await sql`update people.assignment set unit_id = ${m.root} where person_id = ${m.ani}`.execute(tx);
      expect(await changed(tx, m, planId)).toMatchObject({ unitId: m.root });
      expect(await getPlan(ctxOf(tx, m.head, '2026-02-02'), planId)).toMatchObject({ unitId: m.unit });
    }));
});

describe('two hands on one plan', () => {
  const acting = async (on: Db, m: SmallMinistry) => {
    const person = await aPerson(on, 'Plt. Sari', { unit: m.root, under: m.minister });
    await actAsHead(on, person, { unit: m.unit, valid: '[2026-01-01,)' });
    return person;
  };

  it('of two approvers at once the second is told who decided', async () => {
    const m = await smallMinistry(db());
    const sari = await acting(db(), m);
    const planId = await sentPlan(db(), m.ani);
    const results = await Promise.all([
      decidePlan(ctxOf(db(), m.head, '2026-01-14'), { planId, ...approve }),
      decidePlan(ctxOf(db(), sari, '2026-01-14'), { planId, decision: 'return', note: 'Tambah sumber' })
    ]);
    const by = results[0]?.ok ? 'I Made Wiratama' : 'Plt. Sari';
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'already-decided', by });
  });

  it('a form sent twice at once is one item, one sending, one approval, one new version', async () => {
    const m = await smallMinistry(db());
    const planId = await aPlan(db(), m.ani, []);
    const mine = ctxOf(db(), m.ani, '2026-01-12');
    const revision = 1;
    const add = () => addItem(mine, { planId, revision, token: `twice-${planId}`, item });
    expect((await Promise.all([add(), add()])).every(({ ok }) => ok)).toBe(true);
    expect((await getPlan(mine, planId)).items).toHaveLength(1);
    const send = () => submitPlan(mine, { planId, revision: 2 });
    expect((await Promise.all([send(), send()])).every(({ ok }) => ok)).toBe(true);
    const say = () => decidePlan(ctxOf(db(), m.head, '2026-01-13'), { planId, revision: 3, ...approve });
    expect((await Promise.all([say(), say()])).every(({ ok }) => ok)).toBe(true);
    const change = () => changePlan(mine, { planId, revision: 4 });
    const versions = await Promise.all([change(), change()]);
    expect(new Set(versions.map((result) => result.ok && result.value.id)).size).toBe(1);
    const { steps } = await getPlan(mine, planId);
    expect(steps.map(({ kind }) => kind)).toEqual(['start', 'add-item', 'submit', 'approve']);
  });

  it('two beginnings at once are one plan', async () => {
    const m = await smallMinistry(db());
    const mine = ctxOf(db(), m.budi, '2026-01-12');
    const begin = () => startPlan(mine, { year: 2026, nextJobCode: null, gaps: [], goalOf: () => '' });
    const results = await Promise.all([begin(), begin()]);
    expect(new Set(results.map((result) => result.ok && result.value.id)).size).toBe(1);
  });

  it('a form made before the text was changed is stale, for the owner and for who decides', () =>
    inMinistry(async ({ ani, head }, tx) => {
      const planId = await sentPlan(tx, ani);
      const { revision, items } = await getPlan(ctxOf(tx, head, '2026-01-12'), planId);
      await withdrawPlan(ctxOf(tx, ani, '2026-01-12'), { planId });
      const order = { planId, revision, itemId: items[0]!.id, item: { ...item, goal: 'Lain' } };
      expect(await changeItem(ctxOf(tx, ani, '2026-01-12'), order)).toEqual({ ok: false, reason: 'stale' });
      await submitPlan(ctxOf(tx, ani, '2026-01-12'), { planId });
      expect(await decidePlan(ctxOf(tx, head, '2026-01-12'), { planId, revision, ...approve })).toEqual({
        ok: false,
        reason: 'stale'
      });
    }));
});
