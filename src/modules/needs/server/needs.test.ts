// Needs from the proposal to what is begun out of them; I.LVC.1 counted by hand.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import {
  achieved,
  actAsHead,
  aPerson,
  ctxOf,
  scopeOf,
  smallMinistry,
  type SmallMinistry
} from '#tests/support/learning.ts';
import { aNeed, needInput, noNeed } from '#tests/support/needs.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  answerNeed,
  answerNeeds,
  duties,
  evidence,
  followNeed,
  getNeed,
  needToFollow,
  ownNeeds,
  proposedShare,
  proposeNeed,
  stateNone,
  takeBackNeed,
  teamNeeds
} from './index.ts';

const { db, inTransaction } = testDatabase();
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const takeUp = { decision: 'plan', note: '' } as const;

describe('a need', () => {
  it('is proposed once for a form sent twice, and belongs to the year', () =>
    inMinistry(async (m, tx) => {
      const ani = ctxOf(tx, m.ani, '2026-03-02');
      const first = await proposeNeed(ani, { ...needInput, token: 'a' });
      expect(await proposeNeed(ani, { ...needInput, token: 'a' })).toEqual(first);
      const { year, needs } = await ownNeeds(ani);
      expect([year, needs.length, needs[0]?.state]).toEqual([2026, 1, 'proposed']);
      const dki = { ...needInput, origin: 'dki' as const, dkiOn: '2026-03-03' };
      expect(await proposeNeed(ani, dki)).toEqual({ ok: false, reason: 'dki-ahead' });
      expect(await proposeNeed(ani, { ...dki, dkiOn: '2026-02-27' })).toMatchObject({ ok: true });
    }));

  it('is answered by who decides today; the second is told so, a stranger finds nothing', () =>
    inMinistry(async (m, tx) => {
      const id = await aNeed(tx, m.ani);
      const sari = await aPerson(tx, 'Plt. Sari', { unit: m.root, under: m.minister });
      await actAsHead(tx, sari, { unit: m.unit, valid: '[2026-03-03,2026-04-01)' });
      await expect(answerNeed(ctxOf(tx, m.budi, '2026-03-03'), id, takeUp)).rejects.toThrow('not found');
      await expect(answerNeed(ctxOf(tx, sari, '2026-03-02'), id, takeUp)).rejects.toThrow('not found');
      expect(await answerNeed(ctxOf(tx, sari, '2026-03-03'), id, takeUp)).toEqual({ ok: true, value: id });
      expect(await answerNeed(ctxOf(tx, sari, '2026-03-03'), id, takeUp)).toEqual({ ok: true, value: id });
      const late = await answerNeed(ctxOf(tx, m.head, '2026-03-04'), id, { decision: 'decline', note: 'x' });
      expect(late).toEqual({ ok: false, reason: 'already-decided' });
      const seen = await getNeed(ctxOf(tx, m.ani, '2026-03-04'), id);
      expect(seen).toMatchObject({ state: 'taken-up', way: 'plan', answerer: 'Plt. Sari' });
    }));

  it('is answered with those of the team, each by itself', () =>
    inMinistry(async (m, tx) => {
      const ids = [await aNeed(tx, m.ani), await noNeed(tx, m.budi), await aNeed(tx, m.officer)];
      const results = await answerNeeds(ctxOf(tx, m.head, '2026-03-03'), ids, takeUp);
      expect(results.map(({ name, outcome }) => [name, outcome])).toEqual([
        ['Ani', 'done'],
        ['Budi', 'none-to-note'],
        ['', 'not-found']
      ]);
      const noted = await answerNeed(ctxOf(tx, m.head, '2026-03-03'), ids[1]!, { decision: 'note', note: '' });
      expect(noted).toMatchObject({ ok: true });
    }));

  it('is taken back by its owner before it is answered, and then seen by nobody else', () =>
    inMinistry(async (m, tx) => {
      const id = await aNeed(tx, m.ani);
      expect(await takeBackNeed(ctxOf(tx, m.head, '2026-03-03'), id)).toEqual({ ok: false, reason: 'not-yours' });
      expect(await takeBackNeed(ctxOf(tx, m.ani, '2026-03-03'), id)).toMatchObject({ ok: true });
      expect(await takeBackNeed(ctxOf(tx, m.ani, '2026-03-03'), id)).toMatchObject({ ok: true });
      await expect(getNeed(ctxOf(tx, m.head, '2026-03-03'), id)).rejects.toThrow('not found');
      const answered = await aNeed(tx, m.ani);
      await answerNeed(ctxOf(tx, m.head, '2026-03-03'), answered, takeUp);
      expect(await takeBackNeed(ctxOf(tx, m.ani, '2026-03-03'), answered)).toEqual({ ok: false, reason: 'not-now' });
    }));

  it('leads to what was begun out of it', () =>
    inMinistry(async (m, tx) => {
      const id = await aNeed(tx, m.ani);
      const ani = ctxOf(tx, m.ani, '2026-03-04');
      expect(await needToFollow(ani, id)).toBeUndefined();
      await answerNeed(ctxOf(tx, m.head, '2026-03-03'), id, takeUp);
      expect(await needToFollow(ani, id)).toMatchObject({ topic: 'Analisis data' });
      expect(await needToFollow(ctxOf(tx, m.head, '2026-03-04'), id)).toBeUndefined();
      await followNeed(ani, id, { kind: 'plan', recordId: 5 });
      await followNeed(ani, id, { kind: 'learning', recordId: 6 });
      expect(await getNeed(ani, id)).toMatchObject({ followedAs: 'plan', followedId: 5 });
    }));
});

