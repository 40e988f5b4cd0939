// The whole way of an offer, and what goes wrong on it, against a real database.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { getActivity } from '#modules/learning/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { actAsHead, aPerson, aUnit, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { anApplication, anOffer, applicationOf, nipOf, offerInput, selectedFor } from '#tests/support/offers.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  answerNomination,
  applyFor,
  changeOffer,
  duties,
  endOffer,
  getOffer,
  listOffers,
  nominate,
  noteResult,
  openOffer,
  selectApplicants,
  supportApplications,
  takeBackApplication,
  teamOffers
} from './index.ts';

const { db, inTransaction } = testDatabase();
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const words = { why: 'Perlu', wish: 'Audit' };
const query = { show: 'open', q: '', page: 1, kind: undefined } as const;
const chosen = (applications: number[], reason = 'Paling siap') => ({ applications, isChosen: true, reason });
const kinds = async (ctx: Parameters<typeof duties>[0]) => (await duties(ctx)).map(({ kind }) => kind);

/** A unit beside with its own head over Cici, who may apply to offers of the ministry. */
async function neighbours(tx: Tx, m: SmallMinistry) {
  const unit = await aUnit(tx, { code: `N${Math.random()}`, echelon: 'III', above: [m.root] });
  const boss = await aPerson(tx, 'Bu Dewi', { unit, under: m.minister, head: true });
  const cici = await aPerson(tx, 'Cici', { unit, under: boss });
  return { unit, boss, cici };
}

