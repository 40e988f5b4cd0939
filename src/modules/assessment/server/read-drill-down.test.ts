// The records behind a number: refusals first. What is out of reach counts, and tells nothing but that.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { closeYear, count, handMadeMinistry, learn, operatorOn, type Ministry } from '#tests/support/assessment.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { catalogueFor } from '../catalogue.ts';
import { exampleScheme } from '../scheme.ts';
import { evidenceOf } from './evidence-rules.ts';
import { readDrillDown } from './read-drill-down.ts';
import type { ShownRow } from './shown-rows.ts';
import { selectEvidencePage, type DrillPage } from './store-read.ts';
import { evidenceScope, selectPeriod } from './store.ts';

const day = '2026-11-24';
const whole: DrillPage = { achieved: null, limit: 50, offset: 0 };

/** B: b1 achieved, b2 not. */
const inMinistry = (work: (m: Ministry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await handMadeMinistry(tx);
    await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
    await learn(tx, { person: m.people['b2'] ?? 0, unit: m.units.B, more: { need: '' } });
    await count(tx, day);
    await work(m, tx);
  });

const personOf = (m: Ministry, name: string, unit: keyof Ministry['units'] = 'B'): Actor => ({
  ...visitor,
  personId: m.people[name] ?? 0,
  unitId: m.units[unit]
});
const officerOver = (m: Ministry, unit: keyof Ministry['units']): Actor => ({
  ...personOf(m, 'a4', 'A'),
  grants: [{ capability: 'assessment.names', unitId: m.units[unit] }]
});

const rowsFor = async (tx: Tx, actor: Actor, of: { code: string; practice?: string; page?: DrillPage }) => {
  const asked = { code: of.code, practice: of.practice ?? 'I.SOL.1a', year: 2026 };
  return (await readDrillDown(actingOn(tx, actor, day), asked, of.page ?? whole)).rows;
};
const names = (rows: ShownRow[]) => rows.map((row) => (row.isWithheld ? '-' : (row.who?.name ?? '')));

describe('rows of people', () => {
  it('are withheld from a colleague: no name, no record, no date', () =>
    inMinistry(async (m, tx) => {
      const rows = await rowsFor(tx, personOf(m, 'b3'), { code: m.codes.B });
      expect(rows).toHaveLength(2);
      for (const row of rows) {
        expect(row).toMatchObject({ isWithheld: true, who: null, record: null, onDate: null, isLate: false });
      }
    }));

  it('show oneself first, with the record, and withhold the others', () =>
    inMinistry(async (m, tx) => {
      const rows = await rowsFor(tx, personOf(m, 'b2'), { code: m.codes.B });
      expect(names(rows)).toEqual(['b2', '-']);
      expect(rows[0]).toMatchObject({ achieved: false, record: { kind: 'learning.activity', title: 'Kueri dasar' } });
    }));

  it('show the team to whoever decides for it', () =>
    inMinistry(async (m, tx) => {
      expect(names(await rowsFor(tx, personOf(m, 'b'), { code: m.codes.B }))).toEqual(['b1', 'b2']);
    }));

  it('show names to the officer of the unit and of a unit above, not to that of another', () =>
    inMinistry(async (m, tx) => {
      expect(names(await rowsFor(tx, officerOver(m, 'B'), { code: m.codes.B }))).toEqual(['b1', 'b2']);
      expect(names(await rowsFor(tx, officerOver(m, 'A'), { code: m.codes.B }))).toEqual(['b1', 'b2']);
      expect(names(await rowsFor(tx, officerOver(m, 'C'), { code: m.codes.B }))).toEqual(['-', '-']);
    }));

  it('link a record only where its own module opens it: to the decider and to who oversees learning, not by a name alone', () =>
    inMinistry(async (m, tx) => {
      const hrefs = async (actor: Actor) =>
        (await rowsFor(tx, actor, { code: m.codes.B })).map((row) => row.record?.href !== undefined);
      const names = officerOver(m, 'B');
      const oversees = { capability: 'learning.oversee', unitId: m.units.A };
      expect(await hrefs(names)).toEqual([false, false]);
      expect(await hrefs({ ...names, grants: [...names.grants, oversees] })).toEqual([true, true]);
      expect(await hrefs(personOf(m, 'b'))).toEqual([true, true]);
    }));

  it('come from the whole subtree, and by the filter', () =>
    inMinistry(async (m, tx) => {
      const officer = officerOver(m, 'M');
      expect(names(await rowsFor(tx, officer, { code: m.codes.M }))).toEqual(['b1', 'b2']);
      const only = (achieved: boolean) => ({ ...whole, achieved });
      expect(names(await rowsFor(tx, officer, { code: m.codes.M, page: only(true) }))).toEqual(['b1']);
      expect(names(await rowsFor(tx, officer, { code: m.codes.M, page: only(false) }))).toEqual(['b2']);
      expect(names(await rowsFor(tx, officer, { code: m.codes.C }))).toEqual([]);
    }));

  it('are in an order that tells nothing where they are withheld: by name they could be matched with a list of people', () =>
    inMinistry(async (m, tx) => {
      const rule = evidenceOf('I.LRN.2');
      if (!rule) throw new Error('no rule');
      const units = [m.units.B];
      const period = await selectPeriod(tx, 2026);
      const scopeOf = (asked: readonly number[]) =>
        evidenceScope(period, day, { units: asked, scheme: exampleScheme(catalogueFor(2026), 2026) });
      const blind = { sight: { people: [], units: [] }, achieved: null, limit: 50 };
      const window = { seenIn: [], unseenIn: units, offset: 0 };
      const rows = await selectEvidencePage(tx, { rule, year: 2026, scopeOf }, { ...blind, window });
      const mixed = (subject: string) => createHash('md5').update(`I.LRN.2${subject}`).digest('hex');
      expect(rows).toHaveLength(6);
      expect(rows.map((row) => mixed(row.subject))).toEqual(rows.map((row) => mixed(row.subject)).sort());
    }));

  it('are the same in pages of any size, those whom the reader sees first, in an open year and a closed one', () =>
    inMinistry(async (m, tx) => {
      const readers = [
        personOf(m, 'b3'),
        personOf(m, 'b'),
        officerOver(m, 'B'),
        officerOver(m, 'M'),
        { ...personOf(m, 'b'), grants: officerOver(m, 'C').grants }
      ];
      const check = async () => {
        for (const actor of readers) {
          const of = { code: m.codes.M, practice: 'I.LRN.2' };
          const all = await rowsFor(tx, actor, of);
          const paged: ShownRow[] = [];
          for (let offset = 0; offset < all.length; offset += 4) {
            paged.push(...(await rowsFor(tx, actor, { ...of, page: { achieved: null, limit: 4, offset } })));
          }
          expect(all.length).toBeGreaterThan(8);
          expect(paged).toEqual(all);
          expect(all.map((row) => row.isWithheld)).toEqual(all.map((row) => row.isWithheld).sort());
        }
      };
      await check();
      await closeYear(tx);
      await check();
    }));

  it('are those that were frozen once the year is closed', () =>
    inMinistry(async (m, tx) => {
      await closeYear(tx);
      await sql`update learning.activity set state = 'withdrawn'`.execute(tx);
      expect(names(await rowsFor(tx, officerOver(m, 'A'), { code: m.codes.A }))).toEqual(['b1', 'b2']);
    }));
});

