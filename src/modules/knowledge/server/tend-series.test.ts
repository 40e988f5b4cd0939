// The sharing calendar of a unit: laid by its leader, filled by anybody, moved and dropped without losing what happened.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actingAs, knowledgeMinistry, outcome, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { seriesSchema } from '../schema.ts';
import {
  cancelSharing,
  dropDate,
  duties,
  getSharing,
  giveDate,
  moveDate,
  planSeries,
  readCalendar,
  readSeries,
  recordAttendance,
  register,
  takeDate
} from './index.ts';

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

const form = (m: Small, more: Record<string, unknown> = {}) =>
  seriesSchema.parse({
    title: 'Jumat berbagi',
    unitId: m.office,
    rhythm: 'monthly',
    startsOn: '2026-09-11',
    endsOn: '2026-12-31',
    minutes: '60',
    begins: '09:00',
    organiser: m.budi.nip,
    ...more
  });

async function planned(m: Small, tx: Tx, more: Record<string, unknown> = {}) {
  const made = await planSeries(actingAs(tx, m.leader), form(m, more));
  if (!made.ok) throw new Error(made.reason);
  const { dates } = await readSeries(actingAs(tx, m.leader), made.value);
  return { seriesId: made.value, dates, at: (no: number) => ({ seriesId: made.value, dateId: dates[no]!.id }) };
}

const linesOf = async (tx: Tx, who: Somebody) => (await readCalendar(actingAs(tx, who), { code: '' })).lines;
const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};

describe('a series', () => {
  it(
    'is planned by the leader or an officer, never by another; its dates follow the rhythm',
    tried(async (m, tx) => {
      expect(await outcome(planSeries(actingAs(tx, m.ani), form(m)))).toBe('not-allowed');
      expect(await outcome(planSeries(actingAs(tx, m.western), form(m)))).toBe('not-allowed');
      const officer = actingAs(tx, m.eastern, { grants: [{ capability: 'knowledge.steward', unitId: m.east }] });
      expect(await planSeries(officer, form(m))).toMatchObject({ ok: true });
      const { dates } = await planned(m, tx);
      expect(dates.map(({ onDate }) => onDate)).toEqual(['2026-09-11', '2026-10-09', '2026-11-13', '2026-12-11']);
      expect((await readCalendar(actingAs(tx, m.ani), { code: '' })).unit.id).toBe(m.office);
    })
  );
  it(
    'keeps to the days on which people work: a holiday goes to the next one, at its end to the one before',
    tried(async (m, tx) => {
      await sql`insert into people.calendar_day values ('2026-10-09', 'national-holiday', 'Libur'),
        ('2026-12-11', 'national-holiday', 'Libur')`.execute(tx);
      await sql`select people.number_days()`.execute(tx);
      const { dates } = await planned(m, tx, { endsOn: '2026-12-13' });
      expect(dates.map(({ plannedOn, onDate }) => [plannedOn, onDate])).toEqual([
        ['2026-09-11', '2026-09-11'],
        ['2026-10-09', '2026-10-12'],
        ['2026-11-13', '2026-11-13'],
        ['2026-12-11', '2026-12-10']
      ]);
    })
  );
  it(
    'that ends before it starts, or is sent twice, makes none or one',
    tried(async (m, tx) => {
      expect(await planSeries(actingAs(tx, m.leader), form(m, { endsOn: '2026-09-01' }))).toEqual({
        ok: false,
        reason: 'ends-before-starts'
      });
      const once = { token: 'once' };
      expect((await planned(m, tx, once)).seriesId).toBe((await planned(m, tx, once)).seriesId);
    })
  );
});

