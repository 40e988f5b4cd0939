// SQL of who leads the units of a page on the day it shows.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

export type Leader = { unitId: number; name: string; nip: string; kind: 'definitive' | 'acting' | 'daily-acting' };

/** Who leads each unit on a day, the definitive leader before those who act. */
export async function selectLeaders(db: Db, units: readonly number[], day: Day): Promise<Map<number, Leader[]>> {
  const { rows } = await sql<Leader>`${keptPlan}
    select h.unit_id, p.name, p.nip, h.kind
    from people.heads_on(${day}::date) h join people.person_card p on p.id = h.person_id
    where h.unit_id = any(${[...units]}::bigint[])
    order by h.unit_id, h.kind = 'definitive' desc, p.name
  `.execute(db);
  const leaders = new Map<number, Leader[]>();
  for (const row of rows) leaders.set(row.unitId, [...(leaders.get(row.unitId) ?? []), row]);
  return leaders;
}

/** The units above the reader's own unit with itself on a day; none for somebody without a unit. */
export async function selectOwnLine(db: Db, unitId: number | null, day: Day): Promise<number[]> {
  const { rows } = await sql<{ ancestorId: number }>`${keptPlan}
    select ancestor_id from people.tree_reaching(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows.map((row) => row.ancestorId);
}
