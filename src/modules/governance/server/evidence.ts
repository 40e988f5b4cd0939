// What counts for vision, learning culture, reference on people and policies: documents checked, verified, made known.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';
import { monitoredWithin } from '../rules-verification.ts';

/** After these it may count anew in every unit below the document's. */
export const changes = [
  'governance.document.published',
  'governance.document.withdrawn',
  'governance.document.checked',
  'governance.document.verified',
  'governance.document.returned'
] as const;

/** Documents of one purpose that stand on the day asked, and whether each is verified. */
const standing = (scope: EvidenceScope, kinds: readonly string[]): RawBuilder<unknown> => sql`
  select s.document_id, s.unit_id, s.kind, coalesce(s.verified_on <= ${scope.cutOff}::date, false) as is_verified, s.checked_on
  from governance.standing_document s
  where s.kind = any(${[...kinds]}::text[]) and s.days @> ${scope.asOf}::date and s.checked_on <= ${scope.cutOff}::date`;

/**
 * The same by the units that a document serves: its own and all below. What stands outside the levels (the ministry) gives
 * the direction that units follow, and stands in for none of theirs.
 */
export const serving = (scope: EvidenceScope, kinds: readonly string[]): RawBuilder<unknown> => sql`
  select d.document_id, d.kind, d.is_verified, d.checked_on, t.unit_id
  from (${standing(scope, kinds)}) d
  join people.units_on(${scope.asOf}::date) owner on owner.unit_id = d.unit_id
  join people.tree_reaching(${scope.asOf}::date) t on t.ancestor_id = d.unit_id
  where owner.echelon <> '' or t.depth = 0`;

/** A vision counts while it is monitored: something is planned or was done within a year, and nothing is overdue. */
const monitored = (scope: EvidenceScope): RawBuilder<boolean> => sql`
  exists (
    select from governance.monitoring m
    where m.document_id = v.document_id and m.due_on >= ${scope.asOf}::date - ${monitoredWithin}::integer
  ) and not exists (
    select from governance.monitoring m where m.document_id = v.document_id and m.due_on < ${scope.asOf}::date
      and (m.monitored_on is null or m.monitored_on > ${scope.asOf}::date or m.recorded_at::date > ${scope.cutOff}::date)
  )`;

/** Each person with a document that serves her unit, and whether what is asked reached her. */
const reaching = (scope: EvidenceScope, of: { valid: RawBuilder<unknown>; reached: RawBuilder<unknown> }) =>
  sql<EvidenceRow>`
    with valid as materialized (${of.valid})
    select counted.person_id::text as subject, counted.unit_id, count(k.person_id) > 0 as achieved,
      case when count(v.document_id) = 0 then '' else 'governance.document' end as record_kind,
      coalesce(coalesce(min(k.document_id) filter (where v.is_verified), min(k.document_id), max(v.document_id))::text, '') as record_id,
      min(k.on_day) as on_date, false as is_late,
      count(k.person_id) > 0 and count(k.person_id) filter (where v.is_verified) = 0 as is_provisional
    from ${scope.counted} counted
    left join valid v on v.unit_id = counted.unit_id
    left join ${of.reached} k on k.document_id = v.document_id and k.person_id = counted.person_id
      and k.on_day <= ${scope.asOf}::date
    group by counted.person_id, counted.unit_id
  `;

/** O.SFC.1: employees who said to have read a vision that serves their unit, stands, and is monitored. */
const vision = defineEvidence({
  practice: 'O.SFC.1',
  subject: 'person',
  events: ['governance.document.acknowledged'],
  widely: [...changes, 'governance.document.monitoring-planned', 'governance.document.monitored'],
  standsOnDocuments: true,
  rows: (scope) =>
    reaching(scope, {
      valid: sql`select v.* from (${serving(scope, ['vision'])}) v where ${monitored(scope)}`,
      reached: sql`governance.acknowledged`
    })
});

/** O.SFC.2: level-I units with a learning-culture rule of their own that stands. */
const culture = defineEvidence({
  practice: 'O.SFC.2',
  subject: 'unit',
  events: ['governance.document.'],
  standsOnDocuments: true,
  rows: (scope) => sql<EvidenceRow>`
    with best as (
      select distinct on (unit_id) * from (${standing(scope, ['learning-culture'])}) d
      order by unit_id, is_verified desc, document_id
    )
    select u.unit_id::text as subject, u.unit_id, best.document_id is not null as achieved,
      case when best.document_id is null then '' else 'governance.document' end as record_kind,
      coalesce(best.document_id::text, '') as record_id, best.checked_on as on_date, false as is_late,
      not coalesce(best.is_verified, true) as is_provisional
    from people.units_on(${scope.asOf}::date) u left join best on best.unit_id = u.unit_id
    where u.echelon = 'I' and ${scope.inUnits('u.unit_id')}
  `
});

/** O.SFC.3: employees who opened a reference on managing people that serves their unit and stands, or were briefed on it. */
const reference = defineEvidence({
  practice: 'O.SFC.3',
  subject: 'person',
  events: ['governance.document.opened'],
  widely: [...changes, 'governance.document.briefed'],
  standsOnDocuments: true,
  rows: (scope) => reaching(scope, { valid: serving(scope, ['people-management']), reached: sql`governance.reached` })
});

/** Which units are asked for policies: the ministry and work units, levels I to III. */
const askedLevels = sql`array['', 'I', 'II', 'III']`;

/** O.LFO.2: units that a competency policy and a knowledge policy serve, both of which stand. */
const policies = defineEvidence({
  practice: 'O.LFO.2',
  subject: 'unit',
  events: [],
  widely: changes,
  standsOnDocuments: true,
  rows: (scope) => sql<EvidenceRow>`
    with policy as materialized (
      select unit_id, kind, bool_or(is_verified) as is_verified,
        coalesce(max(document_id) filter (where is_verified), max(document_id)) as document_id
      from (${serving(scope, ['competency-policy', 'knowledge-policy'])}) d group by unit_id, kind
    )
    select u.unit_id::text as subject, u.unit_id, count(p.kind) = 2 as achieved,
      case when count(p.kind) = 0 then '' else 'governance.document' end as record_kind,
      coalesce(max(p.document_id)::text, '') as record_id, null::date as on_date, false as is_late,
      count(p.kind) = 2 and not bool_and(p.is_verified) as is_provisional
    from people.units_on(${scope.asOf}::date) u left join policy p on p.unit_id = u.unit_id
    where u.echelon = any(${askedLevels}) and ${scope.inUnits('u.unit_id')}
    group by u.unit_id
  `
});

/** The evidence rules of governance. */
export const evidence: readonly Evidence[] = [vision, culture, reference, policies];
