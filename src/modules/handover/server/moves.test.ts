// A hand-over from the roster or an announcement to the leader's signature; directions; who sees what; what counts.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { published } from '#tests/support/curation.ts';
import { actingAs, knowledgeMinistry, outcome, type Somebody } from '#tests/support/knowledge.ts';
import { achieved, scopeOf } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { parts } from '../types.ts';
import {
  addItem,
  announceMove,
  completeMove,
  confirmRead,
  duties,
  endMove,
  evidence,
  getMove,
  giveDirection,
  listMoves,
  makeReady,
  openMoves,
  openSeenMoves,
  readKnowledgeBoard,
  replyToDirection
} from './index.ts';

type Ministry = Awaited<ReturnType<typeof knowledgeMinistry>>;
const refusedFor = (reason: string) => ({ ok: false, reason });
const kinds = async (ctx: Ctx) => (await duties(ctx)).map(({ kind }) => kind);

const withMove = (work: (tx: Tx, m: Ministry, id: number) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const opened = await announceMove(actingAs(tx, m.leader), {
      nip: m.ani.nip,
      movesOn: '2026-12-15',
      successor: m.budi.nip,
      token: ''
    });
    await work(tx, m, opened.ok ? opened.value : 0);
  });
const fill = async (ctx: Ctx, id: number, asset: number | null = null) => {
  for (const part of parts) await addItem(ctx, id, { part, body: 'Catatan', asset: part === 'cases' ? asset : null });
};

describe('a move', () => {
  it('is announced by leader or officer alone, once', () =>
    withMove(async (tx, m, id) => {
      const of = { nip: m.ani.nip, movesOn: '2026-12-15', successor: '', token: '' };
      expect(await announceMove(actingAs(tx, m.budi), of)).toEqual(refusedFor('not-yours'));
      expect(await announceMove(actingAs(tx, m.leader), of)).toEqual(refusedFor('moves-already'));
      expect(await announceMove(actingAs(tx, m.leader), { ...of, nip: m.leader.nip })).toEqual(refusedFor('is-mover'));
      expect((await getMove(actingAs(tx, m.ani), id)).move).toMatchObject({
        post: 'Pelaksana',
        heldSince: '2020-01-01',
        origin: 'announced'
      });
    }));

  it('exists for who has a part in it, in its page and behind a number', () =>
    withMove(async (tx, m, id) => {
      for (const who of [m.ani, m.budi, m.leader])
        expect(await openSeenMoves(actingAs(tx, who), [id])).toEqual([{ id }]);
      expect(await outcome(getMove(actingAs(tx, m.western), id))).toBe('not-found');
      expect(await openSeenMoves(actingAs(tx, m.eastern), [id])).toEqual([]);
      expect((await listMoves(actingAs(tx, m.western), { show: 'open', page: 1 })).moves).toEqual([]);
      expect((await listMoves(actingAs(tx, m.leader), { show: undefined, page: 1 })).moves).toHaveLength(1);
    }));

  it('is opened by the roster, with six months held, and not beside an announced one', () =>
    withMove(async (tx, m, id) => {
      const ends = (who: Somebody, day: Day) =>
        sql`update people.assignment set valid = daterange(lower(valid), ${day}::date) where person_id = ${who.id}`.execute(
          tx
        );
      await ends(m.ani, '2026-12-20');
      await ends(m.eastern, '2026-12-01');
      await ends(m.western, '2026-12-01');
      await sql`update people.assignment set valid = daterange('2026-08-01', upper(valid)) where person_id = ${m.western.id}`.execute(
        tx
      );
      expect(await openMoves(actingAs(tx, m.leader))).toBe(1);
      expect(await openMoves(actingAs(tx, m.leader))).toBe(0);
      expect((await getMove(actingAs(tx, m.ani), id)).move.movesOn).toBe('2026-12-20');
      const { rows } = await sql<{
        personId: number;
      }>`select person_id from handover.move where origin = 'roster'`.execute(tx);
      expect(rows).toEqual([{ personId: m.eastern.id }]);
    }));
});

describe('a hand-over', () => {
  it('is written, read, signed off, each in turn a duty', () =>
    withMove(async (tx, m, id) => {
      const [mover, successor, leader] = [m.ani, m.budi, m.leader].map((who) => actingAs(tx, who)) as [Ctx, Ctx, Ctx];
      const asset = await published(tx, { unit: m.office, authors: [m.ani] });
      expect([await kinds(mover), await kinds(successor), await kinds(leader)]).toEqual([['handover.write'], [], []]);
      expect(await makeReady(mover, id)).toEqual(refusedFor('parts-missing'));
      expect(await addItem(mover, id, { part: 'tasks', body: '', asset: null })).toEqual(refusedFor('empty-item'));
      expect(await addItem(mover, id, { part: 'tasks', body: 'x', asset: 999_999 })).toEqual(
        refusedFor('unknown-asset')
      );
      await fill(mover, id, asset);
      expect(await confirmRead(successor, id)).toEqual(refusedFor('not-ready'));
      expect((await makeReady(mover, id)).ok).toBe(true);
      expect([await kinds(mover), await kinds(successor), await kinds(leader)]).toEqual([[], ['handover.read'], []]);
      expect(await completeMove(leader, id)).toEqual(refusedFor('not-read'));
      expect((await confirmRead(successor, id)).ok).toBe(true);
      expect(await kinds(leader)).toEqual(['handover.sign']);
      expect(await completeMove(mover, id)).toEqual(refusedFor('is-mover'));
      expect((await completeMove(leader, id)).ok).toBe(true);
      expect(await kinds(leader)).toEqual([]);
      expect(await addItem(mover, id, { part: 'tasks', body: 'x', asset: null })).toEqual(refusedFor('over'));
    }));

  it('without an asset is let go for a reason only; an asset is named to whom it is open', () =>
    withMove(async (tx, m, id) => {
      const secret = await published(tx, { unit: m.office, authors: [m.ani], level: 1, title: 'Rahasia' });
      await fill(actingAs(tx, m.ani), id, secret);
      const cases = async (who: Somebody) =>
        (await getMove(actingAs(tx, who), id)).items.find(({ part }) => part === 'cases');
      expect(await cases(m.ani)).toMatchObject({ asset: { title: 'Rahasia' } });
      expect(await cases(m.budi)).toMatchObject({ asset: null, hasAsset: true });
      expect(await endMove(actingAs(tx, m.budi), id, { state: 'waived', reason: 'x' })).toEqual(
        refusedFor('not-yours')
      );
      expect((await endMove(actingAs(tx, m.leader), id, { state: 'waived', reason: 'Jabatan dihapus' })).ok).toBe(true);
    }));
});

