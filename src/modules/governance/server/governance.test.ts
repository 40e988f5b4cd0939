// Documents published, read, ended and followed; skill groups with owner and instructors, as their keepers make them.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { outcome } from '#tests/support/knowledge.ts';
import { aPerson, aUnit, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { actingOn } from '#tests/support/noon.ts';
import { nipOf } from '#tests/support/roles.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { documentListSchema, documentSchema, groupListSchema, newGroupSchema, ownerSchema } from '../schema.ts';
import {
  acknowledgeDocument,
  changeGroup,
  closeGroup,
  duties,
  endGroupPart,
  getDocument,
  getGroup,
  keptHomes,
  listDocuments,
  listGroups,
  makeGroup,
  nameInstructors,
  nameOwner,
  publishDocument,
  queues,
  withdrawDocument
} from './index.ts';

const day: Day = '2026-11-24';
const reader = (tx: Tx, id: number, unitId: number, on: Day = day): Ctx =>
  actingOn(tx, { ...visitor, personId: id, unitId }, on);
const keeper = (tx: Tx, m: SmallMinistry, on: Day = day): Ctx => {
  const grants = [{ capability: 'governance.keep', unitId: m.unit }];
  return actingOn(tx, { ...visitor, personId: m.head, unitId: m.unit, grants }, on);
};
const form = (unitId: number, more: Record<string, unknown> = {}) =>
  documentSchema.parse({
    unitId: String(unitId),
    kind: 'direction',
    number: 'KEP-1/2026',
    title: 'Arah pendokumentasian 2026',
    summary: 'Tuliskan kasus pelayanan',
    datedOn: '2026-01-05',
    validFrom: '2026-01-05',
    validUntil: '2026-12-31',
    ...more
  });
const reasonOf = async (attempt: Promise<{ ok: boolean; reason?: string }>) => {
  const answer = await attempt;
  return answer.ok ? 'done' : answer.reason;
};

it('is published by who keeps the unit, once for a form sent twice, and read by everybody', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const head = keeper(tx, m);
    expect(await reasonOf(publishDocument(reader(tx, m.ani, m.unit), form(m.unit)))).toBe('not-yours');
    expect(await reasonOf(publishDocument(head, form(m.root)))).toBe('not-yours');
    expect(await reasonOf(publishDocument(head, form(m.unit, { summary: '' })))).toBe('nothing-to-read');
    expect(await reasonOf(publishDocument(head, form(m.unit, { validUntil: '' })))).toBe('direction-term');
    const published = await publishDocument(head, form(m.unit, { token: 'x' }));
    const id = published.ok ? published.value : 0;
    expect(await publishDocument(head, form(m.unit, { token: 'x' }))).toEqual(published);
    const ani = reader(tx, m.ani, m.unit);
    expect(await acknowledgeDocument(ani, id)).toMatchObject({ ok: true });
    expect(await acknowledgeDocument(ani, id)).toMatchObject({ ok: true });
    expect((await getDocument(ani, id)).readers).toBeNull();
    expect((await getDocument(head, id)).readers).toMatchObject({ count: 1, last: [{ name: 'Ani' }] });
    expect((await listDocuments(ani, documentListSchema.parse({}))).lines).toMatchObject([{ id, isRead: true }]);
    expect(await outcome(keptHomes(ani))).toBe('not-found');
    expect((await keptHomes(head)).map((unit) => unit.id)).toEqual([m.unit]);
  }));

it('is withdrawn for a reason, then needs no reading', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const published = await publishDocument(keeper(tx, m), form(m.unit));
    const id = published.ok ? published.value : 0;
    expect(await outcome(withdrawDocument(reader(tx, m.ani, m.unit), id, 'x'))).toBe('not-allowed');
    expect(await reasonOf(withdrawDocument(keeper(tx, m), id, ''))).toBe('reason-missing');
    expect(await reasonOf(withdrawDocument(keeper(tx, m), id, 'Salah nomor'))).toBe('done');
    expect(await reasonOf(acknowledgeDocument(reader(tx, m.ani, m.unit), id))).toBe('withdrawn');
    const { rows } = await sql`select 1 from governance.direction`.execute(tx);
    expect(rows).toEqual([]);
  }));