describe('an offer', () => {
  it('is opened by the post alone, once for a form that is sent twice', () =>
    inMinistry(async (m, tx) => {
      const input = await offerInput(tx, m, { token: 'a' });
      const head = ctxOf(tx, m.head, '2026-03-02');
      const first = await openOffer(head, input);
      expect(await openOffer(head, input)).toEqual(first);
      const no = { ok: false, reason: 'no-post' };
      expect(await openOffer(ctxOf(tx, m.ani, '2026-03-02'), input)).toEqual(no);
      expect(await openOffer(head, { ...input, unitId: m.root })).toEqual(no);
      expect(await openOffer(head, { ...input, placeId: m.root, token: '' })).toEqual(no);
      const standIn = ctxOf(tx, m.officer, '2026-03-02', { standsInFor: [m.head] });
      expect(await openOffer(standIn, { ...input, token: 'b' })).toMatchObject({ ok: true });
      expect(await openOffer(head, { ...input, mentor: '1', token: '' })).toEqual({ ok: false, reason: 'unknown-nip' });
    }));

  it('is written anew by its post alone, until somebody answers it', () =>
    inMinistry(async (m, tx) => {
      const id = await anOffer(tx, m);
      const input = { ...(await offerInput(tx, m, { title: 'Mendampingi audit kinerja', places: 3 })), revision: 1 };
      await expect(changeOffer(ctxOf(tx, m.ani, '2026-03-03'), id, input)).rejects.toThrow();
      const head = ctxOf(tx, m.head, '2026-03-03');
      expect(await changeOffer(head, id, { ...input, applyUntil: '2026-03-01' })).toMatchObject({
        reason: 'deadline-past'
      });
      expect(await changeOffer(head, id, { ...input, placeId: m.root })).toMatchObject({ reason: 'no-post' });
      expect(await changeOffer(head, id, input)).toEqual({ ok: true, value: id });
      const view = await getOffer(head, id);
      expect(view).toMatchObject({ title: 'Mendampingi audit kinerja', places: 3, abilities: { change: true } });
      expect(view.steps.map(({ kind }) => kind)).toEqual(['open', 'change']);
      expect(await changeOffer(head, id, input)).toMatchObject({ reason: 'stale' });
      await anApplication(tx, id, m.ani);
      expect(await changeOffer(head, id, { ...input, revision: 2 })).toMatchObject({ reason: 'answered' });
      expect((await getOffer(head, id)).abilities.change).toBe(false);
    }));

  it('is listed for those it is open to, and closes by its deadline', () =>
    inMinistry(async (m, tx) => {
      const { cici } = await neighbours(tx, m);
      await anOffer(tx, m, { audience: m.unit });
      await anOffer(tx, m, { jobKinds: ['fungsional'] });
      const wide = await anOffer(tx, m);
      const open = async (personId: number, on = '2026-03-05') =>
        (await listOffers(ctxOf(tx, personId, on), query)).offers.map(({ id }) => id);
      expect(await open(m.ani)).toHaveLength(2);
      expect(await open(cici)).toEqual([wide]);
      expect(await open(cici, '2026-03-16')).toEqual([]);
      expect(await open(m.head)).toEqual([]);
      expect((await listOffers(ctxOf(tx, m.head, '2026-03-05'), { ...query, show: 'led' })).offers).toHaveLength(3);
    }));

  it('goes from application to learning, each step known to whom it concerns', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      const id = await anApplication(tx, offerId, cici);
      expect(await kinds(ctxOf(tx, boss, '2026-03-06'))).toEqual(['offers.support']);
      const agreed = { support: 'agreed', note: '' } as const;
      await supportApplications(ctxOf(tx, boss, '2026-03-06'), [id], agreed);
      expect(await kinds(ctxOf(tx, boss, '2026-03-07'))).toEqual([]);
      expect(await kinds(ctxOf(tx, m.head, '2026-03-15'))).toEqual([]);
      expect(await kinds(ctxOf(tx, m.head, '2026-03-16'))).toEqual(['offers.select']);
      expect(await selectApplicants(ctxOf(tx, m.head, '2026-03-16'), offerId, chosen([id]))).toMatchObject({
        ok: true
      });
      expect(await kinds(ctxOf(tx, cici, '2026-03-16'))).toEqual(['offers.result']);
      const view = await getOffer(ctxOf(tx, cici, '2026-03-17'), offerId);
      expect(view.mine).toMatchObject({ state: 'selected', reason: 'Paling siap' });
      const activity = await getActivity(ctxOf(tx, cici, '2026-03-17'), view.mine?.activityId ?? 0);
      expect(activity).toMatchObject({ solution: 'experience', state: 'granted', plannedMinutes: 5 * 240 });
      await noteResult(ctxOf(tx, cici, '2026-03-17'), offerId);
      expect(await kinds(ctxOf(tx, cici, '2026-03-17'))).toEqual([]);
    }));

  it('shows who applied to nobody but who decides on it', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      await anApplication(tx, offerId, cici);
      const seen = async (personId: number, more = {}) => {
        const { applicants, steps } = await getOffer(ctxOf(tx, personId, '2026-03-06', more), offerId);
        return [applicants.length, steps.length];
      };
      expect(await seen(m.head)).toEqual([1, 2]);
      expect(await seen(m.ani)).toEqual([0, 0]);
      expect(await seen(boss)).toEqual([0, 0]);
      expect(await seen(m.officer, { grants: [{ capability: 'offers.oversee', unitId: m.root }] })).toEqual([1, 2]);
      expect(await seen(m.officer, { standsInFor: [m.head] })).toEqual([1, 2]);
    }));

  it('belongs to the post: a new holder decides, the former one no longer', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      const id = await anApplication(tx, offerId, cici);
      await supportApplications(ctxOf(tx, boss, '2026-03-06'), [id], { support: 'agreed', note: '' });
      await sql`update people.assignment set valid = '[2020-01-01,2026-03-10)' where person_id = ${m.head}`.execute(tx);
      const next = await aPerson(tx, 'Pengganti', { unit: m.unit, head: true, under: m.minister, from: '2026-03-10' });
      const former = selectApplicants(ctxOf(tx, m.head, '2026-03-17'), offerId, chosen([id]));
      await expect(former).rejects.toThrow('not-allowed');
      const selected = await selectApplicants(ctxOf(tx, next, '2026-03-17'), offerId, chosen([id]));
      expect(selected).toEqual({ ok: true, value: 1 });
    }));

  it('is withdrawn with a reason, which who applied is told', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m);
      await anApplication(tx, offerId, m.ani);
      const head = ctxOf(tx, m.head, '2026-03-06');
      const withdraw = (note: string) => endOffer(head, offerId, { state: 'withdrawn', note });
      expect(await withdraw('')).toEqual({ ok: false, reason: 'reason-missing' });
      await expect(endOffer(ctxOf(tx, m.ani, '2026-03-06'), offerId, { state: 'closed', note: '' })).rejects.toThrow();
      expect(await withdraw('Anggaran dipotong')).toMatchObject({ ok: true });
      expect(await withdraw('Anggaran dipotong')).toMatchObject({ ok: true });
      const { mine } = await getOffer(ctxOf(tx, m.ani, '2026-03-06'), offerId);
      expect(mine).toMatchObject({ state: 'lapsed', reason: 'Anggaran dipotong' });
      expect(await kinds(ctxOf(tx, m.ani, '2026-03-06'))).toEqual(['offers.result']);
    }));
});