describe('a direction', () => {
  it('is given by a leader, answered by whom it addresses; the board is the leaders’ and the officer’s', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const input = {
        unitId: m.office,
        subject: 'needs' as const,
        body: 'Lengkapi daftar',
        dueOn: '2026-12-01',
        nip: m.ani.nip,
        token: 'a'
      };
      expect(await giveDirection(actingAs(tx, m.budi), input)).toEqual(refusedFor('not-yours'));
      expect(await giveDirection(actingAs(tx, m.leader), { ...input, nip: m.leader.nip })).toEqual(
        refusedFor('itself')
      );
      const given = await giveDirection(actingAs(tx, m.leader), input);
      const id = given.ok ? given.value : 0;
      expect(await kinds(actingAs(tx, m.ani))).toEqual(['handover.answer']);
      expect(await outcome(replyToDirection(actingAs(tx, m.budi), id, 'x'))).toBe('not-found');
      expect((await replyToDirection(actingAs(tx, m.ani), id, 'Sudah')).ok).toBe(true);
      expect(await replyToDirection(actingAs(tx, m.ani), id, 'Lagi')).toEqual(refusedFor('answered'));
      expect((await readKnowledgeBoard(actingAs(tx, m.leader), '')).directions).toMatchObject([{ answer: 'Sudah' }]);
      expect(await outcome(readKnowledgeBoard(actingAs(tx, m.ani), ''))).toBe('not-found');
    }));
});

describe('what counts', () => {
  const rowsOf = (tx: Tx, practice: string, on: Day) =>
    achieved(
      tx,
      evidence.find((each) => each.practice === practice),
      scopeOf(on)
    );

  it('O.LDR.8: signed off before the move, or within ten working days of its becoming known', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      let no = 0;
      const move = async (of: { on: Day; known: Day; done?: Day; state?: string; since?: Day }) => {
        const person = [m.ani, m.budi, m.eastern, m.western, m.leader][no++ % 5]!;
        const { rows } = await sql<{ id: number }>`
          insert into handover.move (person_id, unit_id, post, held_since, moves_on, known_on, origin, state, decided_at, reason)
          values (${person.id}, ${m.office}, 'Pelaksana', ${of.since ?? '2024-01-01'}, ${of.on}, ${of.known}, 'roster',
            ${of.state ?? (of.done ? 'complete' : 'open')}, ${of.done ? new Date(`${of.done}T09:00:00+07:00`) : null}, ${of.state ? 'x' : ''})
          returning id`.execute(tx);
        return rows[0]!.id;
      };
      const before = await move({ on: '2026-06-01', known: '2026-04-01', done: '2026-05-31' });
      const onDay = await move({ on: '2026-06-02', known: '2026-04-01', done: '2026-06-02' });
      const late = await move({ on: '2026-06-01', known: '2026-06-01', done: '2026-06-12' }); // ten working days: the 15th or later
      const waived = await move({ on: '2026-06-03', known: '2026-04-01', done: '2026-05-01', state: 'waived' });
      const open = await move({ on: '2026-06-04', known: '2026-04-01' });
      await move({ on: '2026-12-30', known: '2026-04-01' }); // not due yet
      await move({ on: '2026-06-05', known: '2026-04-01', done: '2026-05-01', state: 'dropped' });
      await move({ on: '2026-06-06', known: '2026-04-01', since: '2026-01-01' });
      expect(await rowsOf(tx, 'O.LDR.8', '2026-11-24')).toEqual({
        [before]: true,
        [onDay]: false,
        [late]: true,
        [waived]: false,
        [open]: false
      });
    }));

  it('O.LDR.7: leaders with a direction of this year that was answered', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const give = (answeredOn: Day | null, on: Day = '2026-03-02') =>
        sql`
        insert into handover.direction (unit_id, subject, body, due_on, by_id, given_at, addressee_id, answer, answered_at)
        values (${m.office}, 'needs', 'x', '2026-04-01', ${m.leader.id}, ${on}, ${m.ani.id}, ${answeredOn ? 'Sudah' : ''}, ${answeredOn})`.execute(
          tx
        );
      expect(await rowsOf(tx, 'O.LDR.7', '2026-11-24')).toEqual({ [m.office]: false });
      await give(null);
      await give('2025-04-01', '2025-03-02');
      expect(await rowsOf(tx, 'O.LDR.7', '2026-11-24')).toEqual({ [m.office]: false });
      await give('2026-03-20');
      expect(await rowsOf(tx, 'O.LDR.7', '2026-11-24')).toEqual({ [m.office]: true });
    }));
});
