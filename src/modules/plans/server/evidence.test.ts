// I.LRN.1 counted by hand on a very small ministry: who has an approved plan with an item carried out.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import type { EvidenceScope } from '#platform/server/evidence.ts';
import { achieved, ctxOf, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { approvedPlan, item, sentPlan } from '#tests/support/plans.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  changePlan,
  confirmItem,
  decidePlan,
  evidence,
  getPlan,
  planItemsFor,
  removeItem,
  submitPlan
} from './index.ts';

const rule = evidence.find(({ practice }) => practice === 'I.LRN.1');

/** Only Ani and Budi count, so that each case says what it means. */
const counted = (work: (m: SmallMinistry, tx: Tx, ask: (on?: string) => Promise<unknown>) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const table = sql`(select id as person_id, ${m.unit}::bigint as unit_id, 12 as months, '' as job_kind
      from people.person where id in (${m.ani}, ${m.budi}))`;
    const ask = (on = '2026-11-24') => achieved(tx, rule, scopeOf(on, { counted: table } as Partial<EvidenceScope>));
    return work(m, tx, ask);
  });

const firstItem = async (tx: Tx, personId: number) =>
  (await planItemsFor(ctxOf(tx, personId, '2026-02-01'), personId))[0]!.id;

async function confirmed(tx: Tx, m: SmallMinistry, on = '2026-03-02') {
  const planId = await approvedPlan(tx, { owner: m.ani, decider: m.head });
  const itemId = await firstItem(tx, m.ani);
  await confirmItem(ctxOf(tx, m.head, on), { planId, itemId });
  return { planId, itemId };
}

async function accepted(tx: Tx, m: SmallMinistry, activity: { planItemId: number; state?: string; on?: string }) {
  const { planItemId, state = 'accepted', on = '2026-03-02' } = activity;
  await sql`insert into learning.activity (person_id, unit_id, title, state, plan_item_id, accepted_at)
    values (${m.ani}, ${m.unit}, 'Kueri', ${state}, ${planItemId}, ${`${on}T09:00:00+07:00`})`.execute(tx);
}

