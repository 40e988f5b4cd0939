// Relations from asking to their end: two people to each, room of the coach, leavers, both sides at once.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { asked, held, nipOf, planned, requested, running, runningGroup, valueOf } from '#tests/support/coaching.ts';
import { aPerson, aUnit, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  answerRelation,
  beginRelation,
  confirmSession,
  endRelation,
  getRelation,
  listOffers,
  listRelations,
  openOffer,
  planSession,
  withdrawRelation,
  writeNote
} from './index.ts';

const { inTransaction, db } = testDatabase();
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => refusalOf(error)
  );
const begin = async (db: Db, by: number, of: { people: number[]; way?: 'request' | 'offer' | 'group' }) => {
  const nips = await Promise.all(of.people.map((id) => nipOf(db, id)));
  return beginRelation(ctxOf(db, by, '2026-03-01'), { ...asked, way: of.way ?? 'request', nips });
};
const accept = (db: Db, by: number, relationId: number, on = '2026-03-02') =>
  answerRelation(ctxOf(db, by, on), { relationId, answer: 'accept' });

describe('asking', () => {
  it('for a coach waits for the coach, and runs once accepted; the other side is told by its list', () =>
    inMinistry(async (m, tx) => {
      const id = await requested(tx, { coach: m.head, coachee: m.ani });
      const { relations } = await listRelations(ctxOf(tx, m.head, '2026-03-01'));
      expect(relations).toMatchObject([{ id, part: 'invited', standing: 'waiting', others: ['Ani'] }]);
      expect(await accept(tx, m.ani, id)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await accept(tx, m.head, id)).toEqual({ ok: true, value: 'active' });
      expect(await accept(tx, m.head, id)).toEqual({ ok: true, value: 'active' });
      expect(await getRelation(ctxOf(tx, m.ani, '2026-03-03'), id)).toMatchObject({
        part: 'coachee',
        standing: 'running'
      });
    }));
  it('an offer waits for who is offered to', () =>
    inMinistry(async (m, tx) => {
      const id = valueOf(await begin(tx, m.head, { people: [m.budi], way: 'offer' }));
      expect(await accept(tx, m.head, id)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await accept(tx, m.budi, id)).toEqual({ ok: true, value: 'active' });
    }));
  it('oneself is refused, by the database too', () =>
    inMinistry(async (m, tx) => {
      expect(await begin(tx, m.ani, { people: [m.ani] })).toEqual({ ok: false, reason: 'self' });
      expect(await begin(tx, m.ani, { people: [m.ani], way: 'offer' })).toEqual({ ok: false, reason: 'self' });
      const id = await requested(tx, { coach: m.head, coachee: m.ani });
      await expect(
        sql`insert into coaching.member (relation_id, person_id, coach_id) values (${id}, ${m.head}, ${m.head})`.execute(
          tx
        )
      ).rejects.toThrow('member_check');
    }));
  it('somebody unknown, without a place, or the same again is refused; the same form sent twice asks once', () =>
    inMinistry(async (m, tx) => {
      const ctx = ctxOf(tx, m.ani, '2026-03-01');
      expect(await beginRelation(ctx, { ...asked, nips: ['199001012010010000'] })).toMatchObject({
        reason: 'unknown-nip'
      });
      const form = { ...asked, nips: [await nipOf(tx, m.head)], token: 'a' };
      const first = valueOf(await beginRelation(ctx, form));
      expect(await beginRelation(ctx, form)).toEqual({ ok: true, value: first });
      expect(await beginRelation(ctx, { ...form, token: 'b' })).toMatchObject({ reason: 'already' });
      await sql`delete from people.assignment where person_id = ${m.budi}`.execute(tx);
      expect(await begin(tx, m.ani, { people: [m.budi] })).toMatchObject({ reason: 'no-place' });
    }));
  it('is taken back by who asked, until it was answered', () =>
    inMinistry(async (m, tx) => {
      const id = await requested(tx, { coach: m.head, coachee: m.ani });
      expect(await withdrawRelation(ctxOf(tx, m.head, '2026-03-02'), id)).toMatchObject({ reason: 'not-yours' });
      expect(await withdrawRelation(ctxOf(tx, m.ani, '2026-03-02'), id)).toMatchObject({ ok: true });
      expect(await accept(tx, m.head, id)).toMatchObject({ reason: 'not-now' });
    }));
});