describe('an application', () => {
  it('is one, however often it is sent; taken back, it may be sent anew', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m);
      const ani = ctxOf(tx, m.ani, '2026-03-05');
      expect(await applyFor(ani, offerId, words)).toMatchObject({ ok: true });
      expect(await applyFor(ani, offerId, words)).toMatchObject({ ok: true });
      expect(await applyFor(ani, offerId, { ...words, why: 'Lain' })).toEqual({ ok: false, reason: 'applied-already' });
      expect(await takeBackApplication(ani, offerId)).toMatchObject({ ok: true });
      expect(await applyFor(ani, offerId, { ...words, why: 'Lain' })).toMatchObject({ ok: true });
      expect((await getOffer(ani, offerId)).mine).toMatchObject({ state: 'applied', why: 'Lain', support: '' });
    }));

  it('is refused for the own offer, after the deadline and once it is closed', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m);
      const apply = (personId: number, on: string) => applyFor(ctxOf(tx, personId, on), offerId, words);
      expect(await apply(m.head, '2026-03-05')).toEqual({ ok: false, reason: 'own-offer' });
      expect(await apply(m.officer, '2026-03-05')).toEqual({ ok: false, reason: 'own-mentor' });
      expect(await apply(m.ani, '2026-03-16')).toEqual({ ok: false, reason: 'deadline-passed' });
      await endOffer(ctxOf(tx, m.head, '2026-03-06'), offerId, { state: 'closed', note: '' });
      expect(await apply(m.ani, '2026-03-06')).toEqual({ ok: false, reason: 'closed' });
    }));

  it('follows whoever is the supervisor when she answers', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      const id = await anApplication(tx, offerId, cici);
      const sari = await aPerson(tx, 'Sari', { unit: m.root, under: m.minister });
      await sql`update people.assignment set supervisor_id = ${m.minister} where person_id = ${cici}`.execute(tx);
      const agree = { support: 'agreed', note: '' } as const;
      const old = await supportApplications(ctxOf(tx, boss, '2026-03-06'), [id], agree);
      expect(old.ok && old.value).toEqual([{ id, title: '', name: '', outcome: 'not-found' }]);
      const now = await supportApplications(ctxOf(tx, m.minister, '2026-03-06'), [id], agree);
      expect(now.ok && now.value).toEqual([{ id, title: 'Mendampingi audit', name: 'Cici', outcome: 'done' }]);
      expect((await teamOffers(ctxOf(tx, sari, '2026-03-06'))).queue).toEqual([]);
    }));

  it('waits for the acting official too', () =>
    inMinistry(async (m, tx) => {
      const { unit, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      const id = await anApplication(tx, offerId, cici);
      const sari = await aPerson(tx, 'Plt. Sari', { unit: m.root, under: m.minister });
      await actAsHead(tx, sari, { unit, valid: '[2026-03-06,2026-04-01)' });
      expect((await teamOffers(ctxOf(tx, sari, '2026-03-06'))).queue).toMatchObject([{ id, capacity: 'acting' }]);
      expect((await teamOffers(ctxOf(tx, sari, '2026-04-01'))).queue).toEqual([]);
    }));

  it('is objected to with a reason, and is not selected against it', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      const id = await anApplication(tx, offerId, cici);
      const head = ctxOf(tx, m.head, '2026-03-17');
      expect(await selectApplicants(head, offerId, chosen([id]))).toEqual({ ok: false, reason: 'support-missing' });
      const object = (note: string) =>
        supportApplications(ctxOf(tx, boss, '2026-03-17'), [id], { support: 'objected', note });
      expect(await object('')).toEqual({ ok: false, reason: 'reason-missing' });
      await object('Tutup buku');
      expect(await selectApplicants(head, offerId, chosen([id]))).toEqual({ ok: false, reason: 'support-objected' });
      const declined = { applications: [id], isChosen: false, reason: 'Atasan berkeberatan' };
      expect(await selectApplicants(head, offerId, declined)).toMatchObject({ ok: true });
    }));
});

