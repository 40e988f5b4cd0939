// The four practices of learning from experience counted by hand on a very small ministry.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { inUnits } from '#platform/server/evidence.ts';
import {
  achieved,
  aPerson,
  aUnit,
  ctxOf,
  scopeOf,
  smallMinistry,
  type SmallMinistry
} from '#tests/support/learning.ts';
import { anApplication, anOffer, assignmentInput, selectedFor } from '#tests/support/offers.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  answerAssignment,
  answerNomination,
  endOffer,
  evidence,
  giveAssignment,
  nominate,
  takeBackApplication
} from './index.ts';

const ruleOf = (practice: string) => evidence.find((rule) => rule.practice === practice);
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));

describe('I.SOL.4a', () => {
  const ask = (tx: Tx, on = '2026-11-24') => achieved(tx, ruleOf('I.SOL.4a'), scopeOf(on));

  it('counts those to whom an offer was open, by unit and kind of job', () =>
    inMinistry(async (m, tx) => {
      expect(await ask(tx)).toEqual({});
      await anOffer(tx, m, { audience: m.unit, jobKinds: ['pelaksana'] });
      expect(await ask(tx)).toEqual({ [m.ani]: false, [m.budi]: false });
      expect(await ask(tx, '2026-03-01')).toEqual({});
      await anOffer(tx, m, { audience: m.unit });
      expect(await ask(tx)).toEqual({ [m.head]: false, [m.ani]: false, [m.budi]: false });
      await anOffer(tx, m, { jobKinds: ['pelaksana'] });
      expect(Object.keys(await ask(tx)).length).toBe(4); // and the officer
      await anOffer(tx, m);
      expect(Object.keys(await ask(tx)).length).toBe(5);
    }));

  it('counts an offer that was still open when the year began, not one that ended before', () =>
    inMinistry(async (m, tx) => {
      await anOffer(tx, m, { audience: m.unit });
      await sql`update offers.offer set opened_at = '2025-12-01T09:00+07'`.execute(tx);
      expect(Object.keys(await ask(tx)).length).toBe(3);
      await sql`update offers.offer set apply_until = '2025-12-31'`.execute(tx);
      expect(await ask(tx)).toEqual({});
    }));

  it('is achieved by applying, not by what was taken back', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m, { audience: m.unit });
      await anApplication(tx, offerId, m.ani);
      expect(await ask(tx)).toMatchObject({ [m.ani]: true, [m.budi]: false });
      await takeBackApplication(ctxOf(tx, m.ani, '2026-03-06'), offerId);
      expect(await ask(tx)).toMatchObject({ [m.ani]: false });
    }));

  it('is achieved by a nomination once it is accepted', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m, { unitId: m.unit });
      const unit = await aUnit(tx, { code: 'N1', echelon: 'III', above: [m.root] });
      const boss = await aPerson(tx, 'Bu Dewi', { unit, under: m.minister, head: true });
      const cici = await aPerson(tx, 'Cici', { unit, under: boss });
      await nominate(ctxOf(tx, boss, '2026-03-05'), offerId, { people: [cici], why: 'Siap' });
      expect(await ask(tx)).toMatchObject({ [cici]: false });
      const answer = { decision: 'accept', wish: 'Audit', note: '' } as const;
      await answerNomination(ctxOf(tx, cici, '2026-03-06'), offerId, answer);
      expect(await ask(tx)).toMatchObject({ [cici]: true });
    }));

  it('still counts who applied for an offer that was withdrawn, and names it', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m, { audience: m.unit });
      await anApplication(tx, offerId, m.ani);
      await endOffer(ctxOf(tx, m.head, '2026-03-06'), offerId, { state: 'withdrawn', note: 'Batal' });
      const { rows } = await ruleOf('I.SOL.4a')!.rows(scopeOf('2026-11-24')).execute(tx);
      const row = rows.find(({ subject }) => subject === String(m.ani));
      expect(row).toMatchObject({
        achieved: true,
        recordKind: 'offers.offer',
        recordId: String(offerId),
        isLate: false
      });
      expect(row?.onDate).toBe('2026-03-05');
    }));
});

async function accepted(tx: Tx, m: SmallMinistry, more: { kind?: 'trial' | 'enrichment'; on?: string } = {}) {
  const { kind = 'enrichment', on = '2026-03-03' } = more;
  const given = await giveAssignment(ctxOf(tx, m.head, '2026-03-02'), await assignmentInput(tx, m, { kind }));
  if (!given.ok) throw new Error(given.reason);
  await answerAssignment(ctxOf(tx, m.ani, on), given.value, { decision: 'accept', note: '' });
  return given.value;
}

