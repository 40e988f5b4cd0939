// A note from the draft to the confirmation: by the author alone, once an activity, decided by who decides today.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actAsHead, aPerson, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { finishedActivity, noteText, sentNote } from '#tests/support/transfer.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  decideMatters,
  decideNote,
  getNote,
  readOverview,
  startNote,
  takeBackNote,
  teamTransfer,
  writeNote
} from './index.ts';

const { db, inTransaction } = testDatabase();
const on = '2026-02-02';

const small = (work: (tx: Tx, m: SmallMinistry, activityId: number) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    return work(tx, m, await finishedActivity(tx, m, { person: m.ani }));
  });

const start = (tx: Tx, personId: number, activityId: number, more: object = {}) =>
  startNote(ctxOf(tx, personId, on), { activityId, text: noteText, isSent: true, ...more });

describe('a note can be begun', () => {
  it('not on an activity of somebody else, which is not found', () =>
    small(async (tx, m, activityId) => {
      await expect(start(tx, m.budi, activityId)).rejects.toThrow('not found');
      await expect(start(tx, m.head, activityId)).rejects.toThrow('not found');
    }));
  it('not on one that goes on, nor on one withdrawn, declined or only thought of', () =>
    small(async (tx, m) => {
      const goesOn = await finishedActivity(tx, m, { person: m.ani, endsOn: '2026-02-10', state: 'granted' });
      expect(await start(tx, m.ani, goesOn)).toEqual({ ok: false, reason: 'not-finished' });
      for (const state of ['draft', 'declined', 'withdrawn', 'returned']) {
        const id = await finishedActivity(tx, m, { person: m.ani, state });
        await expect(start(tx, m.ani, id)).rejects.toThrow('not found');
      }
    }));
  it('on one judged before its planned end, and on one whose end has passed in silence', () =>
    small(async (tx, m) => {
      const judged = await finishedActivity(tx, m, { person: m.ani, endsOn: '2026-02-10', state: 'evaluated' });
      expect(await start(tx, m.ani, judged)).toMatchObject({ ok: true });
      const silent = await finishedActivity(tx, m, { person: m.ani, endsOn: '2026-02-01', state: 'waiting' });
      expect(await start(tx, m.ani, silent)).toMatchObject({ ok: true });
    }));
  it('once: begun again, the one that is there goes on, and what was sent stays as it was', () =>
    small(async (tx, m, activityId) => {
      const first = await start(tx, m.ani, activityId, { isSent: false });
      const again = await start(tx, m.ani, activityId, { text: { ...noteText, changed: 'Lain' } });
      expect(again).toMatchObject({ ok: true, value: { state: 'submitted', changed: 'Lain' } });
      const third = await start(tx, m.ani, activityId);
      expect([first, again, third].map((each) => each.ok && each.value.id)).toEqual(
        Array(3).fill(first.ok && first.value.id)
      );
      expect(third).toMatchObject({ value: { changed: 'Lain' } });
      const { rows } = await sql`select from transfer.note where activity_id = ${activityId}`.execute(tx);
      expect(rows).toHaveLength(1);
    }));
});

describe('what is written', () => {
  it('is kept when it cannot be sent yet, and what is missing is told', () =>
    small(async (tx, m, activityId) => {
      const text = { ...noteText, figureUnit: '' };
      expect(await start(tx, m.ani, activityId, { text })).toMatchObject({ ok: false, reason: 'unit-missing' });
      const { notes, toNote } = await readOverview(ctxOf(tx, m.ani, on));
      expect(toNote).toEqual([]);
      expect(await getNote(ctxOf(tx, m.ani, on), notes[0]!.id)).toMatchObject({ state: 'draft', figureAfter: 4 });
    }));
  it('is its author alone until it was sent; the colleague never sees it', () =>
    small(async (tx, m, activityId) => {
      const begun = await start(tx, m.ani, activityId, { isSent: false });
      const id = begun.ok ? begun.value.id : 0;
      for (const other of [m.head, m.budi, m.officer])
        await expect(getNote(ctxOf(tx, other, on), id)).rejects.toThrow('not found');
      await writeNote(ctxOf(tx, m.ani, on), { noteId: id, text: noteText, isSent: true });
      expect(await getNote(ctxOf(tx, m.head, on), id)).toMatchObject({ role: 'decider', next: ['confirm', 'return'] });
      await expect(getNote(ctxOf(tx, m.budi, on), id)).rejects.toThrow('not found');
    }));
  it('is refused where the form is older than the note', () =>
    small(async (tx, m, activityId) => {
      const noteId = await sentNote(tx, { activityId, person: m.ani });
      await takeBackNote(ctxOf(tx, m.ani, on), { noteId });
      const old = { noteId, revision: 1, text: noteText, isSent: false };
      expect(await writeNote(ctxOf(tx, m.ani, on), old)).toEqual({ ok: false, reason: 'stale' });
    }));
});