describe('a nomination', () => {
  it('is accepted by the person, which is an application the supervisor supports', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      const dewi = ctxOf(tx, boss, '2026-03-04');
      expect(await nominate(dewi, offerId, { people: [cici], why: 'Siap' })).toMatchObject([{ outcome: 'done' }]);
      expect(await nominate(dewi, offerId, { people: [cici], why: 'Siap' })).toMatchObject([
        { outcome: 'nominated-already' }
      ]);
      await expect(nominate(dewi, offerId, { people: [m.ani], why: 'Siap' })).rejects.toThrow('not found');
      const ctx = ctxOf(tx, cici, '2026-03-05');
      expect(await kinds(ctx)).toEqual(['offers.answer']);
      await answerNomination(ctx, offerId, { decision: 'accept', wish: 'Audit', note: '' });
      expect((await getOffer(ctx, offerId)).mine).toMatchObject({ state: 'applied', support: 'agreed', wish: 'Audit' });
    }));

  it('is declined with a reason, and not made again', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      await nominate(ctxOf(tx, boss, '2026-03-04'), offerId, { people: [cici], why: 'Siap' });
      const ctx = ctxOf(tx, cici, '2026-03-05');
      const decline = (note: string) => answerNomination(ctx, offerId, { decision: 'decline', wish: '', note });
      expect(await decline('')).toEqual({ ok: false, reason: 'reason-missing' });
      expect(await decline('Sedang studi')).toMatchObject({ ok: true });
      expect(await kinds(ctx)).toEqual([]);
      const again = await nominate(ctxOf(tx, boss, '2026-03-06'), offerId, { people: [cici], why: 'Siap' });
      expect(again).toMatchObject([{ outcome: 'declined-already' }]);
      expect(await applyFor(ctx, offerId, words)).toMatchObject({ ok: true });
    }));

  it('lapses with the deadline', () =>
    inMinistry(async (m, tx) => {
      const { boss, cici } = await neighbours(tx, m);
      const offerId = await anOffer(tx, m);
      await nominate(ctxOf(tx, boss, '2026-03-04'), offerId, { people: [cici], why: 'Siap' });
      const ctx = ctxOf(tx, cici, '2026-03-16');
      expect(await kinds(ctx)).toEqual([]);
      const accept = { decision: 'accept', wish: 'Audit', note: '' } as const;
      expect(await answerNomination(ctx, offerId, accept)).toEqual({ ok: false, reason: 'deadline-passed' });
    }));
});

describe('a selection', () => {
  it('never exceeds the places; who has left is not selected but told', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m);
      await selectedFor(tx, m, { offerId, personId: m.ani, supervisor: m.head });
      const other = await anOffer(tx, m);
      const id = await anApplication(tx, other, m.budi);
      await sql`update people.assignment set valid = '[2020-01-01,2026-03-10)' where person_id = ${m.budi}`.execute(tx);
      const head = ctxOf(tx, m.head, '2026-03-17');
      expect(await selectApplicants(head, other, chosen([id]))).toEqual({ ok: false, reason: 'gone' });
      const told = { applications: [id], isChosen: false, reason: 'Sudah pindah' };
      expect(await selectApplicants(head, other, told)).toMatchObject({ ok: true });
    }));

  it('of the own team needs no second answer of the supervisor', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m);
      const id = await anApplication(tx, offerId, m.ani);
      expect(await selectApplicants(ctxOf(tx, m.head, '2026-03-17'), offerId, chosen([id]))).toMatchObject({
        ok: true
      });
      expect((await getOffer(ctxOf(tx, m.ani, '2026-03-17'), offerId)).mine).toMatchObject({ support: 'agreed' });
    }));
});

describe('two at once', () => {
  it('an offer closed while somebody applies: one of them was first, and both are told so', async () => {
    const m = await smallMinistry(db());
    const offerId = await anOffer(db(), m);
    const [closed, sent] = await Promise.all([
      endOffer(ctxOf(db(), m.head, '2026-03-05'), offerId, { state: 'closed', note: '' }),
      applyFor(ctxOf(db(), m.ani, '2026-03-05'), offerId, words)
    ]);
    expect(closed.ok).toBe(true);
    const id = await applicationOf(db(), offerId, m.ani);
    expect(sent).toEqual(id > 0 ? { ok: true, value: offerId } : { ok: false, reason: 'closed' });
  });

  it('two selections take the one place: the second is refused', async () => {
    const m = await smallMinistry(db());
    const offerId = await anOffer(db(), m);
    const ids = [await anApplication(db(), offerId, m.ani), await anApplication(db(), offerId, m.budi)];
    const deputy = ctxOf(db(), m.officer, '2026-03-17', { standsInFor: [m.head] });
    const results = await Promise.all([
      selectApplicants(ctxOf(db(), m.head, '2026-03-17'), offerId, chosen([ids[0]!])),
      selectApplicants(deputy, offerId, chosen([ids[1]!]))
    ]);
    expect(results.map((result) => (result.ok ? 'ok' : result.reason)).toSorted()).toEqual(['ok', 'places-exceeded']);
    expect(await nipOf(db(), m.ani)).not.toBe('');
  });

  it('the same person applying twice is one application', async () => {
    const m = await smallMinistry(db());
    const offerId = await anOffer(db(), m);
    const apply = (why: string) => applyFor(ctxOf(db(), m.ani, '2026-03-05'), offerId, { ...words, why });
    const results = await Promise.all([apply('Satu'), apply('Dua')]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });
});
