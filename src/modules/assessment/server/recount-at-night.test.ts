// The nightly recount: silent while the live counts were right, and telling where they were not.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { count, handMadeMinistry, keptIn, learn, operatorOn, practiceIn } from '#tests/support/assessment.ts';
import { ctxOf } from '#tests/support/learning.ts';
import { noon } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { openPeriod } from './open-period.ts';
import { readChanges } from './read-changes.ts';
import { readQuarters } from './read-quarters.ts';
import { recountAtNight } from './recount-at-night.ts';
import { selectDifferences } from './store-differences.ts';
import { selectMomentDays } from './store-moments.ts';
import { selectQuarters } from './store-quarters.ts';
import { selectPeriod } from './store.ts';

const night = '2026-11-25';

describe('the nightly recount', () => {
  it('finds nothing when the live counts are right, and carries them to the new day', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await count(tx, '2026-11-24');
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      expect(await recountAtNight(operatorOn(tx, night))).toEqual({ differences: 0 });
      expect((await selectPeriod(tx, 2026)).asOf).toBe(night);
      const { rows } =
        await sql`select counted_at from assessment.figure where year = 2026 and unit_id = ${m.units.B}`.execute(tx);
      expect(rows, 'when what it shows last changed').toEqual([{ countedAt: noon(night) }]);
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1a')).toMatchObject({ achieved: 1 });
    }));

  it('reports a falsified count with what stood there and what was found, and puts it right', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await count(tx, '2026-11-24');
      await sql`update assessment.tally set achieved = 5 where year = 2026 and practice = 'I.LRN.2' and unit_id = ${m.units.B}`.execute(
        tx
      );
      expect(await recountAtNight(operatorOn(tx, night))).toEqual({ differences: 1 });
      expect(await selectDifferences(tx, 2026)).toMatchObject([
        { practice: 'I.LRN.2', code: m.codes.B, kept: [5, 6, 6], recounted: [0, 6, 6] }
      ]);
      expect(await practiceIn(tx, m.units.B, 'I.LRN.2')).toMatchObject({ achieved: 0 });
      const { rows } = await sql`select from platform.event where name = 'assessment.difference.found'`.execute(tx);
      expect(rows).toHaveLength(1);
    }));

  it('reports records that changed without an event', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      const id = await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      await count(tx, '2026-11-24');
      await sql`delete from platform.undelivered`.execute(tx);
      await sql`update learning.activity set state = 'withdrawn' where id = ${id}`.execute(tx);
      const { differences } = await recountAtNight(operatorOn(tx, night));
      expect(differences).toBe(10); // I.SOL.1a to 1g; I.LRN.4, I.LRN.6 and I.PRF.1, asked of who finished an activity
    }));

  it('does not call a difference what only the new day brings', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B, more: { startsOn: night, endsOn: night } });
      await count(tx, '2026-11-24');
      expect(await recountAtNight(operatorOn(tx, night))).toEqual({ differences: 0 });
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1e')).toMatchObject({ population: 1 });
    }));

  it('keeps a quarter in the first night after it, as it stood then, and never again', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      await count(tx, '2026-03-31');
      const { index } = await keptIn(tx, m.units.B);
      await recountAtNight(operatorOn(tx, '2026-03-31'));
      expect(await selectQuarters(tx, 2026, m.codes.B)).toEqual([]);
      await recountAtNight(operatorOn(tx, '2026-04-01'));
      const first = [{ quarter: 1, index, target: 30, cap: 120, asOf: '2026-03-31' }];
      expect(await selectQuarters(tx, 2026, m.codes.B)).toEqual(first);
      await recountAtNight(operatorOn(tx, '2026-04-02'));
      expect(await selectQuarters(tx, 2026, m.codes.B)).toEqual(first);
      const page = await readQuarters(operatorOn(tx, '2026-04-02'), m.codes.B, { year: 2026, locale: 'id' });
      expect(page.rows.map(({ state }) => state)).toEqual(['kept', 'running', 'ahead', 'ahead']);
      const small = await readQuarters(operatorOn(tx, '2026-04-02'), m.codes.C, { year: 2026, locale: 'id' });
      expect(small).toMatchObject({ isSmall: true, rows: [] });
    }));

  it('keeps a month in the first night after it, and the page tells what changed since, but nothing of what is hidden', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      await count(tx, '2026-09-30');
      await recountAtNight(operatorOn(tx, '2026-10-01'));
      const days = (unitId: number) => selectMomentDays(tx, { year: 2026, unitId });
      expect(await days(m.units.B)).toEqual(['2026-09-30']);
      await learn(tx, { person: m.people['b2'] ?? 0, unit: m.units.B });
      await learn(tx, { person: m.people['c1'] ?? 0, unit: m.units.C });
      await count(tx, '2026-10-25');
      await recountAtNight(operatorOn(tx, '2026-10-25'));
      expect(await days(m.units.B), 'kept once').toEqual(['2026-09-30']);
      const asked = { year: 2026, from: undefined, locale: 'en' as const };
      const page = await readChanges(operatorOn(tx, '2026-10-25'), m.codes.B, asked);
      expect(page.since).toMatchObject({ momentAsOf: '2026-09-30', methodChanged: false });
      const change = page.since?.practices.find(({ id }) => id === 'I.SOL.1a');
      expect(change).toMatchObject({ kind: 'moved', achieved: { from: 1, to: 2 } });
      const visitor = ctxOf(tx, m.people['b1'] ?? 0, '2026-10-25');
      const hidden = await readChanges(visitor, m.codes.C, asked);
      expect(hidden, 'three people, and the reader is none of them').toMatchObject({
        isHidden: true,
        since: null,
        offered: []
      });
      await sql`update assessment.moment set employees = 4 where unit_id = ${m.units.B}`.execute(tx);
      const was = await readChanges(ctxOf(tx, m.people['c1'] ?? 0, '2026-10-25'), m.codes.B, asked);
      expect(was.since, 'too small then, so it stays hidden').toBeNull();
    }));

  it('leaves a year alone that was opened ahead', () =>
    inTransaction(async (tx) => {
      await handMadeMinistry(tx);
      await openPeriod(operatorOn(tx, '2026-11-24'), 2027);
      await recountAtNight(operatorOn(tx, night));
      expect((await selectPeriod(tx, 2027)).asOf).toBeNull();
    }));
});