describe('no need', () => {
  it('is stated once, not beside a need, and gives way to one', () =>
    inMinistry(async (m, tx) => {
      const ani = ctxOf(tx, m.ani, '2026-03-02');
      const id = await noNeed(tx, m.ani);
      expect(await stateNone(ani, { why: 'Lagi', token: '' })).toEqual({ ok: true, value: id });
      await aNeed(tx, m.ani);
      expect((await getNeed(ani, id)).state).toBe('taken-back');
      expect(await stateNone(ani, { why: 'Lagi', token: '' })).toEqual({ ok: false, reason: 'has-needs' });
    }));

  it('and a need at once leave one of both standing', async () => {
    const m = await smallMinistry(db());
    await Promise.all([
      stateNone(ctxOf(db(), m.ani, '2026-03-02'), { why: 'Cukup', token: '' }),
      proposeNeed(ctxOf(db(), m.ani, '2026-03-02'), needInput)
    ]);
    const { needs } = await ownNeeds(ctxOf(db(), m.ani, '2026-03-02'));
    expect(needs.filter(({ state }) => state === 'proposed').map(({ kind }) => kind)).toEqual(['need']);
  });
});

describe('a team and a unit', () => {
  it('see what waits, who said what, who said nothing', () =>
    inMinistry(async (m, tx) => {
      await aNeed(tx, m.ani);
      const { queue, proposed, none, silent, size } = await teamNeeds(ctxOf(tx, m.head, '2026-03-10'));
      expect(queue).toMatchObject([{ name: 'Ani', days: 8, isLate: true }]);
      expect({ proposed, none, silent, size }).toMatchObject({
        proposed: 1,
        none: 0,
        size: 2,
        silent: [{ name: 'Budi' }]
      });
      await noNeed(tx, m.budi);
      const { code } = await tx
        .selectFrom('people.unit')
        .select('code')
        .where('id', '=', m.unit)
        .executeTakeFirstOrThrow();
      const share = await proposedShare(ctxOf(tx, m.head, '2026-03-10'), {
        unitCode: code,
        year: 2026,
        day: '2026-03-10'
      });
      expect(share).toEqual({ people: 3, proposed: 1, none: 1 });
    }));

  it('are reminded in their months while they said nothing', () =>
    inMinistry(async (m, tx) => {
      const of = async (on: string) => (await duties(ctxOf(tx, m.budi, on))).map(({ kind }) => kind);
      expect([await of('2026-02-28'), await of('2026-03-01')]).toEqual([[], ['needs.propose']]);
      expect([await of('2026-06-30'), await of('2026-07-01')]).toEqual([['needs.propose'], []]);
      await sql`insert into needs.cycle values (2026, '2026-01-02', '2026-01-31')`.execute(tx);
      expect([await of('2026-01-02'), await of('2026-03-01')]).toEqual([['needs.propose'], []]);
      await noNeed(tx, m.budi);
      expect(await of('2026-01-02')).toEqual([]);
      expect((await duties(ctxOf(tx, m.head, '2026-03-03'))).map(({ kind }) => kind)).toEqual(['needs.note']);
    }));
});

describe('I.LVC.1', () => {
  const rule = evidence.find(({ practice }) => practice === 'I.LVC.1');
  const ask = (tx: Tx) => achieved(tx, rule, scopeOf('2026-11-24'));

  it('counts who was answered: taken up, declined or noted; not who only proposed', () =>
    inMinistry(async (m, tx) => {
      const ids = [await aNeed(tx, m.ani), await noNeed(tx, m.budi), await aNeed(tx, m.officer)];
      const nobody = { [m.ani]: false, [m.budi]: false, [m.head]: false, [m.officer]: false, [m.minister]: false };
      expect(await ask(tx)).toMatchObject(nobody);
      const head = ctxOf(tx, m.head, '2026-03-03');
      await answerNeed(head, ids[0]!, { decision: 'decline', note: 'Tidak terkait' });
      await answerNeed(head, ids[1]!, { decision: 'note', note: '' });
      await answerNeed(ctxOf(tx, m.minister, '2026-03-03'), ids[2]!, takeUp);
      expect(await ask(tx)).toMatchObject({ ...nobody, [m.ani]: true, [m.budi]: true, [m.officer]: true });
    }));

  it('in its own year and by the cut-off, with the record', () =>
    inMinistry(async (m, tx) => {
      const id = await aNeed(tx, m.ani);
      await answerNeed(ctxOf(tx, m.head, '2027-01-31'), id, takeUp);
      const { rows } = await rule!.rows(scopeOf('2026-11-24')).execute(tx);
      const row = rows.find(({ subject }) => subject === String(m.ani));
      expect(row).toMatchObject({
        achieved: true,
        recordKind: 'needs.need',
        recordId: String(id),
        onDate: '2027-01-31'
      });
      await sql`update needs.need set answered_at = '2027-02-01T00:00+07' where id = ${id}`.execute(tx);
      expect(await ask(tx)).toMatchObject({ [m.ani]: false });
      await sql`update needs.need set answered_at = '2026-03-01T00:00+07', year = 2025 where id = ${id}`.execute(tx);
      expect(await ask(tx)).toMatchObject({ [m.ani]: false });
    }));
});
