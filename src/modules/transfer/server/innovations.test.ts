// Innovations and what was put to units: accepted by who leads the unit and did not make it; who else uses it.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { actAsHead, aPerson, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { anIdea, confirmedNote, finishedActivity } from '#tests/support/transfer.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  answerNoteEscalation,
  answerStep,
  askStep,
  duties,
  endOwnUse,
  escalateNote,
  getInnovation,
  getNote,
  nameMakers,
  readAdopted,
  readRegister,
  recordUse,
  startInnovation,
  takeBackStep
} from './index.ts';

const { db, inTransaction } = testDatabase();
const on = '2026-03-02';
const all = { q: '', stage: '', unit: '', page: 1 } as const;

const withIdea = (work: (tx: Tx, m: SmallMinistry, innovationId: number) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    return work(tx, m, await anIdea(tx, m.ani, await finishedActivity(tx, m, { person: m.ani })));
  });
/** The reader as the front door knows her, with her unit. */
const within = (ctx: Ctx, unitId: number): Ctx => ({ ...ctx, actor: { ...ctx.actor, unitId } });
const nipOf = async (tx: Tx, id: number) =>
  (await sql<{ nip: string }>`select nip from people.person where id = ${id}`.execute(tx)).rows[0]!.nip;
const ask = (tx: Tx, who: number, innovationId: number, unitId: number) =>
  askStep(ctxOf(tx, who, on), { innovationId, unitId });
const accept = (tx: Tx, who: number, innovationId: number) =>
  answerStep(ctxOf(tx, who, on), { innovationId, decision: 'accept', note: '' });

describe('an idea', () => {
  it('is its makers alone until it is put to a unit, then the ministry reads it', () =>
    withIdea(async (tx, m, id) => {
      for (const other of [m.head, m.budi])
        await expect(getInnovation(ctxOf(tx, other, on), id)).rejects.toThrow('not found');
      expect((await readRegister(ctxOf(tx, m.ani, on), all)).rows).toEqual([]);
      await ask(tx, m.ani, id, m.unit);
      expect(await getInnovation(ctxOf(tx, m.budi, on), id)).toMatchObject({ role: 'reader', next: [] });
      expect((await readRegister(ctxOf(tx, m.officer, on), { ...all, q: 'antrean' })).rows).toMatchObject([{ id }]);
      expect((await readRegister(ctxOf(tx, m.officer, on), { ...all, stage: 'adopted' })).rows).toEqual([]);
    }));
  it('is found by the own unit of a reader, and those above it, though nothing is made there yet', () =>
    withIdea(async (tx, m) => {
      const { units } = await readRegister(within(ctxOf(tx, m.budi, on), m.unit), all);
      expect(units.map(({ code }) => code)).toEqual([expect.stringMatching(/^R/), expect.stringMatching(/^U/)]);
    }));
  it('comes from a finished activity of a maker', () =>
    withIdea(async (tx, m) => {
      const text = { title: 'x', problem: 'x', idea: 'x', effect: '' };
      const foreign = await finishedActivity(tx, m, { person: m.budi });
      await expect(startInnovation(ctxOf(tx, m.ani, on), { ...text, activityId: foreign })).rejects.toThrow(
        'not found'
      );
      const goesOn = await finishedActivity(tx, m, { person: m.ani, endsOn: '2026-04-01', state: 'granted' });
      expect(await startInnovation(ctxOf(tx, m.ani, on), { ...text, activityId: goesOn })).toMatchObject({
        reason: 'not-finished'
      });
    }));
  it('is begun once by one form', () =>
    withIdea(async (tx, m) => {
      const form = { title: 'x', problem: '', idea: '', effect: '', activityId: null, token: `ide-${m.ani}` };
      const [first, second] = [
        await startInnovation(ctxOf(tx, m.ani, on), form),
        await startInnovation(ctxOf(tx, m.ani, on), form)
      ];
      expect(second).toEqual(first);
    }));
});

