// A kept count: given on while nothing happens in the reader's line, asked anew once something does, after ten minutes, on a new day.
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import type { Tx } from '#platform/server/database.ts';
import { aPerson, aUnit, ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { keepForReaders, keepQueues } from './keep-for-readers.ts';

const minute = 60_000;
const day = '2026-11-24';

/** Counts of one node that say how often they were asked, under a clock moved by hand. */
function counted() {
  let now = 0;
  let asked = 0;
  const kept = keepQueues(() => now);
  return {
    of: async (ctx: Ctx) =>
      (await kept.of(ctx, () => Promise.resolve([{ kind: 'asked', count: ++asked, since: day }])))[0]?.count,
    pass: (minutes: number) => (now += minutes * minute)
  };
}

const happen = (tx: Tx, ctx: Ctx, of: { personId?: number; unitId?: number; name?: string }) =>
  emit(ctx, tx, { name: 'test.thing.done', subject: 'test.thing:1', ...of });

/** The small ministry with a unit beside, whose clerk has nothing to do with Ani. */
async function twoUnits(tx: Tx) {
  const m = await smallMinistry(tx);
  const beside = await aUnit(tx, { code: 'KEPT', echelon: 'III', above: [m.root] });
  return { ...m, beside, clerk: await aPerson(tx, 'Clerk', { unit: beside }) };
}

/** The context of somebody who works in a unit. */
const at = (tx: Tx, person: number, unitId: number) => {
  const ctx = ctxOf(tx, person, day);
  return { ...ctx, actor: { ...ctx.actor, unitId } };
};

describe('an answer that is kept only while nothing happens', () => {
  it('is asked anew the moment after something did in the line of the reader', () =>
    inTransaction(async (tx) => {
      const m = await twoUnits(tx);
      let [now, asked] = [0, 0];
      const kept = keepForReaders<number>({ least: 0, longest: minute, watch: 0, most: 10 }, () => now++);
      const head = at(tx, m.head, m.unit);
      const ask = () => kept.of(head, () => Promise.resolve(++asked));
      expect([await ask(), await ask()]).toEqual([1, 1]);
      await happen(tx, at(tx, m.clerk, m.beside), { personId: m.clerk });
      expect(await ask()).toBe(1);
      await happen(tx, at(tx, m.ani, m.unit), { personId: m.ani });
      expect([await ask(), await ask()]).toEqual([2, 2]);
    }));
});

describe('a kept count', () => {
  it('is given on for ten minutes while nothing happens', () =>
    inTransaction(async (tx) => {
      const m = await twoUnits(tx);
      const { of, pass } = counted();
      const ani = at(tx, m.ani, m.unit);
      expect(await of(ani)).toBe(1);
      pass(9);
      expect(await of(ani)).toBe(1);
      pass(1);
      expect(await of(ani)).toBe(2);
    }));

  it('is asked anew by those in the line of what happened, after a minute, and by no others', () =>
    inTransaction(async (tx) => {
      const m = await twoUnits(tx);
      const { of, pass } = counted();
      const [ani, head, clerk] = [at(tx, m.ani, m.unit), at(tx, m.head, m.unit), at(tx, m.clerk, m.beside)];
      for (const ctx of [ani, head, clerk]) await of(ctx);
      await happen(tx, ani, { personId: m.ani }); // no unit told: that of the person
      await happen(tx, clerk, { personId: m.clerk, name: 'roles.session.started' });
      expect(await of(head)).toBe(2);
      pass(2);
      expect([await of(ani), await of(head), await of(clerk)]).toEqual([4, 5, 3]);
      pass(2);
      expect([await of(ani), await of(head), await of(clerk)]).toEqual([4, 5, 3]);
    }));

  it('is asked anew by everybody after an event that names neither person nor unit', () =>
    inTransaction(async (tx) => {
      const m = await twoUnits(tx);
      const { of, pass } = counted();
      const clerk = at(tx, m.clerk, m.beside);
      await of(clerk);
      const nobody = { ...clerk, actor: { ...clerk.actor, personId: null } };
      await happen(tx, nobody, {});
      pass(2);
      expect(await of(clerk)).toBe(2);
    }));

  it('is asked anew on a new day', () =>
    inTransaction(async (tx) => {
      const m = await twoUnits(tx);
      const { of, pass } = counted();
      const clerk = at(tx, m.clerk, m.beside);
      const beforeMidnight = { ...clerk, now: new Date('2026-11-24T16:59:00Z') };
      expect(await of(beforeMidnight)).toBe(1);
      pass(2);
      expect(await of({ ...clerk, now: new Date('2026-11-24T17:01:00Z') })).toBe(2);
    }));
});
