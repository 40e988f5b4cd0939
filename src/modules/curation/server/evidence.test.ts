// O.KMI.9 and T.KMI.6 counted by hand on a small ministry.
import { describe, expect, it } from 'vitest';
import { inUnits } from '#platform/server/evidence.ts';
import type { Tx } from '#platform/server/database.ts';
import { aRound, published, signed } from '#tests/support/curation.ts';
import { knowledgeMinistry } from '#tests/support/knowledge.ts';
import { achieved, scopeOf } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { evidence } from './index.ts';

const day = '2026-11-24';
const rowsOf = (tx: Tx, practice: string, more: Parameters<typeof scopeOf>[1] = {}, on = day) =>
  achieved(
    tx,
    evidence.find((each) => each.practice === practice),
    scopeOf(on, more)
  );

describe('O.KMI.9: assets that are not overdue', () => {
  it('counts what is published: due today or later, or not looked at yet; not what is replaced, withdrawn or refused', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const make = (more = {}) => published(tx, { unit: m.office, authors: [m.ani], on: '2025-03-01', ...more });
      const [fresh, today, late, replaced, back] = [
        await make(),
        await make(),
        await make(),
        await make(),
        await make()
      ];
      const none = await make();
      await make({ withdrawnOn: '2026-05-01' });
      const refused = await make();
      const judged = { validity: 'refused', settledVersion: 1, settledAt: new Date('2025-04-01T09:00:00+07:00') };
      await tx.updateTable('knowledge.asset').set(judged).where('id', '=', refused).execute();
      const at = { unit: m.office, openedOn: '2025-03-01' };
      await aRound(tx, { ...at, asset: fresh, dueOn: '2026-11-25' });
      await aRound(tx, { ...at, asset: today, dueOn: day });
      await aRound(tx, { ...at, asset: late, dueOn: '2026-11-23' });
      await aRound(tx, {
        ...at,
        asset: replaced,
        dueOn: '2026-03-01',
        closedOn: '2026-06-01',
        outcome: 'replaced',
        newer: fresh
      });
      const gone = await aRound(tx, {
        ...at,
        asset: back,
        dueOn: '2026-03-01',
        closedOn: '2026-06-01',
        outcome: 'replaced',
        newer: fresh
      });
      await tx.updateTable('curation.round').set({ isStanding: false }).where('id', '=', gone).execute();
      await aRound(tx, { ...at, asset: back, openedOn: '2026-07-01', dueOn: '2026-10-01' });
      expect(await rowsOf(tx, 'O.KMI.9')).toEqual({
        [fresh]: true,
        [today]: true,
        [late]: false,
        [back]: false,
        [none]: true
      });
    }));

  it('says how it stood on the day that is asked, in the units that are asked', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const asset = await published(tx, { unit: m.office, authors: [m.ani], on: '2025-03-01' });
      await published(tx, { unit: m.west, authors: [m.western], on: '2025-03-01' });
      const at = { asset, unit: m.office };
      await aRound(tx, { ...at, openedOn: '2025-03-01', dueOn: '2026-03-01', closedOn: '2026-04-10' });
      await aRound(tx, { ...at, openedOn: '2026-04-10', dueOn: '2027-04-10' });
      const here = { inUnits: inUnits([m.office]) };
      expect(await rowsOf(tx, 'O.KMI.9', here, '2026-02-28')).toEqual({ [asset]: true });
      expect(await rowsOf(tx, 'O.KMI.9', here, '2026-04-09')).toEqual({ [asset]: false });
      expect(await rowsOf(tx, 'O.KMI.9', here, '2026-04-10')).toEqual({ [asset]: true });
    }));
});

describe('T.KMI.6: reviews that owner and instructor signed in time', () => {
  it('asks of what fell due this year in a skill group, both signatures on one version by the day', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const asset = () => published(tx, { unit: m.office, authors: [m.ani], on: '2025-03-01' });
      const round = async (more = {}) =>
        aRound(tx, {
          asset: await asset(),
          unit: m.office,
          openedOn: '2025-06-01',
          dueOn: '2026-06-01',
          closedOn: '2026-05-30',
          group: 1,
          ...more
        });
      const [owner, instructor] = [m.ani.id, m.budi.id];
      const both = async (id: number, on = '2026-05-30') => {
        await signed(tx, id, { person: owner, part: 'owner', on });
        await signed(tx, id, { person: instructor, part: 'instructor', on });
      };
      const whole = await round();
      await both(whole);
      const lastDay = await round({ closedOn: '2026-06-01' });
      await both(lastDay, '2026-06-01');
      const late = await round({ closedOn: '2026-06-02' });
      await both(late, '2026-06-02');
      const alone = await round();
      await signed(tx, alone, { person: owner, part: 'owner', on: '2026-05-30' });
      const apart = await round();
      await signed(tx, apart, { person: owner, part: 'owner', on: '2026-05-29' });
      await signed(tx, apart, { person: instructor, part: 'instructor', on: '2026-05-30', version: 2 });
      const open = await round({ closedOn: undefined });
      await round({ dueOn: '2026-11-25', closedOn: undefined }); // due tomorrow
      await round({ openedOn: '2024-06-01', dueOn: '2025-12-31' }); // due last year
      await round({ group: undefined });
      await round({ outcome: 'replaced', newer: await asset() });
      expect(await rowsOf(tx, 'T.KMI.6')).toEqual({
        [whole]: true,
        [lastDay]: true,
        [late]: false,
        [alone]: false,
        [apart]: false,
        [open]: false
      });
    }));
});
