// I.KMI.2 and O.KMI.4 counted by hand on a small ministry.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import { inUnits, type EvidenceScope } from '#platform/server/evidence.ts';
import type { Tx } from '#platform/server/database.ts';
import { knowledgeMinistry, type Somebody } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { evidence } from './index.ts';

const scopeOf = (asOf: Day, units: readonly number[] | null = null): EvidenceScope => ({
  year: 2026,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  asOf,
  cutOff: '2027-01-31',
  counted: sql`(select * from people.active_employees('2026-01-01', '2026-12-31', ${asOf}::date))`,
  inUnits: inUnits(units),
  isWhole: units === null,
  aims: { jpAYear: 20, response: 0.3 }
});

async function rowsOf(tx: Tx, practice: string, scope: EvidenceScope) {
  const rule = evidence.find((each) => each.practice === practice);
  const { rows } = await rule!.rows(scope).execute(tx);
  return rows.sort((one, other) => Number(one.subject) - Number(other.subject));
}

const judged = (validity: string) => ({
  validity,
  settledVersion: 1,
  settledAt: new Date('2026-03-05T09:00:00+07:00')
});
type Made = { unit: number; authors: Somebody[]; on: Day | null; withdrawnOn?: Day; more?: Record<string, unknown> };

async function made(tx: Tx, { unit, authors, on, withdrawnOn, more }: Made): Promise<number> {
  const at = (day: Day) => new Date(`${day}T09:00:00+07:00`);
  const { id } = await tx
    .insertInto('knowledge.asset')
    .values({
      unitId: unit,
      level: 3,
      state: withdrawnOn ? 'withdrawn' : on ? 'published' : 'draft',
      title: 'Aset',
      form: 'text',
      body: 'Isi',
      jobFamily: 'Kas',
      topic: 'Rekonsiliasi',
      process: 'Pelayanan',
      createdBy: authors[0]!.id,
      submittedAt: on ? at(on) : null,
      ...(withdrawnOn ? { withdrawnAt: at(withdrawnOn) } : {}),
      ...more
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { id: personId } of authors)
    await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId }).execute();
  return id;
}

describe('I.KMI.2: who wrote knowledge down', () => {
  const people = (asOf: Day, assets: (m: Awaited<ReturnType<typeof knowledgeMinistry>>) => Made[]) =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      for (const asset of assets(m)) await made(tx, asset);
      const rows = await rowsOf(tx, 'I.KMI.2', scopeOf(asOf));
      const names = {
        leader: m.leader.id,
        ani: m.ani.id,
        budi: m.budi.id,
        eastern: m.eastern.id,
        western: m.western.id
      };
      expect(rows).toHaveLength(5);
      return Object.entries(names)
        .filter(([, id]) => rows.find((row) => row.subject === String(id))?.achieved)
        .map(([name]) => name);
    });
  it('counts authors and co-authors of an asset handed in within the period, each in her own unit', async () => {
    expect(
      await people('2026-11-24', (m) => [{ unit: m.office, authors: [m.ani, m.western], on: '2026-03-01' }])
    ).toEqual(['ani', 'western']);
  });
  it('leaves out drafts, what was handed in before or after, what was withdrawn, and what a panel refused', async () => {
    const found = await people('2026-11-24', (m) => [
      { unit: m.office, authors: [m.ani], on: null },
      { unit: m.office, authors: [m.budi], on: '2025-12-31' },
      { unit: m.office, authors: [m.leader], on: '2026-11-25' },
      { unit: m.east, authors: [m.eastern], on: '2026-03-01', withdrawnOn: '2026-11-20' },
      { unit: m.office, authors: [m.ani], on: '2026-03-01', more: judged('refused') },
      { unit: m.west, authors: [m.western], on: '2026-11-24', more: judged('returned') }
    ]);
    expect(found).toEqual(['western']);
  });
  it('keeps after the year what is withdrawn after the cut-off only', async () => {
    const found = await people('2026-12-31', (m) => [
      { unit: m.office, authors: [m.ani], on: '2026-05-01', withdrawnOn: '2027-01-31' },
      { unit: m.office, authors: [m.budi], on: '2026-12-31', withdrawnOn: '2027-02-01' }
    ]);
    expect(found).toEqual(['budi']);
  });
  it('names the first asset as the record', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const first = await made(tx, { unit: m.office, authors: [m.ani], on: '2026-03-01' });
      await made(tx, { unit: m.office, authors: [m.ani], on: '2026-04-01' });
      const row = (await rowsOf(tx, 'I.KMI.2', scopeOf('2026-11-24'))).find(
        ({ subject }) => subject === String(m.ani.id)
      );
      expect(row).toMatchObject({
        unitId: m.office,
        recordKind: 'knowledge.asset',
        recordId: String(first),
        onDate: '2026-03-01'
      });
    }));
});

describe('O.KMI.4: assets kept in order', () => {
  const kept = (more: Record<string, unknown>) =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      await made(tx, { unit: m.office, authors: [m.western], on: '2025-03-01', more });
      const rows = await rowsOf(tx, 'O.KMI.4', scopeOf('2026-11-24', [m.office, m.west]));
      expect(rows.map(({ unitId }) => unitId)).toEqual([m.office]);
      return rows[0]?.achieved;
    });
  it('takes a published asset of any year into the unit that owns it', async () => expect(await kept({})).toBe(true));
  it.each(['jobFamily', 'topic', 'process', 'body'])('misses one without %s', async (field) =>
    expect(await kept({ [field]: '' })).toBe(false)
  );
  it('takes an address for a body', async () =>
    expect(await kept({ body: '', address: 'https://kms.example/1' })).toBe(true));
  it('takes no address that is dead on the day', async () => {
    const dead = { body: '', address: 'https://kms.example/1' };
    expect(await kept({ ...dead, deadOn: '2026-11-24' })).toBe(false);
    expect(await kept({ ...dead, deadOn: '2026-11-25' })).toBe(true);
    expect(await kept({ ...dead, body: 'Isi', deadOn: '2026-11-24' })).toBe(true);
  });
  it('takes a stored file for a body, as long as it stays', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const id = await made(tx, { unit: m.office, authors: [m.ani], on: '2026-03-01', more: { body: '' } });
      const sha256 = 'a'.repeat(64);
      await tx.insertInto('platform.file').values({ sha256, size: 1, type: 'text/plain' }).execute();
      await tx.insertInto('knowledge.assetFile').values({ assetId: id, sha256, name: 'a.txt', addedIn: 1 }).execute();
      expect((await rowsOf(tx, 'O.KMI.4', scopeOf('2026-11-24')))[0]?.achieved).toBe(true);
      await tx.updateTable('knowledge.assetFile').set({ removedIn: 2 }).execute();
      expect((await rowsOf(tx, 'O.KMI.4', scopeOf('2026-11-24')))[0]?.achieved).toBe(false);
    }));
  it('asks nothing of drafts, of what was withdrawn or refused, nor of units not asked', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      await made(tx, { unit: m.office, authors: [m.ani], on: null });
      await made(tx, { unit: m.office, authors: [m.ani], on: '2026-02-01', withdrawnOn: '2026-03-01' });
      await made(tx, { unit: m.office, authors: [m.ani], on: '2026-02-01', more: judged('refused') });
      await made(tx, { unit: m.west, authors: [m.ani], on: '2026-02-01' });
      expect(await rowsOf(tx, 'O.KMI.4', scopeOf('2026-11-24', [m.office]))).toEqual([]);
    }));
});