describe('posts', () => {
  const ask = async (tx: Tx, practice: string, on = '2026-11-24') => achieved(tx, ruleOf(practice), scopeOf(on));

  it('I.SOL.4b: those with two direct subordinates that gave enriching work which was accepted', () =>
    inMinistry(async (m, tx) => {
      expect(await ask(tx, 'I.SOL.4b')).toEqual({ [m.root]: false, [m.unit]: false });
      await accepted(tx, m, { kind: 'trial' });
      expect(await ask(tx, 'I.SOL.4b')).toMatchObject({ [m.unit]: false });
      await accepted(tx, m);
      expect(await ask(tx, 'I.SOL.4b')).toEqual({ [m.root]: false, [m.unit]: true });
      await sql`delete from people.assignment where person_id = ${m.budi}`.execute(tx);
      expect(await ask(tx, 'I.SOL.4b')).toEqual({ [m.root]: false });
    }));

  it('O.LDR.13: those that gave a trial which was accepted, by the cut-off', () =>
    inMinistry(async (m, tx) => {
      await accepted(tx, m);
      expect(await ask(tx, 'O.LDR.13')).toEqual({ [m.root]: false, [m.unit]: false });
      const id = await accepted(tx, m, { kind: 'trial' });
      expect(await ask(tx, 'O.LDR.13')).toMatchObject({ [m.unit]: true });
      await sql`update offers.assignment set answered_at = '2027-02-01T00:00+07' where id = ${id}`.execute(tx);
      expect(await ask(tx, 'O.LDR.13')).toMatchObject({ [m.unit]: false });
    }));

  it('O.LRN.7: those that opened something which somebody took up', () =>
    inMinistry(async (m, tx) => {
      const offerId = await anOffer(tx, m);
      await anApplication(tx, offerId, m.budi);
      expect(await ask(tx, 'O.LRN.7')).toEqual({ [m.root]: false, [m.unit]: false });
      await selectedFor(tx, m, { offerId, personId: m.ani, supervisor: m.head });
      const { rows } = await ruleOf('O.LRN.7')!.rows(scopeOf('2026-11-24')).execute(tx);
      const row = rows.find(({ subject }) => subject === String(m.unit));
      expect(row).toMatchObject({ achieved: true, recordKind: 'offers.offer', recordId: String(offerId) });
    }));

  it('O.LRN.7: those in whose calendar another than who planned it spoke and was heard', () =>
    inMinistry(async (m, tx) => {
      const session = async (speaker: number) => {
        const { rows } = await sql<{ id: number }>`
          with series as (
            insert into knowledge.series (unit_id, title, rhythm, starts_on, ends_on, minutes, organiser_id, created_by)
            values (${m.unit}, 'Jumat berbagi', 'monthly', '2026-02-01', '2026-12-31', 60, ${m.head}, ${m.head}) returning id
          ), held as (
            insert into knowledge.sharing (title, unit_id, speaker_id, held_on, minutes, state, recorded_at)
            values ('Kas', ${m.unit}, ${speaker}, '2026-03-06', 60, 'held', '2026-03-06T10:00+07') returning id
          )
          insert into knowledge.series_date (series_id, planned_on, on_date, topic, speaker_id, sharing_id)
          select series.id, '2026-03-06', '2026-03-06', 'Kas', ${speaker}, held.id from series, held returning sharing_id as id
        `.execute(tx);
        return Number(rows[0]!.id);
      };
      const heard = (id: number) =>
        sql`insert into knowledge.sharing_attendance (sharing_id, person_id) values (${id}, ${m.budi})`.execute(tx);
      await heard(await session(m.head));
      const id = await session(m.ani);
      expect(await ask(tx, 'O.LRN.7')).toEqual({ [m.root]: false, [m.unit]: false });
      await heard(id);
      const { rows } = await ruleOf('O.LRN.7')!.rows(scopeOf('2026-11-24')).execute(tx);
      const row = rows.find(({ subject }) => subject === String(m.unit));
      expect(row).toMatchObject({ achieved: true, recordKind: 'knowledge.sharing', recordId: String(id) });
      expect(await ask(tx, 'O.LRN.7', '2026-03-05')).toMatchObject({ [m.unit]: false });
    }));

  it('keep the credit when their holder has changed since', () =>
    inMinistry(async (m, tx) => {
      await accepted(tx, m);
      await sql`update people.assignment set valid = '[2020-01-01,2026-05-01)' where person_id = ${m.head}`.execute(tx);
      const next = await aPerson(tx, 'Pengganti', { unit: m.unit, head: true, under: m.minister, from: '2026-05-01' });
      await sql`update people.assignment set supervisor_id = ${next} where supervisor_id = ${m.head}`.execute(tx);
      expect(await ask(tx, 'I.SOL.4b')).toMatchObject({ [m.unit]: true });
    }));

  it('are asked of some units alone', () =>
    inMinistry(async (m, tx) => {
      await accepted(tx, m, { kind: 'trial' });
      const scope = scopeOf('2026-11-24', { inUnits: inUnits([m.unit]) });
      for (const practice of ['I.SOL.4b', 'O.LRN.7', 'O.LDR.13'])
        expect(Object.keys(await achieved(tx, ruleOf(practice), scope))).toEqual([String(m.unit)]);
    }));
});