describe('a personal development plan counts, I.LRN.1', () => {
  it('when it was approved and the supervisor confirmed an item; everyone who counts is in the population', () =>
    counted(async (m, tx, ask) => {
      await confirmed(tx, m);
      expect(await ask()).toEqual({ [m.ani]: true, [m.budi]: false });
    }));
  it('when an activity begun from an item was accepted; not while it is only reported', () =>
    counted(async (m, tx, ask) => {
      await approvedPlan(tx, { owner: m.ani, decider: m.head });
      const planItemId = await firstItem(tx, m.ani);
      await accepted(tx, m, { planItemId, state: 'reported' });
      expect(await ask()).toMatchObject({ [m.ani]: false });
      await accepted(tx, m, { planItemId });
      expect(await ask()).toMatchObject({ [m.ani]: true });
    }));
  it('not by an activity that somebody else began from the item', () =>
    counted(async (m, tx, ask) => {
      await approvedPlan(tx, { owner: m.budi, decider: m.head });
      await accepted(tx, m, { planItemId: await firstItem(tx, m.budi) });
      expect(await ask()).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
  it('not when it only waits, nor when it was approved and nothing came of it', () =>
    counted(async (m, tx, ask) => {
      await sentPlan(tx, m.ani);
      await approvedPlan(tx, { owner: m.budi, decider: m.head });
      expect(await ask()).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
  it('not by what its owner says of her progress', () =>
    counted(async (m, tx, ask) => {
      const planId = await approvedPlan(tx, { owner: m.ani, decider: m.head });
      await sql`update plans.item set progress = 100 where plan_id = ${planId}`.execute(tx);
      expect(await ask()).toMatchObject({ [m.ani]: false });
    }));
  it('up to the cut-off, in its own year', () =>
    counted(async (m, tx, ask) => {
      await confirmed(tx, m, '2027-01-31');
      expect(await ask()).toMatchObject({ [m.ani]: true });
      await sql`update plans.item set confirmed_on = '2027-02-01'`.execute(tx);
      expect(await ask()).toMatchObject({ [m.ani]: false });
      await sql`update plans.item set confirmed_on = '2026-03-01'`.execute(tx);
      await sql`update plans.plan set year = 2025`.execute(tx);
      expect(await ask()).toMatchObject({ [m.ani]: false });
    }));
  it('not when it was approved after the cut-off', () =>
    counted(async (m, tx, ask) => {
      await confirmed(tx, m);
      await sql`update plans.plan set decided_at = '2027-01-31T23:59:00+07:00'`.execute(tx);
      expect(await ask()).toMatchObject({ [m.ani]: true });
      await sql`update plans.plan set decided_at = '2027-02-01T00:00:00+07:00'`.execute(tx);
      expect(await ask()).toMatchObject({ [m.ani]: false });
    }));
  it('is marked late when an item was confirmed more than thirty days after its planned end', () =>
    counted(async (m, tx) => {
      await confirmed(tx, m, '2026-04-30');
      const isLate = async () => (await rule!.rows(scopeOf('2026-11-24')).execute(tx)).rows.some((row) => row.isLate);
      expect(await isLate()).toBe(false);
      await sql`update plans.item set confirmed_on = '2026-05-01'`.execute(tx);
      expect(await isLate()).toBe(true);
    }));
});

describe('a plan that was changed', () => {
  it('still counts while the new version is written, and after it was approved', () =>
    counted(async (m, tx, ask) => {
      const { planId } = await confirmed(tx, m);
      const next = await changePlan(ctxOf(tx, m.ani, '2026-05-04'), { planId });
      if (!next.ok) throw new Error(next.reason);
      expect(await ask()).toMatchObject({ [m.ani]: true });
      await submitPlan(ctxOf(tx, m.ani, '2026-05-04'), { planId: next.value.id });
      await decidePlan(ctxOf(tx, m.head, '2026-05-05'), { planId: next.value.id, decision: 'approve', note: '' });
      expect(await ask()).toMatchObject({ [m.ani]: true });
    }));
  it('opens the newest version that was approved by the cut-off', () =>
    counted(async (m, tx) => {
      const { planId } = await confirmed(tx, m);
      const next = await changePlan(ctxOf(tx, m.ani, '2026-12-30'), { planId });
      if (!next.ok) throw new Error(next.reason);
      await submitPlan(ctxOf(tx, m.ani, '2026-12-30'), { planId: next.value.id });
      const approve = (on: string) =>
        decidePlan(ctxOf(tx, m.head, on), { planId: next.value.id, decision: 'approve', note: '' });
      await approve('2027-02-02');
      const { rows } = await rule!.rows(scopeOf('2026-12-31')).execute(tx);
      const row = rows.find(({ subject }) => subject === String(m.ani));
      expect(row).toMatchObject({ achieved: true, recordKind: 'plans.plan', recordId: String(planId) });
    }));
  it('counts an item that was confirmed and is no longer in the newest version', () =>
    counted(async (m, tx, ask) => {
      const planId = await approvedPlan(tx, { owner: m.ani, decider: m.head }, [item, { ...item, goal: 'Kedua' }]);
      const next = await changePlan(ctxOf(tx, m.ani, '2026-02-04'), { planId });
      if (!next.ok) throw new Error(next.reason);
      const order = { planId: next.value.id };
      const written = await getPlan(ctxOf(tx, m.ani, '2026-02-04'), order.planId);
      await removeItem(ctxOf(tx, m.ani, '2026-02-04'), { ...order, itemId: written.items[0]!.id });
      await submitPlan(ctxOf(tx, m.ani, '2026-02-04'), order);
      await confirmItem(ctxOf(tx, m.head, '2026-02-05'), { planId, itemId: await firstItem(tx, m.ani) });
      await decidePlan(ctxOf(tx, m.head, '2026-02-06'), { ...order, decision: 'approve', note: '' });
      expect(await ask()).toMatchObject({ [m.ani]: true });
    }));
});