describe('rows of records', () => {
  const anAsset = async (tx: Tx, m: Ministry, level: number): Promise<void> => {
    const { rows } = await sql<{ id: number }>`
      insert into knowledge.asset (title, unit_id, level, state, submitted_at, body, form, created_by)
      values ('Panduan rahasia', ${m.units.B}, ${level}, 'published', '2026-03-01', 'isi', 'text', ${m.people['b1']}) returning id
    `.execute(tx);
    await sql`insert into knowledge.asset_author (asset_id, person_id) values (${rows[0]?.id}, ${m.people['b1']})`.execute(
      tx
    );
    await count(tx, day);
  };

  it('hide an asset of level 1 from everyone it does not name, though it counts', () =>
    inMinistry(async (m, tx) => {
      await anAsset(tx, m, 1);
      for (const actor of [personOf(m, 'b3'), personOf(m, 'b'), officerOver(m, 'M')]) {
        const rows = await rowsFor(tx, actor, { code: m.codes.B, practice: 'O.KMI.4' });
        expect(rows).toEqual([
          {
            achieved: false,
            unitCode: m.codes.B,
            isLate: false,
            isProvisional: false,
            onDate: null,
            who: null,
            record: null,
            isClosed: false,
            isWithheld: true
          }
        ]);
      }
    }));

  it('show it to its author, by its title', () =>
    inMinistry(async (m, tx) => {
      await anAsset(tx, m, 1);
      const rows = await rowsFor(tx, personOf(m, 'b1'), { code: m.codes.B, practice: 'O.KMI.4' });
      expect(rows[0]).toMatchObject({ isWithheld: false, record: { title: 'Panduan rahasia' } });
    }));

  it('show an asset of level 3 to everyone signed in', () =>
    inMinistry(async (m, tx) => {
      await anAsset(tx, m, 3);
      const rows = await rowsFor(tx, personOf(m, 'c1', 'C'), { code: m.codes.B, practice: 'O.KMI.4' });
      expect(rows[0]).toMatchObject({ isWithheld: false, record: { title: 'Panduan rahasia' } });
    }));

  it('tell the officer that a person achieved, but not by which closed asset', () =>
    inMinistry(async (m, tx) => {
      await anAsset(tx, m, 1);
      const rows = await rowsFor(tx, officerOver(m, 'B'), { code: m.codes.B, practice: 'I.KMI.2' });
      expect(rows.find((row) => row.achieved)).toMatchObject({ who: { name: 'b1' }, record: null });
    }));
});

describe('a unit of fewer than five', () => {
  const drill = (tx: Tx, m: Ministry, actor: Actor) =>
    readDrillDown(actingOn(tx, actor, day), { code: m.codes.C, practice: 'I.LRN.2', year: 2026 }, whole);

  it('shows its counts to nobody else', () =>
    inMinistry(async (m, tx) => {
      const view = await drill(tx, m, personOf(m, 'b3'));
      expect(view).toMatchObject({ isHidden: true, rows: [], last: null });
      expect(view.figure).toMatchObject({ state: 'withheld', achieved: null, score: null });
    }));

  it('shows them to its own people and to the officer above', () =>
    inMinistry(async (m, tx) => {
      for (const actor of [personOf(m, 'c1', 'C'), officerOver(m, 'A')]) {
        const view = await drill(tx, m, actor);
        expect(view).toMatchObject({ isHidden: false, figure: { population: 3 } });
        expect(view.rows).toHaveLength(3);
      }
    }));
});

describe('what does not exist', () => {
  it.each([
    ['an unknown unit', { code: 'X', practice: 'I.SOL.1a', year: 2026 }],
    ['an unknown practice', { code: '', practice: 'I.XXX.9', year: 2026 }],
    ['a year that was never opened', { code: '', practice: 'I.SOL.1a', year: 2031 }]
  ])('%s is not found', (_, of) =>
    inMinistry(async (m, tx) => {
      const asked = { ...of, code: of.code || m.codes.B };
      await expect(readDrillDown(operatorOn(tx, day), asked, whole)).rejects.toThrow('not found');
    })
  );
});