describe('a group', () => {
  it('stands in one unit and runs once two are in; who declined is out of it, who comes later is in', () =>
    inMinistry(async (m, tx) => {
      const cici = await aPerson(tx, 'Cici', { unit: m.unit, under: m.head });
      expect(await begin(tx, m.head, { people: [m.ani, m.officer], way: 'group' })).toMatchObject({
        reason: 'other-unit'
      });
      expect(await begin(tx, m.head, { people: [m.ani], way: 'group' })).toMatchObject({ reason: 'two-people' });
      const id = valueOf(await begin(tx, m.head, { people: [m.ani, m.budi, cici], way: 'group' }));
      expect(await accept(tx, m.ani, id)).toEqual({ ok: true, value: 'offered' });
      expect(await accept(tx, m.budi, id)).toEqual({ ok: true, value: 'active' });
      expect(await accept(tx, cici, id)).toEqual({ ok: true, value: 'active' });
      const other = valueOf(await begin(tx, m.head, { people: [m.ani, m.budi], way: 'group' }));
      const no = { relationId: other, answer: 'decline' } as const;
      expect(await answerRelation(ctxOf(tx, m.ani, '2026-03-02'), no)).toEqual({ ok: true, value: 'declined' });
      expect(await errorOf(getRelation(ctxOf(tx, m.ani, '2026-03-02'), other))).toBe('not-found');
    }));
});

describe('the room of a coach', () => {
  it('makes the next one wait, told the place in line, until a relation ends', () =>
    inMinistry(async (m, tx) => {
      await openOffer(ctxOf(tx, m.head, '2026-02-20'), { kind: 'coaching', topics: 'Telaah', capacity: 1 });
      const first = await running(tx, { coach: m.head, coachee: m.ani });
      const second = await requested(tx, { coach: m.head, coachee: m.budi });
      expect(await accept(tx, m.head, second)).toEqual({ ok: false, reason: 'full' });
      expect(await getRelation(ctxOf(tx, m.budi, '2026-03-02'), second)).toMatchObject({ queuePlace: 1 });
      const { offers } = await listOffers(ctxOf(tx, m.budi, '2026-03-02'), { query: 'telaah', kind: 'coaching' });
      expect(offers).toMatchObject([{ coachId: m.head, taken: 1, waiting: 1 }]);
      await endRelation(ctxOf(tx, m.ani, '2026-03-05'), { relationId: first, reflection: '' });
      expect(await accept(tx, m.head, second)).toEqual({ ok: true, value: 'active' });
    }));
  it('does not count whom the ministry has let go', () =>
    inMinistry(async (m, tx) => {
      await openOffer(ctxOf(tx, m.head, '2026-02-20'), { kind: 'coaching', topics: 'Telaah', capacity: 1 });
      await running(tx, { coach: m.head, coachee: m.ani });
      const second = await requested(tx, { coach: m.head, coachee: m.budi });
      await sql`delete from people.assignment where person_id = ${m.ani}`.execute(tx);
      expect(await accept(tx, m.head, second)).toEqual({ ok: true, value: 'active' });
    }));
});

