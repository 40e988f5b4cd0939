// A person settles a difference: nobody else finds it, both texts are kept, the ledger is filled up and never emptied.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { duties, queues } from './read-duties.ts';
import { getRecord, readHistory, trainingsOf } from './read-history.ts';
import { partRecord, settleRecord } from './settle-record.ts';

const on = '2026-11-24';

type Case = SmallMinistry & { id: number; activityId: number };

/** Ani reported 720 minutes of "Audit", confirmed; the file says 1800 of "Audit Kinerja" on the same days. */
async function conflict(db: Db): Promise<Case> {
  const ministry = await smallMinistry(db);
  const { ani, unit, head } = ministry;
  const activity = await sql<{ id: number }>`
    insert into learning.activity (person_id, unit_id, solution, state, title, starts_on, ends_on, planned_minutes)
    values (${ani}, ${unit}, 'structured', 'accepted', 'Audit', '2026-03-02', '2026-03-06', 720) returning id`.execute(
    db
  );
  const activityId = activity.rows[0]!.id;
  await sql`insert into learning.hours (person_id, unit_id, activity_id, on_date, minutes, kind, origin, confirmed_at, confirmed_by)
    values (${ani}, ${unit}, ${activityId}, '2026-03-03', 720, 'structured', 'log', now(), ${head})`.execute(db);
  const record = await sql<{ id: number }>`
    insert into history.record (person_id, unit_id, activity_id, starts_on, ends_on, minutes, name, certificate_no, state)
    values (${ani}, ${unit}, ${activityId}, '2026-03-02', '2026-03-06', 1800, 'Audit Kinerja', 'S/12', 'conflict') returning id`.execute(
    db
  );
  return { ...ministry, id: record.rows[0]!.id, activityId };
}

const minutesOf = async (db: Db, personId: number) => {
  const { rows } = await sql<{ minutes: number }>`
    select coalesce(sum(minutes), 0)::integer as minutes from learning.hours where person_id = ${personId} and counts_at is not null`.execute(
    db
  );
  return rows[0]?.minutes;
};
const officer = (db: Db, { officer: id, root }: Case) =>
  ctxOf(db, id, on, { grants: [{ capability: 'history.oversee', unitId: root }] });

describe('who meets a difference', () => {
  const others: ('budi' | 'head' | 'minister' | 'officer')[] = ['budi', 'head', 'minister', 'officer'];
  it.each(others)('not %s, without a part in it', (who) =>
    inTransaction(async (tx) => {
      const about = await conflict(tx);
      const ctx = ctxOf(tx, about[who], on);
      await expect(getRecord(ctx, about.id)).rejects.toThrow('not found');
      await expect(settleRecord(ctx, { id: about.id, revision: 1, choice: {} })).rejects.toThrow('not found');
      await expect(partRecord(ctx, { id: about.id, revision: 1 })).rejects.toThrow('not found');
    })
  );

  it('the person, as a duty that is counted as it is listed', () =>
    inTransaction(async (tx) => {
      const about = await conflict(tx);
      const ctx = ctxOf(tx, about.ani, on);
      const listed = await duties(ctx);
      expect(listed.map(({ kind, title, href }) => [kind, title, href])).toEqual([
        ['history.settle', 'Audit Kinerja', `/history/${about.id}`]
      ]);
      const { rows } = await queues(ctx).execute(tx);
      expect(rows).toEqual([{ kind: 'history.settle', count: 1, since: listed[0]?.since }]);
      expect(await duties(ctxOf(tx, about.budi, on))).toEqual([]);
    }));

  it('the officer of the unit, who finds it in her list', () =>
    inTransaction(async (tx) => {
      const about = await conflict(tx);
      const view = await readHistory(officer(tx, about));
      expect(view.overseen?.lines.map(({ personName }) => personName)).toEqual(['Ani']);
      expect((await getRecord(officer(tx, about), about.id)).open).toEqual(['title', 'hours']);
    }));
});

describe('a settlement', () => {
  it('by the file fills the ledger up, gives the certificate, keeps both texts', () =>
    inTransaction(async (tx) => {
      const about = await conflict(tx);
      const ctx = ctxOf(tx, about.ani, on);
      const order = { id: about.id, revision: 1, choice: { title: 'own', hours: 'file' } as const };
      expect((await settleRecord(ctx, order)).ok).toBe(true);
      expect(await minutesOf(tx, about.ani)).toBe(1800);
      const activity = await sql<{ title: string; certificateNo: string }>`
        select title, certificate_no from learning.activity where id = ${about.activityId}`.execute(tx);
      expect(activity.rows).toEqual([{ title: 'Audit', certificateNo: 'S/12' }]);
      const { record, file } = await getRecord(ctx, about.id);
      expect([record.holds.title, file.title, record.holds.minutes]).toEqual(['Audit', 'Audit Kinerja', 1800]);
      expect(await settleRecord(ctx, order)).toEqual({ ok: false, reason: 'not-a-conflict' });
      expect(await minutesOf(tx, about.ani)).toBe(1800);
    }));

  it('by the own report leaves the ledger as it is', () =>
    inTransaction(async (tx) => {
      const about = await conflict(tx);
      await settleRecord(officer(tx, about), {
        id: about.id,
        revision: 1,
        choice: { title: 'file', hours: 'own' }
      });
      expect(await minutesOf(tx, about.ani)).toBe(720);
      const [training] = await trainingsOf(ctxOf(tx, about.ani, on), about.ani, 2026);
      expect([training?.holds.title, training?.holds.minutes]).toEqual(['Audit Kinerja', 720]);
    }));

  it('is refused while a field is open, on an older text, and where it would take hours away', () =>
    inTransaction(async (tx) => {
      const about = await conflict(tx);
      const ctx = ctxOf(tx, about.ani, on);
      const settle = async (revision: number, choice: Parameters<typeof settleRecord>[1]['choice']) => {
        const result = await settleRecord(ctx, { id: about.id, revision, choice });
        return result.ok ? 'done' : result.reason;
      };
      expect(await settle(1, { title: 'file' })).toBe('choice-missing');
      expect(await settle(0, { title: 'file', hours: 'file' })).toBe('stale');
      await sql`update history.record set minutes = 450 where id = ${about.id}`.execute(tx);
      expect(await settle(1, { title: 'file', hours: 'file' })).toBe('fewer-hours');
      expect(await minutesOf(tx, about.ani)).toBe(720);
    }));

  it('that they are two trainings lets both give their hours', () =>
    inTransaction(async (tx) => {
      const about = await conflict(tx);
      const ctx = ctxOf(tx, about.ani, on);
      expect((await partRecord(ctx, { id: about.id, revision: 1 })).ok).toBe(true);
      expect(await minutesOf(tx, about.ani)).toBe(720 + 1800);
      expect((await getRecord(ctx, about.id)).own).toBeNull();
      expect(await partRecord(ctx, { id: about.id, revision: 2 })).toEqual({ ok: false, reason: 'not-a-conflict' });
    }));
});
