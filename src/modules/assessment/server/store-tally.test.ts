// Rules that are counted together find what each finds by itself.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { count, handMadeMinistry, learn, logMinutes } from '#tests/support/assessment.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { countingOf } from './count.ts';
import { allEvidence } from './evidence-rules.ts';
import { countPractices } from './store-tally.ts';
import { evidenceScope, selectPeriod } from './store.ts';

const shared = allEvidence().filter((rule) => rule.together);

async function kept(tx: Tx): Promise<unknown[]> {
  const practices = shared.map((rule) => rule.practice);
  const { rows } = await sql`
    select practice, unit_id, achieved, population, base from assessment.tally
    where year = 2026 and practice = any(${practices}::text[]) order by practice, unit_id`.execute(tx);
  return rows;
}

async function countEachAlone(tx: Tx): Promise<void> {
  const period = await selectPeriod(tx, 2026);
  const asOf = period.asOf ?? period.endsOn;
  const { scheme } = await countingOf(tx, period, { asOf, now: new Date() });
  const scope = evidenceScope(period, asOf, { units: null, scheme });
  for (const rule of shared)
    await countPractices(tx, [[{ rule, base: { base: scheme.practices[rule.practice]!.base, levels: [] } }]], scope);
}

it('one reading of several rules counts as each of them alone', () =>
  inTransaction(async (tx) => {
    const { people, units } = await handMadeMinistry(tx);
    for (const solution of ['self', 'structured'] as const) {
      await learn(tx, { person: people['b1']!, unit: units.B, more: { solution } });
      await learn(tx, { person: people['b1']!, unit: units.B, more: { solution, need: '', acceptedAt: null } });
      await learn(tx, { person: people['b2']!, unit: units.B, more: { solution, endsOn: '2026-11-20' } });
      await learn(tx, { person: people['c1']!, unit: units.C, more: { solution, noticedAt: null } });
    }
    for (let month = 1; month <= 10; month++)
      await logMinutes(tx, { person: people['b1']!, unit: units.B, month, minutes: 300 });
    await count(tx);
    const together = await kept(tx);
    expect(together).toContainEqual(
      expect.objectContaining({ practice: 'O.LDR.20', unitId: units.B, achieved: 1, population: 6, base: 6 })
    );
    await countEachAlone(tx);
    expect(await kept(tx)).toEqual(together);
  }));
