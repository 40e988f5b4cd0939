// What counts for knowing the basics and for using assets in the work: I.KMI.1 and I.KMI.4.
import { sql } from 'kysely';
import { defineEvidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** That the try `t` passed the check of the primer that holds on the day asked. */
export const passedIn = ({ asOf }: EvidenceScope) => sql<boolean>`
  t.is_passed and t.at < ${asOf}::date + 1
    and t.primer_version = (select max(version) from knowledge.primer where since <= ${asOf}::date)
`;

/** I.KMI.1: employees who passed the check of the primer that holds on the day asked, of all who count. */
export const basics = defineEvidence({
  practice: 'I.KMI.1',
  subject: 'person',
  events: ['knowledge.basics.passed'],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, count(t.id) > 0 as achieved,
      case when count(t.id) = 0 then '' else 'knowledge.basics' end as record_kind,
      coalesce((array_agg(t.id order by t.at, t.id))[1]::text, '') as record_id, min(t.at)::date as on_date, false as is_late
    from ${scope.counted} counted
    left join knowledge.basics_try t on t.person_id = counted.person_id and ${passedIn(scope)}
    group by counted.person_id, counted.unit_id
  `
});

/** That the use `u` was of the period. */
export const usedIn = ({ startsOn, asOf }: EvidenceScope) => sql<boolean>`
  u.used_on between ${startsOn}::date and ${asOf}::date
`;

/** I.KMI.4: employees who said for which work they used an asset of others in the period, of all who count. */
export const used = defineEvidence({
  practice: 'I.KMI.4',
  subject: 'person',
  events: ['knowledge.use.recorded'],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, count(u.id) > 0 as achieved,
      case when count(u.id) = 0 then '' else 'knowledge.use' end as record_kind,
      coalesce((array_agg(u.asset_id order by u.used_on, u.id))[1]::text, '') as record_id, min(u.used_on) as on_date, false as is_late
    from ${scope.counted} counted
    left join knowledge.asset_use u on u.person_id = counted.person_id and ${usedIn(scope)}
    group by counted.person_id, counted.unit_id
  `
});