describe('a stage is accepted', () => {
  it('by the leader of the unit asked', () =>
    withIdea(async (tx, m, id) => {
      await ask(tx, m.ani, id, m.unit);
      expect((await duties(ctxOf(tx, m.head, on))).map(({ kind }) => kind)).toEqual(['transfer.accept']);
      expect(await accept(tx, m.budi, id)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await accept(tx, m.head, id)).toMatchObject({ value: { stage: 'trial', trialBy: m.head } });
      expect(await accept(tx, m.head, id)).toEqual({ ok: false, reason: 'already-decided' });
    }));
  it('never by a maker, though she acts as the leader meanwhile', () =>
    withIdea(async (tx, m, id) => {
      await ask(tx, m.ani, id, m.unit);
      await actAsHead(tx, m.ani, { unit: m.unit, valid: '[2026-03-01,2026-04-01)' });
      expect(await accept(tx, m.ani, id)).toEqual({ ok: false, reason: 'own-innovation' });
      expect((await duties(ctxOf(tx, m.ani, on))).filter(({ kind }) => kind === 'transfer.accept')).toEqual([]);
      expect(await accept(tx, m.head, id)).toMatchObject({ ok: true });
    }));
  it('not where every leader made it: then a unit above is asked', () =>
    withIdea(async (tx, m, id) => {
      await nameMakers(ctxOf(tx, m.ani, on), { innovationId: id, nips: [await nipOf(tx, m.head)] });
      expect(await ask(tx, m.ani, id, m.unit)).toEqual({ ok: false, reason: 'led-by-you' });
      expect(await ask(tx, m.ani, id, m.root)).toMatchObject({ ok: true });
      expect(await accept(tx, m.head, id)).toEqual({ ok: false, reason: 'own-innovation' });
      expect(await accept(tx, m.minister, id)).toMatchObject({ ok: true });
    }));
  it('not by a unit that stands beside', () =>
    withIdea(async (tx, m, id) => {
      const other = await smallMinistry(tx);
      expect(await ask(tx, m.ani, id, other.unit)).toEqual({ ok: false, reason: 'not-above' });
    }));
  it('by the new leader, when the old one left in the middle; taken back it waits for nobody', () =>
    withIdea(async (tx, m, id) => {
      await ask(tx, m.ani, id, m.unit);
      await sql`delete from people.assignment where person_id = ${m.head}`.execute(tx);
      const next = await aPerson(tx, 'Kepala baru', { unit: m.unit, under: m.minister, head: true });
      expect((await getInnovation(ctxOf(tx, next, on), id)).next).toEqual(['accept', 'decline']);
      expect((await getInnovation(ctxOf(tx, m.head, on), id)).next).toEqual([]);
      await takeBackStep(ctxOf(tx, m.ani, on), { innovationId: id });
      expect(await accept(tx, next, id)).toMatchObject({ ok: false });
    }));
  it('once, of two who press together', async () => {
    const m = await smallMinistry(db());
    const id = await anIdea(db(), m.ani, await finishedActivity(db(), m, { person: m.ani }));
    await askStep(ctxOf(db(), m.ani, on), { innovationId: id, unitId: m.unit });
    await actAsHead(db(), m.budi, { unit: m.unit, valid: '[2026-03-01,2026-04-01)' });
    const press = (who: number) => answerStep(ctxOf(db(), who, on), { innovationId: id, decision: 'accept', note: '' });
    const results = await Promise.all([press(m.head), press(m.budi)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: expect.stringMatching(/already-decided|not-yours/) });
  });
});

