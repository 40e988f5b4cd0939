// What goes wrong while a year is assessed: steps outside their phase, another method after scores, two at once, a document withdrawn.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { changeTerms, count, operatorOn, practiceIn } from '#tests/support/assessment.ts';
import { acting, assessedMinistry, sampledPractice, type Assessed } from '#tests/support/committee.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  approveDossier,
  decideException,
  duties,
  getDossier,
  judgeItems,
  publishSeed
} from '#modules/committee/server/index.ts';
import { adoptScheme } from './adopt-scheme.ts';
import { drawSample } from './draw-samples.ts';
import { signSelfAssessment } from './walk-practices.ts';

const test = testDatabase();
const day = '2026-11-24';
let assessed: Assessed;
let of: Assessed['of'];
let people: Assessed['people'];
const { as, leader, chair, sitter, walked, signed, verdicts, judgedBy, ready, seatsOf } = acting(() => assessed, day);
const practice = sampledPractice;

beforeAll(async () => {
  assessed = await assessedMinistry(test.db(), day);
  ({ people, of } = assessed);
});

describe('the calendar of the scheme', () => {
  /** As without an exception, and before the seed is published. */
  const byCalendar = (work: (tx: Db) => Promise<void>) =>
    test.inTransaction(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`delete from committee.exception`.execute(tx);
      await sql`set local session_replication_role = origin`.execute(tx);
      await sql`update committee.round set seed = null`.execute(tx);
      await work(tx);
    });

  it('opens each step in its phase, and says so where it is not', () =>
    byCalendar(async (tx) => {
      const signs = (on: string) => leader(tx, on);
      const presides = (on: string) => chair(tx, on);
      const seed = (on: string) => publishSeed(operatorOn(tx, on), 2026, { seed: 'undian' });
      await walked(tx);
      expect(await signSelfAssessment(signs(day), of)).toEqual({ ok: false, reason: 'too-early' });
      expect((await duties(signs(day))).map(({ kind }) => kind)).toEqual([]);
      expect((await duties(signs('2027-02-14'))).map(({ kind }) => kind)).toEqual(['committee.sign']);
      expect(await seed('2027-02-14')).toEqual({ ok: false, reason: 'too-early' });
      expect(await signSelfAssessment(signs('2027-02-15'), of)).toEqual({ ok: false, reason: 'phase-over' });
      const late = {
        dossier: of.id,
        phases: ['self-assessment' as const],
        untilOn: '2027-02-16',
        reason: 'Pimpinan sakit'
      };
      await expect(decideException(signs('2027-02-15'), 2026, late)).rejects.toThrow('not-allowed');
      expect(await decideException(presides('2027-02-15'), 2026, late)).toMatchObject({ ok: true });
      expect(await signSelfAssessment(signs('2027-02-15'), of)).toMatchObject({ ok: true });
      expect(await seed('2027-02-16')).toMatchObject({ ok: true });
      const draws = (on: string) => drawSample(presides(on), of, { practice, isWhole: false });
      expect(await draws('2027-03-16')).toEqual({ ok: false, reason: 'phase-over' });
      expect(await draws('2027-02-16')).toMatchObject({ ok: true });
      expect(await approveDossier(presides('2027-03-29'), of.id, { note: '' })).toEqual({
        ok: false,
        reason: 'too-early'
      });
      expect(await approveDossier(presides('2027-03-30'), of.id, { note: '' })).toEqual({
        ok: false,
        reason: 'not-found-yet'
      });
    }));

  it('moves with the scheme that is put into force', () =>
    byCalendar(async (tx) => {
      await changeTerms(tx, { 'phase-self-assessment': '2027-02-20' }, day);
      const { rows } = await sql<{
        walkUntil: string;
      }>`select walk_until from committee.round where year = 2026`.execute(tx);
      expect(rows[0]?.walkUntil).toBe('2027-02-20');
    }));

  it('is measured by another method after scores only by a decree, with its reason', () =>
    test.inTransaction(async (tx) => {
      await ready(tx);
      const [seat] = await seatsOf(tx);
      await judgedBy(tx, sitter(seat?.name ?? ''), () => true);
      await expect(changeTerms(tx, { 'target-I.SOL.1a': '50' }, day)).rejects.toThrow('scored');
      const adopting = { version: 2, revision: 2, decree: { number: 'KEP-9', on: day } };
      const adopt = (reason: string) => adoptScheme(operatorOn(tx, day), 2026, { ...adopting, reason });
      expect(await adopt('')).toEqual({ ok: false, reason: 'reason-missing' });
      expect(await adopt('Putusan rapat')).toEqual({ ok: true, value: null });
    }));
});

describe('a document', () => {
  /** A culture rule of the unit that its people checked and somebody else verified. */
  const verified = async (tx: Db): Promise<number> => {
    const by = assessed.m.people['b1'] ?? 0;
    const { rows } = await sql<{ id: number }>`
      with d as (
        insert into governance.document (unit_id, kind, number, title, dated_on, valid_from, published_by)
        values (${of.unitId}, 'learning-culture', 'PER-1', 'Budaya belajar', '2026-01-05', '2026-01-05', ${by}) returning id
      ), p as (insert into governance.document_purpose select id, 'learning-culture' from d),
      c as (
        insert into governance.document_check (document_id, kind, checked_by, checked_at, is_complete, waits)
        select id, 'learning-culture', ${by}, '2026-02-01', true, false from d returning id
      ), v as (insert into governance.verification (check_id, decision, decided_by, decided_at)
        select id, 'verified', ${people.chair}, '2026-02-05' from c)
      select id from d`.execute(tx);
    return rows[0]?.id ?? 0;
  };

  it('withdrawn after it was verified and the figures were locked counts no more, in the unit and above', () =>
    test.inTransaction(async (tx) => {
      const id = await verified(tx);
      await count(tx, day);
      await signed(tx);
      const stands = async () => {
        const [here, above] = [
          await practiceIn(tx, of.unitId, 'O.SFC.2'),
          await practiceIn(tx, assessed.m.units.M, 'O.SFC.2')
        ];
        return [here.achieved, here.population, above.achieved];
      };
      expect(await stands()).toEqual([1, 1, 1]);
      await sql`update governance.document set withdrawn_at = now(), withdrawn_by = ${people.chair} where id = ${id}`.execute(
        tx
      );
      await count(tx, day);
      expect(await stands()).toEqual([0, 1, 0]);
    }));

  it('once decided stays decided: the database refuses to edit it, as it refuses verdicts and exceptions', () =>
    test.inTransaction(async (tx) => {
      await verified(tx);
      for (const statement of [
        `update governance.verification set decision = 'returned', reason = 'x'`,
        'delete from governance.document_check',
        `update committee.exception set until_on = '2028-01-01'`
      ]) {
        await sql`savepoint before`.execute(tx);
        await expect(sql.raw(statement).execute(tx)).rejects.toThrow('never changed');
        await sql`rollback to savepoint before`.execute(tx);
      }
    }));
});

describe('two at once', () => {
  it('judge the same records in one moment: both verdicts are kept, and the sample is settled once', async () => {
    const db = test.db();
    await ready(db);
    const given = await verdicts(db, () => true);
    const all = [people.one, people.two, people.three];
    const answers = await Promise.all(
      [...all, ...all].map((who) => judgeItems(as(db, who), of.id, { practice, given }))
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
    const view = await getDossier(operatorOn(db, day), of.id);
    expect(view.samples[0]).toMatchObject({ stands: 4, judged: 4 });
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from platform.event where name = 'committee.sample.decided'`.execute(db);
    expect(rows[0]?.n).toBe(1);
  });
});
