// SQL of the records from which a sample is drawn, and of those that were.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Evidence, EvidenceScope } from '#platform/server/evidence.ts';
import type { Drawable } from '#modules/committee/types.ts';
import { ownerOfRow } from './store-records.ts';
import type { DrillRow } from './store-read.ts';

/** The rows of a rule that achieved in a unit and all below it. */
export async function selectAchieved(
  db: Db,
  rule: Evidence,
  of: { unitId: number; day: Day; scopeOf: (units: readonly number[]) => EvidenceScope }
): Promise<Drawable[]> {
  const { rows: units } = await sql<{ unitId: number }>`
    select unit_id from people.tree_reaching(${of.day}::date) where ancestor_id = ${of.unitId}
  `.execute(db);
  const scope = of.scopeOf(units.map(({ unitId }) => unitId));
  const { rows } = await sql<Drawable>`
    select e.subject, e.unit_id, coalesce(e.record_kind, '') as record_kind, coalesce(e.record_id, '') as record_id, e.on_date
    from (${rule.rows(scope)}) e where e.achieved
  `.execute(db);
  return rows;
}

/** Drawn records as rows of a drill-down: each with the person it is about, in the order given. */
export async function selectDrawn(db: Db, items: readonly Drawable[], of: { isPerson: boolean }): Promise<DrillRow[]> {
  const owner = of.isPerson ? sql`nullif(e.subject, '')::bigint` : ownerOfRow;
  const { rows } = await sql<DrillRow>`
    select e.subject, e.unit_id, true as achieved, e.record_kind, e.record_id, e.on_date, false as is_late, false as is_provisional,
      p.id as person_id, p.name as person_name, p.nip, u.code as unit_code
    from jsonb_to_recordset(${JSON.stringify(items.map((item, at) => ({ ...item, at })))}::jsonb)
      as r (at integer, subject text, "unitId" bigint, "recordKind" text, "recordId" text, "onDate" date)
    cross join lateral (
      select r.subject, r."unitId" as unit_id, r."recordKind" as record_kind, r."recordId" as record_id, r."onDate" as on_date
    ) e
    left join people.person_card p on p.id = ${owner} join people.unit_card u on u.unit_id = e.unit_id
    order by r.at
  `.execute(db);
  return rows;
}
