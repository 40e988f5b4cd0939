// How far a document has come: how many people of each tier, rank and office acknowledged, opened or heard it.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Reached } from '../types.ts';

type Of = { documentId: number; unitId: number; day: Day };

/** People at work in the unit of a document and below it, with whether it reached them, counted by a key. */
async function countBy(db: Db, of: Of, by: { key: RawBuilder<string>; read: RawBuilder<unknown> }): Promise<Reached[]> {
  const { rows } = await sql<Reached>`
    select ${by.key} as key, count(*) as people, count(r.person_id) as reached
    from people.tree_on(${of.day}::date) t
    join people.units_on(${of.day}::date) u on u.unit_id = t.unit_id
    join people.placements_on(${of.day}::date) p on p.unit_id = t.unit_id and p.status = 'active'
    left join (${by.read}) r on r.person_id = p.person_id
    left join people.tree_on(${of.day}::date) office on office.unit_id = t.unit_id and office.depth = greatest(t.depth - 1, 0)
    left join people.units_on(${of.day}::date) named on named.unit_id = office.ancestor_id
    where t.ancestor_id = ${of.unitId}
    group by 1 order by 1
  `.execute(db);
  return rows;
}

/** By level of unit: how many said to have read it. */
export const selectTiers = (db: Db, of: Of): Promise<Reached[]> =>
  countBy(db, of, {
    key: sql`u.echelon`,
    read: sql`select person_id from governance.acknowledgement where document_id = ${of.documentId}`
  });

const reached = (of: Of) => sql`select distinct person_id from governance.reached where document_id = ${of.documentId}`;

/** By kind of job: how many opened it or were briefed. */
export const selectRanks = (db: Db, of: Of): Promise<Reached[]> =>
  countBy(db, of, { key: sql`p.job_kind`, read: reached(of) });

/** By the unit right below the owner, or the owner itself. */
export const selectOffices = (db: Db, of: Of): Promise<Reached[]> =>
  countBy(db, of, { key: sql`coalesce(named.name, u.name)`, read: reached(of) });