it('warns its keepers sixty days before it ends, until another one follows', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    await publishDocument(keeper(tx, m), form(m.unit));
    const waiting = async (on: Day) => {
      const ctx = keeper(tx, m, on);
      const { rows } = await queues(ctx).execute(tx);
      const kinds = (await duties(ctx)).map(({ kind }) => kind);
      expect(rows.reduce((all, { count }) => all + count, 0)).toBe(kinds.length);
      return kinds;
    };
    expect(await waiting('2026-10-31')).toEqual([]);
    expect(await waiting('2026-11-01')).toEqual(['governance.expiring']);
    expect(await duties(reader(tx, m.ani, m.unit))).toEqual([]);
    await publishDocument(keeper(tx, m), form(m.unit, { validFrom: '2027-01-01', validUntil: '2027-12-31' }));
    expect(await waiting('2026-11-24')).toEqual([]);
  }));

async function aGroup(tx: Tx, m: SmallMinistry): Promise<number> {
  const input = newGroupSchema.parse({ unitId: String(m.unit), name: 'Perbendaharaan', purpose: 'Kas', token: 'g' });
  const made = await makeGroup(keeper(tx, m), input);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

it('has one owner at a time, appointed by a document for a term', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const id = await aGroup(tx, m);
    expect(await aGroup(tx, m)).toBe(id);
    const owner = async (who: number, startsOn: Day, endsOn: Day) =>
      reasonOf(
        nameOwner(
          keeper(tx, m),
          id,
          ownerSchema.parse({
            nip: await nipOf(tx, who),
            startsOn,
            endsOn,
            documentNumber: 'KEP-9',
            documentOn: '2026-01-02'
          })
        )
      );
    expect(await owner(m.ani, '2026-01-05', '2026-12-31')).toBe('done');
    expect(await owner(m.budi, '2026-12-31', '2027-06-30')).toBe('owner-already');
    expect((await duties(keeper(tx, m))).map(({ kind, due }) => [kind, due])).toEqual([
      ['governance.term', '2026-12-31']
    ]);
    expect(await owner(m.budi, '2027-01-01', '2026-06-30')).toBe('term-reversed');
    expect(await owner(m.budi, '2027-01-01', '2027-06-30')).toBe('done');
    expect(await duties(keeper(tx, m))).toEqual([]);
    const { lines } = await listGroups(reader(tx, m.ani, m.unit), groupListSchema.parse({}));
    expect(lines).toMatchObject([{ id, ownerName: 'Ani', ownerUntil: '2027-01-01', isMine: true }]);
  }));

it('names instructors all or none, ends a part with its days kept, and is closed with everybody’s part', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const gone = await aPerson(tx, 'Pensiun', { unit: m.unit });
    await sql`update people.assignment set valid = '[2020-01-01,2026-01-01)' where person_id = ${gone}`.execute(tx);
    const id = await aGroup(tx, m);
    const named = async (people: number[]) => {
      const nips = await Promise.all(people.map((who) => nipOf(tx, who)));
      return reasonOf(nameInstructors(keeper(tx, m), id, { nips, startsOn: '2026-02-02', endsOn: null }));
    };
    expect(await named([m.budi, gone])).toBe('not-at-work');
    expect((await getGroup(keeper(tx, m), id)).parts).toEqual([]);
    expect(await named([m.budi])).toBe('done');
    expect(
      await outcome(changeGroup(reader(tx, m.ani, m.unit), id, { name: 'A', purpose: 'B', families: [], version: 1 }))
    ).toBe('not-allowed');
    const { parts } = await getGroup(keeper(tx, m), id);
    expect(await reasonOf(endGroupPart(keeper(tx, m), id, parts[0]!.id))).toBe('done');
    expect(await reasonOf(endGroupPart(keeper(tx, m), id, parts[0]!.id))).toBe('ended');
    expect((await getGroup(keeper(tx, m), id)).past).toMatchObject([{ personId: m.budi, until: day }]);
    await closeGroup(keeper(tx, m), id);
    expect((await getGroup(keeper(tx, m), id)).group.closedOn).toBe(day);
    expect(await named([m.ani])).toBe('closed');
  }));

it('is kept by no unit beside it', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const other = await aUnit(tx, { code: 'GX', echelon: 'III', above: [m.root] });
    const id = await aGroup(tx, m);
    const stranger = actingOn(
      tx,
      { ...visitor, personId: m.ani, unitId: other, grants: [{ capability: 'governance.keep', unitId: other }] },
      day
    );
    expect(await outcome(closeGroup(stranger, id))).toBe('not-allowed');
  }));
