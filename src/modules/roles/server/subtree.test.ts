// A role over a unit reaches the units under it, whatever the tree looks like.
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { holdsOver } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { hold, signedInAs } from '#tests/support/roles.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { selectAncestors } from './store-people.ts';

describe('a role over any unit of any tree', () => {
  /** For each unit the place of its parent in the list, which comes before it. */
  const trees = fc
    .array(fc.nat(), { minLength: 1, maxLength: 12 })
    .map((seeds) => seeds.map((seed, i) => seed % (i + 1)));

  async function grow(tx: Tx, parents: readonly number[], valid: string): Promise<number[]> {
    const units: number[] = [];
    for (const i of [-1, ...parents.keys()]) {
      const { rows } = await sql<{
        id: number;
      }>`insert into people.unit (code) values (gen_random_uuid()::text) returning id`.execute(tx);
      const id = rows[0]?.id ?? 0;
      const parent = i < 0 ? null : (units[parents[i] ?? 0] ?? null);
      units.push(id);
      await sql`insert into people.unit_period (unit_id, parent_id, name, valid) values (${id}, ${parent}, 'x', ${valid})`.execute(
        tx
      );
      await sql`insert into people.unit_ancestor select ${id}::bigint, ${id}::bigint, 0, ${valid}::daterange
        union all select ${id}::bigint, ancestor_id, depth + 1, ${valid}::daterange from people.unit_ancestor where unit_id = ${parent}`.execute(
        tx
      );
    }
    return units;
  }

  /** The units under a place of the list, by walking down the parents: the other way to say what a subtree is. */
  const under = (parents: readonly number[], top: number) => {
    const inside = new Set([top]);
    for (const [i, parent] of parents.entries()) if (inside.has(parent)) inside.add(i + 1);
    return inside;
  };

  it('covers exactly the units under it on the day', () =>
    fc.assert(
      fc.asyncProperty(trees, fc.nat(), (parents, seed) =>
        inTransaction(async (tx) => {
          const { ani } = await smallMinistry(tx);
          const units = await grow(tx, parents, '[2026-01-01,2027-01-01)');
          const top = seed % units.length;
          await hold(tx, ani, { role: 'officer', over: units[top] ?? 0 });
          const { actor } = await signedInAs(tx, ani);
          for (const [i, unit] of units.entries()) {
            const isCovered = holdsOver(actor, 'learning.oversee', await selectAncestors(tx, unit, '2026-11-24'));
            expect(isCovered).toBe(under(parents, top).has(i));
            expect(await selectAncestors(tx, unit, '2027-01-01')).toEqual([]);
          }
        })
      ),
      { numRuns: 15 }
    ));
});