describe('at once', () => {
  it('two acceptances of the last place: one gets it, the other is told that it is full', async () => {
    const m = await smallMinistry(db());
    await openOffer(ctxOf(db(), m.head, '2026-02-20'), { kind: 'coaching', topics: 'Telaah', capacity: 1 });
    const offered = async (personId: number) =>
      valueOf(await begin(db(), m.head, { people: [personId], way: 'offer' }));
    const [one, two] = [await offered(m.ani), await offered(m.budi)];
    const answers = await Promise.all([accept(db(), m.ani, one), accept(db(), m.budi, two)]);
    expect(answers.map((answer) => (answer.ok ? 'active' : answer.reason)).toSorted()).toEqual(['active', 'full']);
  });
  it('both sides say that a session was held, twice each: it is held once, with minutes once for each', async () => {
    const m = await smallMinistry(db());
    const relationId = await running(db(), { coach: m.head, coachee: m.ani });
    const sessionId = await planned(db(), { relationId, coach: m.head, on: '2026-03-10' });
    const press = (personId: number) => confirmSession(ctxOf(db(), personId, '2026-03-10'), { relationId, sessionId });
    const answers = await Promise.all([press(m.ani), press(m.head), press(m.ani), press(m.head)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(4);
    const { rows } = await sql<{ personId: number; kind: string; minutes: number }>`
      select person_id, kind, minutes from learning.hours where occasion = ${`coaching.session:${sessionId}`} order by person_id
    `.execute(db());
    const hour = { kind: 'coaching', minutes: 60 };
    expect(rows).toEqual([m.head, m.ani].toSorted((a, b) => a - b).map((personId) => ({ personId, ...hour })));
  });
});

describe('a session', () => {
  it('is confirmed by both, never before its day', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const sessionId = await planned(tx, { relationId, coach: m.head, on: '2026-03-10' });
      const say = (personId: number, on: string) => confirmSession(ctxOf(tx, personId, on), { relationId, sessionId });
      expect(await say(m.ani, '2026-03-09')).toEqual({ ok: false, reason: 'not-yet' });
      expect(await say(m.ani, '2026-03-10')).toEqual({ ok: true, value: { isHeld: false } });
      expect(await say(m.ani, '2026-03-10')).toEqual({ ok: true, value: { isHeld: false } });
      expect(await say(m.head, '2026-03-11')).toEqual({ ok: true, value: { isHeld: true } });
    }));
  it('of a group gives hours to those who said that they were there', () =>
    inMinistry(async (m, tx) => {
      const relationId = await runningGroup(tx, { coach: m.head, people: [m.ani, m.budi] });
      const sessionId = await planned(tx, { relationId, coach: m.head, on: '2026-03-10' });
      for (const id of [m.head, m.ani]) await confirmSession(ctxOf(tx, id, '2026-03-10'), { relationId, sessionId });
      const minutes = async () =>
        (
          await sql<{ id: number }>`
            select person_id as id from learning.hours where occasion = ${`coaching.session:${sessionId}`}
          `.execute(tx)
        ).rows
          .map(({ id }) => id)
          .toSorted();
      expect(await minutes()).toEqual([m.head, m.ani].toSorted());
      await confirmSession(ctxOf(tx, m.budi, '2026-03-12'), { relationId, sessionId });
      expect(await minutes()).toEqual([m.head, m.ani, m.budi].toSorted());
    }));
  it('lies within the relation’s period and is reached only through its own relation', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const other = await running(tx, { coach: m.head, coachee: m.budi });
      const session = { topic: 'Telaah', plannedOn: '2026-07-01', startsAt: null, minutes: 60, token: '' };
      expect(await planSession(ctxOf(tx, m.ani, '2026-03-03'), { ...session, relationId })).toMatchObject({
        reason: 'outside-period'
      });
      const sessionId = await planned(tx, { relationId: other, coach: m.head, on: '2026-03-10' });
      expect(await errorOf(confirmSession(ctxOf(tx, m.ani, '2026-03-10'), { relationId, sessionId }))).toBe(
        'not-found'
      );
    }));
});

describe('a relation ends', () => {
  const note = { goal: 'g', reality: '', options: '', wayForward: '', revision: 0 };
  it('by either side, once; nothing is written in it any more, what was to come is off', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const sessionId = await held(tx, { relationId, coach: m.head, on: '2026-03-10' });
      await planned(tx, { relationId, coach: m.head, on: '2026-04-10' });
      await endRelation(ctxOf(tx, m.ani, '2026-03-20'), { relationId, reflection: 'Cukup' });
      await endRelation(ctxOf(tx, m.head, '2026-03-21'), { relationId, reflection: 'Baik' });
      const view = await getRelation(ctxOf(tx, m.head, '2026-03-21'), relationId);
      expect(view).toMatchObject({ standing: 'over', endedByName: 'Ani', endedOn: '2026-03-20', reflection: 'Baik' });
      expect(view.sessions.map(({ state }) => state)).toEqual(['cancelled', 'held']);
      const late = await writeNote(ctxOf(tx, m.head, '2026-03-21'), { ...note, relationId, sessionId });
      expect(late).toEqual({ ok: false, reason: 'ended' });
    }));
  it('by its planned end, and by itself when one has left; a new supervisor leaves it as it is', () =>
    inMinistry(async (m, tx) => {
      const relationId = await running(tx, { coach: m.head, coachee: m.ani });
      const standingOn = async (day: string) => (await getRelation(ctxOf(tx, m.head, day), relationId)).standing;
      const unit = await aUnit(tx, { code: 'PINDAH', echelon: 'III', above: [m.root] });
      await sql`update people.assignment set supervisor_id = ${m.minister}, unit_id = ${unit} where person_id = ${m.ani}`.execute(
        tx
      );
      expect(await standingOn('2026-04-01')).toBe('running');
      expect(await standingOn('2026-07-15')).toBe('over');
      await sql`update people.assignment set valid = '[2020-01-01,2026-05-01)' where person_id = ${m.ani}`.execute(tx);
      expect([await standingOn('2026-04-30'), await standingOn('2026-05-01')]).toEqual(['running', 'over']);
    }));
});
