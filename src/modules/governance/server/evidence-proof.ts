// What counts for a practice that a scheme has units prove by documents: one that names it, was checked, and holds.
import { sql, type RawBuilder } from 'kysely';
import {
  defineEvidence,
  type Evidence,
  type EvidenceCount,
  type EvidenceReading,
  type EvidenceRow,
  type EvidenceScope
} from '#platform/server/evidence.ts';
import { proofOf } from '../criteria.ts';
import { changes, serving } from './evidence.ts';

/** A practice that documents prove, and of which levels of unit it is asked ('' = outside the levels). */
export type Asked = { practice: string; levels: readonly string[] };

/** Each unit asked with the document that serves it, a verified one before one that waits, of all these practices at once. */
const proofs = (scope: EvidenceScope, asked: readonly Asked[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from jsonb_to_recordset(${JSON.stringify(asked.map((each) => ({ ...each, kind: proofOf(each.practice) })))}::jsonb)
      as a (practice text, kind text, levels text[])
  ),
  best as (
    select distinct on (kind, unit_id) *
    from (${serving(
      scope,
      asked.map(({ practice }) => proofOf(practice))
    )}) d
    order by kind, unit_id, is_verified desc, document_id
  )
  select asked.practice, u.unit_id::text as subject, u.unit_id, best.document_id is not null as achieved,
    case when best.document_id is null then '' else 'governance.document' end as record_kind,
    coalesce(best.document_id::text, '') as record_id, best.checked_on as on_date, false as is_late,
    not coalesce(best.is_verified, true) as is_provisional
  from asked join people.units_on(${scope.asOf}::date) u on u.echelon = any(asked.levels)
  left join best on best.unit_id = u.unit_id and best.kind = asked.kind
  where ${scope.inUnits('u.unit_id')}`;

const counts = (scope: EvidenceScope, asked: readonly Asked[]) => sql<EvidenceCount>`
  select practice, unit_id, count(*) filter (where achieved) as achieved, count(*) as population,
    count(*) filter (where achieved and is_provisional) as provisional
  from (${proofs(scope, asked)}) proved group by practice, unit_id`;

/**
 * The rules by which documents prove these practices: each unit asked counts once, and achieved when a document that serves
 * it names the practice. All of them are one reading.
 */
export function proofByDocument(asked: readonly Asked[]): Evidence[] {
  const together: EvidenceReading = { counts: (scope) => counts(scope, asked), standsOnDocuments: true };
  return asked.map((each) =>
    defineEvidence({
      practice: each.practice,
      subject: 'unit',
      events: [],
      widely: changes,
      standsOnDocuments: true,
      together,
      rows: (scope) => sql<EvidenceRow>`
        select subject, unit_id, achieved, record_kind, record_id, on_date, is_late, is_provisional
        from (${proofs(scope, [each])}) proved`
    })
  );
}
