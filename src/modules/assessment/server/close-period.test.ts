// Closing a year and proving it afterwards: what was frozen follows from itself, and every falsification is found.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Tx } from '#platform/server/database.ts';
import {
  afterTheYear,
  closeYear,
  count,
  handMadeMinistry,
  keptIn,
  learn,
  operatorOn,
  verifyYear,
  waitingDocument,
  type Ministry
} from '#tests/support/assessment.ts';
import { actingOn } from '#tests/support/noon.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { visitor } from '#platform/actor.ts';
import { closePeriod } from './close-period.ts';
import { countNews } from './count-news.ts';
import { openYears, readOpenData } from './read-open-data.ts';
import { recountAtNight } from './recount-at-night.ts';

const test = testDatabase();
let m: Ministry;

beforeAll(async () => {
  m = await handMadeMinistry(test.db());
  for (const [who, need] of [
    ['b1', 'gap'],
    ['b2', ''],
    ['a1', 'gap']
  ] as const) {
    const unit = who.startsWith('b') ? m.units.B : m.units.A;
    await test
      .db()
      .transaction()
      .execute((tx) => learn(tx, { person: m.people[who] ?? 0, unit, more: { need } }));
  }
  await count(test.db(), '2026-11-24');
});

describe('closing', () => {
  it('is refused to who does not run the assessment', () => {
    const ctx = actingOn(test.db(), { ...visitor, personId: m.people['b1'] ?? 0 }, afterTheYear);
    expect(() => closePeriod(ctx, 2026)).toThrow('not-allowed');
  });

  it('is refused before the year is over, and the second time', () =>
    test.inTransaction(async (tx) => {
      expect(await closeYear(tx, '2026-12-31')).toEqual({ ok: false, reason: 'not-over' });
      expect(await closeYear(tx)).toMatchObject({ ok: true });
      expect(await closeYear(tx)).toEqual({ ok: false, reason: 'already-closed' });
    }));

  it('counts once more, up to the last day, and keeps every row that was counted', () =>
    test.inTransaction(async (tx) => {
      const closed = await closeYear(tx);
      const { rows } = await sql<{ practice: string; rows: number }>`
        select practice, count(*)::integer as rows from assessment.evidence where year = 2026 group by practice order by practice
      `.execute(tx);
      const byPractice = Object.fromEntries(rows.map((row) => [row.practice, row.rows]));
      expect(byPractice).toMatchObject({ 'I.SOL.1a': 3, 'I.SOL.1d': 3, 'I.LRN.2': 15, 'I.KMI.2': 15 });
      expect(closed).toMatchObject({ ok: true, value: { rows: rows.reduce((sum, row) => sum + row.rows, 0) } });
    }));

  it('gives an example to nobody as open data but who reads the tables, and nothing of a small unit or of an open year', () =>
    test.inTransaction(async (tx) => {
      expect(await openYears(operatorOn(tx, afterTheYear))).toEqual([]);
      await closeYear(tx);
      expect(await openYears(actingOn(tx, visitor, afterTheYear))).toEqual([]);
      await expect(readOpenData(actingOn(tx, visitor, afterTheYear), 2026)).rejects.toThrow();
      const { isOfficial, units } = await readOpenData(operatorOn(tx, afterTheYear), 2026);
      expect(isOfficial).toBe(false);
      expect(units.map(({ code, level }) => [code, level])).toEqual([
        [m.codes.M, ''],
        [m.codes.A, 'I']
      ]);
      const few = units.flatMap(({ practices }) =>
        practices.filter(({ population }) => (population ?? 0) > 0 && (population ?? 0) < 5)
      );
      expect(few, 'three who reported, two of them in B').toEqual([]);
      expect(units[1]?.practices.find(({ id }) => id === 'I.SOL.1a')).toMatchObject({
        state: 'withheld',
        achieved: null
      });
    }));

  it('gives the same digest for the same records, and another for others', () =>
    test.inTransaction(async (tx) => {
      const digest = async (work: (inner: Tx) => Promise<unknown>) => {
        await sql`savepoint before`.execute(tx);
        await work(tx);
        const closed = await closeYear(tx);
        await sql`rollback to savepoint before`.execute(tx);
        return closed.ok ? closed.value.sha256 : '';
      };
      const first = await digest(async () => {});
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect(await digest(async () => {})).toBe(first);
      expect(await digest((inner) => learn(inner, { person: m.people['b3'] ?? 0, unit: m.units.B }))).not.toBe(first);
    }));
});

describe('a close that breaks off', () => {
  it('leaves nothing behind, as when the site is killed in the middle', async () => {
    const killed = openDatabase(test.url(), { connections: 1 });
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(killed);
    let kills: Promise<unknown> | undefined;
    const kill = () => (kills ??= sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(test.db()));
    await expect(closePeriod(operatorOn(killed, afterTheYear), 2026, () => void kill())).rejects.toThrow();
    await kills;
    await killed.destroy();
    const left = await sql<{ state: string; snapshots: number; rows: number }>`
      select state, (select count(*) from assessment.snapshot) as snapshots, (select count(*) from assessment.evidence) as rows
      from assessment.period where year = 2026`.execute(test.db());
    expect(left.rows).toEqual([{ state: 'open', snapshots: 0, rows: 0 }]);
    await test.inTransaction(async (tx) => expect(await closeYear(tx)).toMatchObject({ ok: true }));
  });
});

