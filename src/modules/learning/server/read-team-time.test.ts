// The time of a team by hand, and that the database reckons JP as the rules do.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { jpOf } from '../rules-hours.ts';
import { teamTime } from './index.ts';
import { selectJpRules } from './store-hours.ts';

const day = '2026-11-24';
const inMinistry = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));

type Logged = { onDate: Day; minutes: number; kind: string };

const log = (tx: Tx, m: SmallMinistry, { onDate, minutes, kind }: Logged) =>
  sql`insert into learning.hours (person_id, unit_id, on_date, minutes, kind, source, origin, logged_at)
    values (${m.ani}, ${m.unit}, ${onDate}::date, ${minutes}, ${kind}, 'Buku', 'session', ${onDate}::date)`.execute(tx);

describe('who gets time', () => {
  it('is told of everyone, who has the least first, also of who has none', () =>
    inMinistry(async (m, tx) => {
      await log(tx, m, { onDate: '2025-12-31', minutes: 600, kind: 'self' });
      await log(tx, m, { onDate: '2026-09-30', minutes: 45, kind: 'self' });
      await log(tx, m, { onDate: '2026-10-01', minutes: 90, kind: 'self' });
      await log(tx, m, { onDate: '2026-10-02', minutes: 60, kind: 'self' });
      await sql`update learning.hours set origin = 'log', refused_at = now(), refused_by = ${m.head}, refused_reason = 'x'
        where minutes = 60`.execute(tx);
      await log(tx, m, { onDate: '2026-11-02', minutes: 30, kind: 'self' });
      await sql`update learning.hours set origin = 'log' where minutes = 30`.execute(tx); // waits to be confirmed
      await sql`insert into learning.block (person_id, weekday, starts_at, ends_at, title, since, until)
        values (${m.budi}, 'mon', '09:00', '10:00', 'x', '2026-01-01', ${day})`.execute(tx);
      const [budi, ani, ...others] = await teamTime(ctxOf(tx, m.head, day));
      expect(others).toEqual([]);
      const answers = { granted: 0, declined: 0, waiting: 0, capacity: 'definitive' };
      expect(ani).toEqual({
        ...{ personId: m.ani, name: 'Ani', jp: 3, quarterMinutes: 120, months: 3, lastOn: '2026-11-02' },
        ...{ ...answers, keepsTime: false }
      });
      expect(budi).toEqual({
        ...{ personId: m.budi, name: 'Budi', jp: 0, quarterMinutes: 0, months: 0, lastOn: null },
        ...{ ...answers, keepsTime: true }
      });
    }));

  it('counts how requests of the year were answered', () =>
    inMinistry(async (m, tx) => {
      await sql`insert into learning.activity (person_id, unit_id, title, goal, solution, state, answer, starts_on, ends_on, planned_minutes)
        select ${m.ani}, ${m.unit}, 'x', 'x', 'self', state, answer, starts, starts + 10, 60
        from (values ('granted', 'granted', date '2026-03-01'), ('declined', 'declined', date '2026-04-01'),
          ('waiting', '', date '2026-12-28'), ('granted', 'granted', date '2025-03-01')) of (state, answer, starts)`.execute(
        tx
      );
      const times = await teamTime(ctxOf(tx, m.head, day));
      expect(times.find(({ personId }) => personId === m.ani)).toMatchObject({ granted: 1, declined: 1, waiting: 1 });
    }));

  it('reckons JP as the rules do', () =>
    inMinistry(async (m, tx) => {
      const entries = Array.from({ length: 60 }, (_, n) => ({
        onDate: addDays('2026-01-05', (n * 17) % 300),
        minutes: 10 + ((n * 37) % 110),
        kind: ['sharing', 'self', 'coaching'][n % 3] ?? ''
      }));
      for (const entry of entries) await log(tx, m, entry);
      const times = await teamTime(ctxOf(tx, m.head, day));
      expect(times.find(({ personId }) => personId === m.ani)?.jp).toBe(jpOf(entries, await selectJpRules(tx)));
    }));
});
