// Recommendations in the small ministry: given by the committee, planned, closed; and who acts on them.
import { expect } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import {
  addAction,
  closeFollowUp,
  commitFollowUp,
  getRecommendation,
  judgeAction,
  judgePlan,
  noteOutcome,
  openRecommendations,
  planFollowUp,
  reportAction
} from '#modules/feedback/server/index.ts';
import { ctxOf, type SmallMinistry } from './learning.ts';

/** Who opens recommendations for the committee. */
export const committee = (tx: Tx, m: SmallMinistry, on: Day) =>
  ctxOf(tx, m.minister, on, { grants: [{ capability: 'feedback.recommend', unitId: m.root }] });
/** The officer of the whole small ministry. */
export const officer = (tx: Tx, m: SmallMinistry, on: Day) =>
  ctxOf(tx, m.officer, on, {
    grants: ['feedback.keep', 'feedback.read'].map((capability) => ({ capability, unitId: m.root }))
  });

/** A recommendation of the committee to the unit, opened on 10 February 2026. */
export async function given(tx: Tx, m: SmallMinistry, source = 'committee.finding:1'): Promise<number> {
  const one = { unitId: m.unit, year: 2025, component: 'leaders' as const, practice: 'O.LDR.7', priority: 1 as const };
  const text = { title: 'Arahkan pengetahuan unit', body: '' };
  const opened = await openRecommendations(committee(tx, m, '2026-02-10'), [{ ...one, ...text, source }]);
  return opened.ok ? (opened.value[0] ?? 0) : 0;
}

/** Somebody's NIP. */
export const nipOf = async (tx: Tx, id: number): Promise<string> =>
  (await tx.selectFrom('people.person').select('nip').where('id', '=', id).executeTakeFirstOrThrow()).nip;
/** Expects a step to be done. */
export const ok = <T extends { ok: boolean }>(result: T) => expect(result).toMatchObject({ ok: true });

/** Committed to on 12 February, planned with an action of Budi until 30 June, approved on 5 March. */
export async function approved(tx: Tx, m: SmallMinistry): Promise<number> {
  const id = await given(tx, m);
  const [ani, budi] = [await nipOf(tx, m.ani), await nipOf(tx, m.budi)];
  ok(
    await commitFollowUp(ctxOf(tx, m.head, '2026-02-12'), id, {
      commitment: 'Kami',
      ownerNip: ani,
      dueOn: '2026-10-31'
    })
  );
  const owner = ctxOf(tx, m.ani, '2026-03-02');
  ok(await addAction(owner, id, { what: 'Lokakarya', owner: budi, dueOn: '2026-06-30', token: 'a' }));
  ok(await planFollowUp(owner, id, { plan: 'Tiga langkah' }));
  ok(await judgePlan(ctxOf(tx, m.head, '2026-03-05'), id, { decision: 'yes', note: '' }));
  return id;
}

/** The first action of a plan. */
export const actionOf = async (tx: Tx, m: SmallMinistry, id: number) =>
  (await getRecommendation(ctxOf(tx, m.head, '2026-06-01'), id)).actions[0]?.id ?? 0;

/** Its action done in time and confirmed, then closed on 20 October with a lesson. */
export async function closed(tx: Tx, m: SmallMinistry): Promise<number> {
  const id = await approved(tx, m);
  const actionId = await actionOf(tx, m, id);
  ok(await reportAction(ctxOf(tx, m.budi, '2026-06-20'), id, { actionId, on: '2026-06-20', note: 'Selesai' }));
  ok(await judgeAction(ctxOf(tx, m.ani, '2026-06-22'), id, { actionId, decision: 'yes', note: '' }));
  const came = { result: 'partly' as const, success: 'Satu', failure: 'Dua' };
  ok(await noteOutcome(ctxOf(tx, m.ani, '2026-10-15'), id, came));
  ok(await closeFollowUp(ctxOf(tx, m.head, '2026-10-20'), id, { decision: 'yes', note: '' }));
  return id;
}

/** The code of a unit. */
export const codeOf = async (tx: Tx, unitId: number): Promise<string> =>
  (await tx.selectFrom('people.unit').select('code').where('id', '=', unitId).executeTakeFirstOrThrow()).code;

/** Somebody with the place in the unit, as the front door says it. */
export const placed = (tx: Tx, m: SmallMinistry, personId: number, on: Day) => {
  const ctx = ctxOf(tx, personId, on);
  return { ...ctx, actor: { ...ctx.actor, unitId: m.unit } };
};