describe('a note is decided', () => {
  it('never by its author, though she leads others or stands in for who decides', () =>
    small(async (tx, m) => {
      const own = await finishedActivity(tx, m, { person: m.head });
      const noteId = await sentNote(tx, { activityId: own, person: m.head });
      const verdict = { noteId, decision: 'confirm', note: '' } as const;
      const alone = ctxOf(tx, m.head, on, { standsInFor: [m.minister], grants: [{ capability: '*', unitId: null }] });
      expect(await decideNote(alone, verdict)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await decideNote(ctxOf(tx, m.minister, on), verdict)).toMatchObject({ value: { state: 'confirmed' } });
    }));
  it('by who holds the post today: the supervisor who left in the middle decides no more', () =>
    small(async (tx, m, activityId) => {
      const noteId = await sentNote(tx, { activityId, person: m.ani, on: '2026-02-02' });
      await sql`update people.assignment set valid = '[2020-01-01,2026-02-10)' where person_id = ${m.head}`.execute(tx);
      const next = await aPerson(tx, 'Kepala baru', {
        unit: m.unit,
        under: m.minister,
        head: true,
        from: '2026-02-10'
      });
      const verdict = { noteId, decision: 'confirm', note: '' } as const;
      await expect(decideNote(ctxOf(tx, m.head, '2026-02-11'), verdict)).rejects.toThrow('not found');
      expect((await teamTransfer(ctxOf(tx, next, '2026-02-11'))).queue.map(({ id }) => id)).toEqual([noteId]);
      expect(await decideNote(ctxOf(tx, next, '2026-02-11'), verdict)).toMatchObject({ ok: true });
    }));
  it('by who acts on the post, from the first day', () =>
    small(async (tx, m, activityId) => {
      const noteId = await sentNote(tx, { activityId, person: m.ani });
      await actAsHead(tx, m.budi, { unit: m.unit, valid: '[2026-02-05,2026-03-01)' });
      const verdict = { noteId, decision: 'return', note: 'Sebutkan sejak kapan' } as const;
      expect(await decideNote(ctxOf(tx, m.budi, '2026-02-05'), verdict)).toMatchObject({
        value: { state: 'returned', reason: 'Sebutkan sejak kapan' }
      });
    }));
  it('with a reason where it is returned', () =>
    small(async (tx, m, activityId) => {
      const noteId = await sentNote(tx, { activityId, person: m.ani });
      const verdict = { noteId, decision: 'return', note: ' ' } as const;
      expect(await decideNote(ctxOf(tx, m.head, on), verdict)).toEqual({ ok: false, reason: 'reason-missing' });
    }));
  it('in bulk: what was decided meanwhile is told by name, the others stand', () =>
    small(async (tx, m, activityId) => {
      const first = await sentNote(tx, { activityId, person: m.ani });
      const second = await sentNote(tx, {
        activityId: await finishedActivity(tx, m, { person: m.budi }),
        person: m.budi
      });
      await actAsHead(tx, m.officer, { unit: m.unit, valid: '[2026-02-01,2026-03-01)' });
      await decideNote(ctxOf(tx, m.officer, on), { noteId: first, decision: 'confirm', note: '' });
      const chosen = [first, second].map((id) => ({ kind: 'note' as const, id, revision: 3 }));
      const result = await decideMatters(ctxOf(tx, m.head, on), chosen, { decision: 'confirm', note: '' });
      expect(result).toMatchObject({
        value: [
          { id: first, outcome: 'already-decided', by: 'Pengelola' },
          { id: second, outcome: 'decided' }
        ]
      });
    }));
});

describe('two who press at once', () => {
  it('decide once: the second is told who was first', async () => {
    const m = await smallMinistry(db());
    const activityId = await finishedActivity(db(), m, { person: m.ani });
    const noteId = await sentNote(db(), { activityId, person: m.ani });
    await actAsHead(db(), m.budi, { unit: m.unit, valid: '[2026-02-01,2026-03-01)' });
    const verdict = { noteId, decision: 'confirm', note: '' } as const;
    const results = await Promise.all([m.head, m.budi].map((who) => decideNote(ctxOf(db(), who, on), verdict)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const late = results.find(({ ok }) => !ok);
    expect(late).toMatchObject({ reason: 'already-decided', by: expect.stringMatching(/Budi|Wiratama/) as string });
  });
  it('of one form, the same author begins one note', async () => {
    const m = await smallMinistry(db());
    const activityId = await finishedActivity(db(), m, { person: m.ani });
    const send = () =>
      startNote(ctxOf(db(), m.ani, on), { activityId, text: noteText, isSent: true, token: `satu-${activityId}` });
    const results = await Promise.all([send(), send()]);
    expect(results.map((each) => each.ok && each.value.state)).toEqual(['submitted', 'submitted']);
    const { rows } = await sql`select from transfer.note where activity_id = ${activityId}`.execute(db());
    expect(rows).toHaveLength(1);
  });
});
