// What counts for knowing what is needed: jobs of a unit with needs listed there or above, the list confirmed within a year.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';

/**
 * O.KMI.1: pairs of job family and grade that counted people of a unit hold, those of leadership left out; achieved where
 * the unit or one above it lists a need for the pair and somebody confirmed that list in the twelve months before.
 */
const listed = defineEvidence({
  practice: 'O.KMI.1',
  subject: 'record',
  events: [],
  widely: ['curation.need.'],
  rows: (scope) => sql<EvidenceRow>`
    with pair as (
      select c.unit_id, communities.job_family(p.job_code, p.title) as family, curation.job_grade(p.job_code) as grade
      from ${scope.counted} c join people.placements_on(${scope.asOf}::date) p on p.person_id = c.person_id
      where p.job_kind <> 'struktural'
      group by 1, 2, 3
    ), register as materialized (
      select v.unit_id, v.family, v.grade, max(v.id) as review_id, max(v.at)::date as on_date
      from curation.need_review v
      where v.at >= (${scope.asOf}::date - interval '12 months') and v.at < ${scope.asOf}::date + 1
        and exists (
          select from curation.need n
          where n.unit_id = v.unit_id and n.family = v.family and n.grade = v.grade and n.listed_at < ${scope.asOf}::date + 1
            and (n.ended_at is null or n.ended_at >= ${scope.asOf}::date + 1)
        )
      group by v.unit_id, v.family, v.grade
    ), best as (
      select distinct on (pair.unit_id, pair.family, pair.grade) pair.unit_id, pair.family, pair.grade, r.review_id, r.on_date
      from pair
      join register r on r.family = pair.family and r.grade = pair.grade
      join people.tree_on(${scope.asOf}::date) t on t.unit_id = pair.unit_id and t.ancestor_id = r.unit_id
      order by pair.unit_id, pair.family, pair.grade, t.depth
    )
    select pair.unit_id || '-' || pair.family || '~' || pair.grade as subject, pair.unit_id, best.review_id is not null as achieved,
      case when best.review_id is null then '' else 'curation.needs' end as record_kind,
      coalesce(best.review_id::text, '') as record_id, best.on_date, false as is_late
    from pair left join best on best.unit_id = pair.unit_id and best.family = pair.family and best.grade = pair.grade
  `
});

export const needEvidence: readonly Evidence[] = [listed];