describe('who else uses it', () => {
  it('tells so once, from a day that has come; a maker cannot', () =>
    withIdea(async (tx, m, id) => {
      await ask(tx, m.ani, id, m.unit);
      const use = (who: number, since: string | null = null) =>
        recordUse(ctxOf(tx, who, on), { innovationId: id, since, words: 'Di loket kami' });
      expect(await use(m.officer)).toEqual({ ok: false, reason: 'not-now' });
      await accept(tx, m.head, id);
      expect(await use(m.ani)).toEqual({ ok: false, reason: 'own-innovation' });
      expect(await use(m.officer, '2026-03-03')).toEqual({ ok: false, reason: 'in-the-future' });
      expect(await use(m.officer)).toMatchObject({ ok: true });
      expect(await use(m.officer)).toEqual({ ok: false, reason: 'used-already' });
      expect((await getInnovation(ctxOf(tx, m.ani, on), id)).uses).toMatchObject([{ personId: m.officer, since: on }]);
      await endOwnUse(ctxOf(tx, m.officer, on), { innovationId: id });
      expect((await getInnovation(ctxOf(tx, m.ani, on), id)).uses).toEqual([]);
    }));
  it('makers are found by number; a number nobody has is told', () =>
    withIdea(async (tx, m, id) => {
      expect(await nameMakers(ctxOf(tx, m.ani, on), { innovationId: id, nips: ['1'] })).toMatchObject({ nips: ['1'] });
      const none = await nameMakers(ctxOf(tx, m.ani, on), { innovationId: id, nips: [await nipOf(tx, m.ani)] });
      expect(none).toMatchObject({ reason: 'nobody-named' });
    }));
});

describe('a confirmed note is put to a unit', () => {
  const withNote = (work: (tx: Tx, m: SmallMinistry, noteId: number) => Promise<void>) =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      return work(tx, m, await confirmedNote(tx, m, { person: m.ani }));
    });
  const put = (tx: Tx, who: number, noteId: number, unitId: number) =>
    escalateNote(ctxOf(tx, who, on), { noteId, unitId, words: 'Berguna bagi semua' });

  it('by its author, once to each, to units above that somebody else leads', () =>
    withNote(async (tx, m, noteId) => {
      expect(await put(tx, m.head, noteId, m.root)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await put(tx, m.ani, noteId, m.root)).toMatchObject({ ok: true });
      expect(await put(tx, m.ani, noteId, m.root)).toEqual({ ok: false, reason: 'asked-already' });
      const own = await confirmedNote(tx, m, { person: m.head, by: m.minister });
      expect(await put(tx, m.head, own, m.unit)).toEqual({ ok: false, reason: 'led-by-you' });
    }));
  it('whose leader, not deciding for the author, then reads it and adopts it as a way of working', () =>
    withNote(async (tx, m, noteId) => {
      await expect(getNote(ctxOf(tx, m.minister, on), noteId)).rejects.toThrow('not found');
      await put(tx, m.ani, noteId, m.root);
      const view = await getNote(ctxOf(tx, m.minister, on), noteId);
      expect(view).toMatchObject({ role: 'addressed', escalations: [{ mayAnswer: true }] });
      const escalationId = view.escalations[0]!.id;
      const answer = { kind: 'adopt', way: 'Kueri dipakai semua kantor', from: '2026-04-01' } as const;
      await expect(answerNoteEscalation(ctxOf(tx, m.budi, on), { escalationId, answer })).rejects.toThrow('not found');
      expect(await answerNoteEscalation(ctxOf(tx, m.ani, on), { escalationId, answer })).toMatchObject({
        reason: 'not-yours'
      });
      expect(await answerNoteEscalation(ctxOf(tx, m.minister, on), { escalationId, answer })).toMatchObject({
        ok: true
      });
      const reader = within(ctxOf(tx, m.budi, on), m.unit);
      const adopted = await readAdopted(reader, { unitCode: '', q: 'kueri', page: 1 });
      expect(adopted.rows).toMatchObject([{ way: answer.way, author: 'Ani', adoptedBy: 'Menteri' }]);
      for (const { code, count } of adopted.units)
        // each says how many its choice would list
        expect([code, (await readAdopted(reader, { unitCode: code, q: '', page: 1 })).total]).toEqual([code, count]);
      expect(adopted.units).toMatchObject([{ count: 1 }, { count: 0 }]);
    }));
  it('again after it was declined', () =>
    withNote(async (tx, m, noteId) => {
      await put(tx, m.ani, noteId, m.unit);
      const { escalations } = await getNote(ctxOf(tx, m.head, on), noteId);
      const answer = { kind: 'decline', reason: 'Uji dulu' } as const;
      await answerNoteEscalation(ctxOf(tx, m.head, on), { escalationId: escalations[0]!.id, answer });
      expect(await put(tx, m.ani, noteId, m.unit)).toMatchObject({ ok: true });
    }));
});
