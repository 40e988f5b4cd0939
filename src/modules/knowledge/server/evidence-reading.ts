// What counts for knowing the basics and for using assets in the work: I.KMI.1 and I.KMI.4.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';

/** I.KMI.1: employees who passed the check of the primer that holds on the day asked, of all who count. */
const basics = defineEvidence({
  practice: 'I.KMI.1',
  subject: 'person',
  events: ['knowledge.basics.passed'],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, passed.at is not null as achieved,
      case when passed.at is null then '' else 'knowledge.basics' end as record_kind, coalesce(passed.id::text, '') as record_id,
      passed.at::date as on_date, false as is_late
    from ${scope.counted} counted
    left join (
      select distinct on (t.person_id) t.person_id, t.id, t.at from knowledge.basics_try t
      where t.is_passed and t.at < ${scope.asOf}::date + 1
        and t.primer_version = (select max(version) from knowledge.primer where since <= ${scope.asOf}::date)
      order by t.person_id, t.at, t.id
    ) passed on passed.person_id = counted.person_id
  `
});

/** I.KMI.4: employees who said for which work they used an asset of others in the period, of all who count. */
const used = defineEvidence({
  practice: 'I.KMI.4',
  subject: 'person',
  events: ['knowledge.use.recorded'],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, first.asset_id is not null as achieved,
      case when first.asset_id is null then '' else 'knowledge.use' end as record_kind,
      coalesce(first.asset_id::text, '') as record_id, first.used_on as on_date, false as is_late
    from ${scope.counted} counted
    left join (
      select distinct on (u.person_id) u.person_id, u.asset_id, u.used_on from knowledge.asset_use u
      where u.used_on between ${scope.startsOn}::date and ${scope.asOf}::date
      order by u.person_id, u.used_on, u.id
    ) first on first.person_id = counted.person_id
  `
});

export const readingEvidence: readonly Evidence[] = [basics, used];