describe('a closed year', () => {
  const closed = (work: (tx: Tx) => Promise<void>) =>
    test.inTransaction(async (tx) => {
      await closeYear(tx);
      await work(tx);
    });

  it('holds', () =>
    closed(async (tx) => {
      expect(await verifyYear(tx)).toMatchObject({ ok: true, value: { units: 4 } });
    }));

  it('still holds when records, people and units change afterwards', () =>
    closed(async (tx) => {
      const before = await keptIn(tx, m.units.A);
      await sql`update learning.activity set state = 'withdrawn'`.execute(tx);
      await sql`update people.unit_period set name = 'Nama baru'`.execute(tx);
      await learn(tx, { person: m.people['b4'] ?? 0, unit: m.units.B });
      while ((await countNews(operatorOn(tx, afterTheYear))) > 0);
      await recountAtNight(operatorOn(tx, afterTheYear));
      expect(await keptIn(tx, m.units.A)).toEqual(before);
      expect(await verifyYear(tx)).toMatchObject({ ok: true });
    }));

  const statements: [string, string][] = [
    ['a tally', 'update assessment.tally set achieved = achieved + 1 where year = 2026'],
    ['a figure', 'update assessment.figure set index = 99 where year = 2026'],
    ['the headcount', 'delete from assessment.headcount where year = 2026'],
    ['evidence', 'update assessment.evidence set achieved = true where year = 2026'],
    ['evidence by the name of its partition', 'delete from assessment.evidence_2026'],
    ['new evidence', `insert into assessment.evidence values (2026, 'I.SOL.1a', 1, '1', true)`],
    ['the snapshot', `update assessment.snapshot set sha256 = 'x' where year = 2026`],
    ['the period itself', `update assessment.period set state = 'open' where year = 2026`],
    ['a whole table', 'truncate assessment.tally'],
    ['a whole partition', 'truncate assessment.evidence_2026']
  ];
  it.each(statements)('is not changed by the database: %s', (_, statement) =>
    closed(async (tx) => {
      await expect(sql.raw(statement).execute(tx)).rejects.toThrow('a closed period is never changed');
    })
  );

  /** What only the owner of the database can do. */
  const falsify = async (tx: Tx, statement: string) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(statement).execute(tx);
    await sql`set local session_replication_role = origin`.execute(tx);
  };
  it('keeps what stood on a document that waited, marked up to the top, and proves it', () =>
    test.inTransaction(async (tx) => {
      await waitingDocument(tx, { unit: m.units.A, by: m.people['b1'] ?? 0 });
      await closeYear(tx);
      for (const unit of [m.units.A, m.units.M])
        expect((await keptIn(tx, unit)).practices['O.SFC.2']).toMatchObject({ state: 'provisional', achieved: 1 });
      expect(await verifyYear(tx)).toMatchObject({ ok: true });
      await falsify(tx, 'update assessment.evidence set is_provisional = false where year = 2026');
      expect(await verifyYear(tx)).toMatchObject({ ok: false });
    }));

  const falsifications: [string, string, string][] = [
    [
      'evidence that was turned to achieved',
      `update assessment.evidence set achieved = true where year = 2026 and practice = 'I.SOL.1a' and not achieved`,
      'does not follow from the stored evidence'
    ],
    [
      'evidence that was removed',
      `delete from assessment.evidence where year = 2026 and practice = 'I.SOL.1d'`,
      'does not follow'
    ],
    [
      'a figure',
      'update assessment.figure set index = index + 1 where year = 2026 and index is not null',
      'does not follow'
    ],
    [
      'evidence that counts the same but speaks of somebody else',
      `update assessment.evidence set subject = '999999' where year = 2026 and practice = 'I.LRN.2'`,
      'evidence I.LRN.2: the digest is'
    ],
    [
      'the name of a unit in the tree',
      `update assessment.snapshot set tree = replace(tree::text, 'Unit T', 'Biro T')::jsonb where year = 2026`,
      'tree: the digest is'
    ],
    [
      'a unit taken out of the tree',
      `update assessment.snapshot set tree = tree - 1 where year = 2026`,
      'does not follow'
    ],
    [
      'a weight of the scheme',
      `update assessment.snapshot set scheme = jsonb_set(scheme, '{weights,solutions}', '90') where year = 2026`,
      'does not follow'
    ]
  ];
  it.each(falsifications)('is found falsified: %s', (_, statement, finding) =>
    closed(async (tx) => {
      await falsify(tx, statement);
      const verified = await verifyYear(tx);
      expect(verified.ok ? '' : verified.reason).toContain(finding);
    })
  );

  it('cannot be verified before it is closed', () =>
    test.inTransaction(async (tx) => {
      await expect(verifyYear(tx)).rejects.toThrow('not found');
    }));
});