describe('a date', () => {
  it(
    'is taken by anybody of the unit, by nobody outside, and by one only',
    tried(async (m, tx) => {
      const { at } = await planned(m, tx);
      expect(await outcome(takeDate(actingAs(tx, m.western), at(3), 'Barat'))).toBe('not-allowed');
      const id = valueOf(await takeDate(actingAs(tx, m.ani), at(3), 'Selisih kas'));
      expect(await takeDate(actingAs(tx, m.budi), at(3), 'Lain')).toEqual({ ok: false, reason: 'taken' });
      const sharing = await getSharing(actingAs(tx, m.western), id);
      expect(sharing).toMatchObject({
        title: 'Selisih kas',
        heldOn: '2026-12-11',
        begins: '09:00',
        speakerId: m.ani.id
      });
    })
  );
  it(
    'is moved with its session; held on the other day it is held in the calendar',
    tried(async (m, tx) => {
      const { at } = await planned(m, tx);
      const id = valueOf(await giveDate(actingAs(tx, m.budi), at(2), { topic: 'Kas', speaker: m.ani.nip }));
      expect(await outcome(moveDate(actingAs(tx, m.ani), at(2), '2026-11-20'))).toBe('not-allowed');
      expect(await moveDate(actingAs(tx, m.budi), at(2), '2026-11-20')).toEqual({ ok: true, value: '2026-11-20' });
      await recordAttendance(actingAs(tx, m.leader), id, [m.budi.nip]);
      const line = (await linesOf(tx, m.ani)).find(({ sharingId }) => sharingId === id);
      expect(line).toMatchObject({ onDate: '2026-11-20', plannedOn: '2026-11-13', state: 'held', reach: 1 });
      expect(await moveDate(actingAs(tx, m.budi), at(2), '2026-11-21')).toMatchObject({ reason: 'held-already' });
      expect(await dropDate(actingAs(tx, m.budi), at(2), 'x')).toMatchObject({ reason: 'held-already' });
    })
  );
  it(
    'is dropped for a reason that stays; its session is called off, and it counts as not held',
    tried(async (m, tx) => {
      const { at } = await planned(m, tx);
      const id = valueOf(await giveDate(actingAs(tx, m.budi), at(1), { topic: 'Kas', speaker: '' }));
      expect(await dropDate(actingAs(tx, m.budi), at(1), ' ')).toMatchObject({ reason: 'no-reason' });
      await dropDate(actingAs(tx, m.budi), at(1), 'Libur bersama');
      expect(await dropDate(actingAs(tx, m.budi), at(1), 'lagi')).toMatchObject({ reason: 'dropped-already' });
      expect(await getSharing(actingAs(tx, m.ani), id)).toMatchObject({ state: 'cancelled' });
      const calendar = await readCalendar(actingAs(tx, m.ani), { code: '' });
      expect([calendar.held, calendar.due]).toEqual([0, 3]);
    })
  );
  it(
    'of another series is not found',
    tried(async (m, tx) => {
      const [one, other] = [await planned(m, tx), await planned(m, tx, { title: 'Lain' })];
      const mixed = { seriesId: one.seriesId, dateId: other.at(0).dateId };
      expect(await outcome(moveDate(actingAs(tx, m.leader), mixed, '2026-11-20'))).toBe('not-found');
    })
  );
});

describe('a date that is dropped', () => {
  it(
    'is told to who registered for its session, until they have read it or its day is over',
    tried(async (m, tx) => {
      const { at } = await planned(m, tx);
      const sharing = valueOf(await takeDate(actingAs(tx, m.ani), at(3), 'Kas'));
      await register(actingAs(tx, m.western), sharing, true);
      expect(await duties(actingAs(tx, m.western))).toEqual([]);
      await dropDate(actingAs(tx, m.budi), at(3), 'Tutup buku');
      const told = [{ kind: 'knowledge.called-off', title: 'Kas', since: '2026-11-24', due: '2026-12-11' }];
      expect(await duties(actingAs(tx, m.western))).toMatchObject(told);
      expect(await duties(actingAs(tx, m.western, { on: '2026-12-12' }))).toEqual([]);
      const { series, isRegistered } = await getSharing(actingAs(tx, m.western), sharing);
      expect([series?.droppedReason, isRegistered]).toEqual(['Tutup buku', true]);
      expect(await register(actingAs(tx, m.western), sharing, false)).toMatchObject({ ok: true });
      expect(await duties(actingAs(tx, m.western))).toEqual([]);
    })
  );
});

describe('a speaker', () => {
  it(
    'who calls off leaves the date to another, with its topic',
    tried(async (m, tx) => {
      const { at, seriesId } = await planned(m, tx);
      const id = valueOf(await takeDate(actingAs(tx, m.ani), at(3), 'Selisih kas'));
      await cancelSharing(actingAs(tx, m.ani), id);
      const { dates } = await readSeries(actingAs(tx, m.leader), seriesId);
      expect(dates[3]).toMatchObject({ topic: 'Selisih kas', speakerId: null, sharingId: null, state: 'open' });
      expect(valueOf(await takeDate(actingAs(tx, m.budi), at(3), 'Selisih kas'))).not.toBe(id);
    })
  );
  it(
    'who left is looked for anew; the organiser is told two weeks before, and no more once another speaks',
    tried(async (m, tx) => {
      const { at } = await planned(m, tx);
      const id = valueOf(await takeDate(actingAs(tx, m.ani), at(3), 'Selisih kas'));
      const waits = async () =>
        (await duties(actingAs(tx, m.budi, { on: '2026-11-27' }))).filter(({ kind }) => kind === 'knowledge.date');
      expect(await waits()).toEqual([]);
      await sql`update people.assignment set valid = daterange('2020-01-01', '2026-11-25') where person_id = ${m.ani.id}`.execute(
        tx
      );
      expect(await waits()).toMatchObject([{ due: '2026-12-11', since: '2026-11-27' }]);
      const late = actingAs(tx, m.eastern, { on: '2026-11-27' });
      expect(await outcome(takeDate(late, at(3), 'x'))).toBe('not-allowed'); // of the level-I unit, not of the office
      expect(valueOf(await takeDate(actingAs(tx, m.budi, { on: '2026-11-27' }), at(3), 'Kas'))).toBe(id);
      expect(await getSharing(actingAs(tx, m.budi), id)).toMatchObject({ speakerId: m.budi.id, title: 'Kas' });
      expect(await waits()).toEqual([]);
    })
  );
});
