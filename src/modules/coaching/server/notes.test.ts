// Feedback notes, recognitions, thanks and help: who may say what of whom, and what waits for whom.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '#platform/server/errors.ts';
import type { Tx } from '#platform/server/database.ts';
import { held, nipOf, planned, requested, running, valueOf } from '#tests/support/coaching.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  answerHelp,
  claimHelp,
  duties,
  giveFeedback,
  giveRecognition,
  hideRecognition,
  listFeedback,
  listHelp,
  listRecognitions,
  openFeedback,
  recognitionsOf,
  thank,
  thankAuthors,
  thanksChoices,
  thanksFor,
  agreeAction,
  answerAction,
  giveOpening,
  openOffer,
  queues,
  seeAction
} from './index.ts';

const day = '2026-05-04';
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => refusalOf(error)
  );
const work = { aboutKind: 'work', aboutId: null, about: 'explained' } as const;

/** An asset of level 3 by these people, the first of whom made it. */
async function anAsset(tx: Tx, of: { unit: number; authors: readonly number[] }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into knowledge.asset (unit_id, level, state, title, form, created_by, submitted_at)
    values (${of.unit}, 3, 'published', 'Panduan rekonsiliasi', 'text', ${of.authors[0]}, '2026-04-01') returning id
  `.execute(tx);
  const id = rows[0]?.id ?? 0;
  await sql`insert into knowledge.asset_author (asset_id, person_id) select ${id}::bigint, unnest(${[...of.authors]}::bigint[])`.execute(
    tx
  );
  return id;
}

describe('a feedback note', () => {
  const note = { topic: 'Telaah', words: 'Uraiannya kini runtut.', token: '' };
  it('goes from a leader to the team alone; its words are shown once it is opened, and it is opened once', () =>
    inMinistry(async (m, tx) => {
      const head = ctxOf(tx, m.head, day);
      expect(await giveFeedback(ctxOf(tx, m.budi, day), { ...note, personId: m.ani })).toMatchObject({
        reason: 'not-in-team'
      });
      expect(await giveFeedback(head, { ...note, personId: m.officer })).toMatchObject({ reason: 'not-in-team' });
      const form = { ...note, personId: m.ani, token: 'a' };
      const id = valueOf(await giveFeedback(head, form));
      expect(await giveFeedback(head, form)).toEqual({ ok: true, value: id });
      const ani = ctxOf(tx, m.ani, day);
      expect((await listFeedback(ani)).got).toMatchObject([{ id, topic: 'Telaah', words: '', openedAt: null }]);
      for (const stranger of [m.budi, m.officer, m.minister])
        expect(await errorOf(openFeedback(ctxOf(tx, stranger, day), id))).toBe('not-found');
      expect(await errorOf(openFeedback(head, id))).toBe('not-allowed');
      await openFeedback(ani, id);
      await openFeedback(ctxOf(tx, m.ani, '2026-05-09'), id);
      const [read] = (await listFeedback(ani)).got;
      expect(read).toMatchObject({ words: note.words, openedAt: ani.now });
    }));
});

describe('a recognition', () => {
  const give = async (tx: Tx, by: number, to: number) =>
    giveRecognition(ctxOf(tx, by, day), {
      nips: [await nipOf(tx, to)],
      reason: 'Ketelitian',
      result: 'Selisih nihil',
      token: ''
    });
  it('is given by leaders, and to nobody above them', () =>
    inMinistry(async (m, tx) => {
      expect(await give(tx, m.ani, m.budi)).toMatchObject({ reason: 'not-leader' });
      expect(await give(tx, m.head, m.head)).toMatchObject({ reason: 'self' });
      expect(await give(tx, m.head, m.minister)).toMatchObject({ reason: 'superior' });
      expect(await give(tx, m.head, m.officer)).toMatchObject({ ok: true });
      expect(await give(tx, m.minister, m.ani)).toMatchObject({ ok: true });
    }));
  it('stands on the page of the receiver, who alone hides it from others', () =>
    inMinistry(async (m, tx) => {
      const recognitionId = valueOf(await give(tx, m.head, m.ani));
      const shownTo = async (id: number) => (await recognitionsOf(ctxOf(tx, id, day), m.ani)).length;
      expect(await shownTo(m.officer)).toBe(1);
      expect(await errorOf(hideRecognition(ctxOf(tx, m.head, day), { recognitionId, isHidden: true }))).toBe(
        'not-found'
      );
      await hideRecognition(ctxOf(tx, m.ani, day), { recognitionId, isHidden: true });
      expect([await shownTo(m.officer), await shownTo(m.ani), await shownTo(m.head)]).toEqual([0, 1, 1]);
      expect((await listRecognitions(ctxOf(tx, m.officer, day))).got).toEqual([]);
      await hideRecognition(ctxOf(tx, m.ani, day), { recognitionId, isHidden: false });
      expect(await shownTo(m.officer)).toBe(1);
    }));
});

describe('thanks', () => {
  it('for an asset go to its authors, once, the thanker left out', () =>
    inMinistry(async (m, tx) => {
      const id = await anAsset(tx, { unit: m.unit, authors: [m.ani, m.budi] });
      const press = () => thankAuthors(ctxOf(tx, m.budi, day), id);
      const first = valueOf(await press());
      expect(await press()).toEqual({ ok: true, value: first });
      expect(await thanksFor(ctxOf(tx, m.budi, day), id)).toEqual({ people: 1, isMine: true });
      expect((await listHelp(ctxOf(tx, m.ani, day))).given).toMatchObject([
        { aboutKind: 'asset', title: 'Panduan rekonsiliasi' }
      ]);
      const alone = await anAsset(tx, { unit: m.unit, authors: [m.ani] });
      expect(await thankAuthors(ctxOf(tx, m.ani, day), alone)).toMatchObject({ reason: 'self' });
    }));
  it('are tied to what truly was: a foreign asset, a session or sharing one was not at is refused', () =>
    inMinistry(async (m, tx) => {
      const asset = await anAsset(tx, { unit: m.unit, authors: [m.budi] });
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const session = await held(tx, { relationId, coach: m.head, on: '2026-03-10' });
      const nip = await nipOf(tx, m.head);
      const say = (by: number, aboutKind: 'asset' | 'session' | 'sharing', aboutId: number) =>
        thank(ctxOf(tx, by, day), { nip, about: { aboutKind, aboutId, about: '' }, words: '' });
      expect(await say(m.ani, 'asset', asset)).toMatchObject({ reason: 'about-missing' });
      expect(await say(m.budi, 'session', session)).toMatchObject({ reason: 'about-missing' });
      expect(await say(m.budi, 'sharing', 1)).toMatchObject({ reason: 'about-missing' });
      const choices = await thanksChoices(ctxOf(tx, m.ani, day), m.head);
      expect(choices).toEqual([{ value: `session-${session}`, kind: 'session', title: 'Telaah laporan' }]);
      expect(await say(m.ani, 'session', session)).toMatchObject({ ok: true });
      expect(await thanksChoices(ctxOf(tx, m.ani, day), m.head)).toEqual([]);
    }));
  it('to oneself are refused', () =>
    inMinistry(async (m, tx) => {
      const nip = await nipOf(tx, m.ani);
      expect(await thank(ctxOf(tx, m.ani, day), { nip, about: work, words: '' })).toMatchObject({ reason: 'self' });
    }));
});

describe('help that the helper names', () => {
  const claim = async (tx: Tx, by: number, to: number, onDate = day) =>
    claimHelp(ctxOf(tx, by, day), { nips: [await nipOf(tx, to)], about: work, words: 'Memandu kueri', onDate });
  it('waits for the other, who answers once; thanks for the same confirm it', () =>
    inMinistry(async (m, tx) => {
      expect(await claim(tx, m.ani, m.budi, '2026-05-05')).toMatchObject({ reason: 'not-yet' });
      const helpId = valueOf(await claim(tx, m.ani, m.budi));
      const answer = (by: number, said: 'confirm' | 'refuse') =>
        answerHelp(ctxOf(tx, by, day), { helpId, answer: said });
      expect(await errorOf(answer(m.ani, 'confirm'))).toBe('not-found');
      expect((await listHelp(ctxOf(tx, m.budi, day))).toAnswer).toMatchObject([{ id: helpId, words: 'Memandu kueri' }]);
      expect(await answer(m.budi, 'refuse')).toMatchObject({ ok: true });
      expect(await answer(m.budi, 'refuse')).toMatchObject({ ok: true });
      expect(await answer(m.budi, 'confirm')).toMatchObject({ reason: 'not-now' });
      const nip = await nipOf(tx, m.ani);
      expect(await thank(ctxOf(tx, m.budi, day), { nip, about: work, words: '' })).toEqual({ ok: true, value: helpId });
      expect((await listHelp(ctxOf(tx, m.ani, day))).given[0]?.confirmedAt).not.toBeNull();
    }));
});

describe('what waits', () => {
  it('is told to whom it concerns, counted as listed, and gone when done', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const sessionId = await held(tx, { relationId, coach: m.head, on: '2026-03-10' });
      await planned(tx, { relationId, coach: m.head, on: '2026-05-01' });
      await openOffer(ctxOf(tx, m.head, day), { kind: 'coaching', topics: 'Telaah', capacity: 1 });
      await requested(tx, { coach: m.head, coachee: m.budi });
      await giveOpening(ctxOf(tx, m.head, day), { relationId, seen: 'Uraian', standard: 'SOP', isBelow: true });
      const action = { words: 'Menyusun contoh', dueOn: '2026-05-03', ownerId: m.ani, token: '' };
      const actionId = valueOf(await agreeAction(ctxOf(tx, m.head, day), { ...action, relationId, sessionId }));
      await giveFeedback(ctxOf(tx, m.head, day), { personId: m.ani, topic: 'Telaah', words: 'Runtut', token: '' });
      await claimHelp(ctxOf(tx, m.budi, day), { nips: [await nipOf(tx, m.ani)], about: work, words: 'x', onDate: day });
      const kindsOf = async (personId: number) => {
        const ctx = ctxOf(tx, personId, day);
        const kinds = (await duties(ctx)).map(({ kind }) => kind).toSorted();
        const { rows } = await queues(ctx).execute(tx);
        expect(rows.flatMap(({ kind, count }) => Array<string>(count).fill(kind)).toSorted()).toEqual(kinds);
        return kinds.map((kind) => kind.replace('coaching.', ''));
      };
      expect(await kindsOf(m.ani)).toEqual(['acknowledge', 'action', 'confirm', 'feedback', 'help']);
      expect(await kindsOf(m.head)).toEqual(['confirm']); // no room for Budi's request
      await openOffer(ctxOf(tx, m.head, day), { kind: 'coaching', topics: 'Telaah', capacity: 2 });
      expect(await kindsOf(m.head)).toEqual(['asked', 'confirm']);
      expect(await kindsOf(m.officer)).toEqual([]);
      const told = { relationId, actionId, answer: 'done' } as const;
      expect(await seeAction(ctxOf(tx, m.head, day), { relationId, actionId })).toMatchObject({ reason: 'not-now' });
      expect(await answerAction(ctxOf(tx, m.head, day), told)).toMatchObject({ reason: 'not-yours' });
      expect(await answerAction(ctxOf(tx, m.ani, day), told)).toMatchObject({ ok: true });
      expect(await seeAction(ctxOf(tx, m.head, day), { relationId, actionId })).toMatchObject({ ok: true });
      expect(await kindsOf(m.ani)).toEqual(['acknowledge', 'confirm', 'feedback', 'help']);
    }));
});
