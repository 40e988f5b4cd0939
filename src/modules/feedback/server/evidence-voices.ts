// What counts of the people's part: who rated the follow-up, who read its documentation, which groups were asked in rounds.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** Every unit at or below one to which something was recommended by the assessment of the year before. */
const unitsConcerned = ({ year, asOf, inUnits }: EvidenceScope) => sql`
  select distinct t.unit_id from feedback.recommendation r
  join people.tree_reaching(${asOf}::date) t on t.ancestor_id = r.unit_id
  where r.year = ${year}::integer - 1 and r.state <> 'withdrawn' and r.opened_at < ${asOf}::date + 1
    and ${inUnits('t.unit_id')}
`;

/** I.FBK.1: employees of units with recommendations who rated the follow-up; that they did is all that is read. */
const rated = defineEvidence({
  practice: 'I.FBK.1',
  subject: 'person',
  events: ['feedback.rating.'],
  widely: ['feedback.recommendation.opened', 'feedback.recommendation.withdrawn', 'feedback.recommendation.passed-on'],
  rows: (scope) => sql<EvidenceRow>`
    select c.person_id::text as subject, c.unit_id, d.person_id is not null as achieved, '' as record_kind, '' as record_id,
      null::date as on_date, false as is_late
    from ${scope.counted} c
    join (${unitsConcerned(scope)}) u on u.unit_id = c.unit_id
    left join feedback.rated d on d.year = ${scope.year}::integer and d.person_id = c.person_id
  `
});

/** O.FBK.2: employees of units with recommendations who acknowledged a documentation of a follow-up along their line. */
const acknowledged = defineEvidence({
  practice: 'O.FBK.2',
  subject: 'person',
  events: ['feedback.spread.acknowledged'],
  widely: ['feedback.recommendation.opened', 'feedback.recommendation.withdrawn', 'feedback.recommendation.passed-on'],
  rows: (scope) => sql<EvidenceRow>`
    with counted as (select person_id, unit_id from ${scope.counted} c), receipt as (
      select counted.person_id, (array_agg(s.id order by c.at, s.id))[1] as spread_id, min(c.at)::date as on_date
      from feedback.spread s
      join feedback.receipt c on c.spread_id = s.id and c.person_id <> s.spread_by
        and c.at >= ${scope.startsOn}::date and c.at < ${scope.asOf}::date + 1
      join counted on counted.person_id = c.person_id
      join people.tree_reaching(${scope.asOf}::date) t on t.unit_id = counted.unit_id and t.ancestor_id = s.unit_id
      where s.year = ${scope.year}::integer - 1 and s.kind = 'documentation'
      group by counted.person_id
    )
    select c.person_id::text as subject, c.unit_id, p.person_id is not null as achieved,
      case when p.person_id is null then '' else 'feedback.spread' end as record_kind, coalesce(p.spread_id::text, '') as record_id,
      p.on_date, false as is_late
    from counted c
    join (${unitsConcerned(scope)}) u on u.unit_id = c.unit_id
    left join receipt p on p.person_id = c.person_id
  `
});

/** O.FBK.9: rounds of the running year that were closed with the share of answers that the scheme asks; four a level-I unit. */
const asked = defineEvidence({
  practice: 'O.FBK.9',
  subject: 'record',
  events: ['feedback.round.'],
  rows: (scope) => sql<EvidenceRow>`
    select r.id::text as subject, r.unit_id, coalesce(r.closed_at < ${scope.cutOff}::date + 1, false)
        and s.answered >= ${scope.aims.response}::numeric * s.asked and s.answered > 0 as achieved,
      'feedback.round' as record_kind, r.id::text as record_id, coalesce(r.closed_at, r.opened_at)::date as on_date, false as is_late
    from feedback.round r
    cross join lateral (
      select count(*) as asked, count(*) filter (where has_answered) as answered from feedback.seat s where s.round_id = r.id
    ) s
    where r.year = ${scope.year}::integer and r.opened_at < ${scope.asOf}::date + 1 and ${scope.inUnits('r.unit_id')}
  `
});

export const voiceEvidence: readonly Evidence[] = [rated, acknowledged, asked];
