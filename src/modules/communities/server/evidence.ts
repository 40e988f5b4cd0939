// What counts for learning in communities: taking part, being noted, communities by expertise and interest, the chance to join.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** Memberships that stand on the day that is asked. */
const standing = ({ asOf }: EvidenceScope): RawBuilder<boolean> => sql<boolean>`
  (m.joined_on <= ${asOf}::date and (m.left_on is null or m.left_on > ${asOf}::date))
`;

/** What those of `belonging` did in the period: sessions attended, posts that another member used. */
const acts = (scope: EvidenceScope): RawBuilder<unknown> => sql`
  select b.person_id, s.held_on as day from belonging b
  join communities.attendance a on a.person_id = b.person_id and a.confirmed_at < ${scope.cutOff}::date + 1
  join communities.session s on s.id = a.session_id
  where s.state = 'held' and s.held_on between ${scope.startsOn}::date and ${scope.asOf}::date
  union all
  select b.person_id, p.posted_at::date from belonging b join communities.post p on p.author_id = b.person_id
  where p.withdrawn_at is null and p.kind <> 'announcement'
    and p.posted_at >= ${scope.startsOn}::date and p.posted_at < ${scope.asOf}::date + 1
    and exists (
      select from communities.post_use u
      where u.post_id = p.id and u.person_id <> p.author_id and u.at < ${scope.cutOff}::date + 1
    )
`;

/**
 * I.SOL.3a1: in each quarter that lies wholly within the membership and has passed, a session attended or a post that
 * another member used; before the first such quarter has passed, one of these since joining.
 */
const takesPart = defineEvidence({
  practice: 'I.SOL.3a1',
  subject: 'person',
  events: ['communities.membership.', 'communities.session.', 'communities.post.'],
  rows: (scope) => sql<EvidenceRow>`
    with belonging as (
      select m.person_id, range_agg(daterange(m.joined_on, m.left_on)) as days,
        (array_agg(m.id order by m.joined_on, m.id) filter (where ${standing(scope)}))[1] as membership_id
      from ${scope.counted} asked join communities.membership m on m.person_id = asked.person_id
      where m.joined_on <= ${scope.asOf}::date group by m.person_id
      having bool_or(${standing(scope)})
    ), act as (
      ${acts(scope)}
    ), done as (
      select b.person_id, b.membership_id, b.days, max(act.day) as last_on,
        coalesce(bit_or(1 << extract(quarter from act.day)::integer), 0) as quarters
      from belonging b join act on act.person_id = b.person_id and act.day <@ b.days
      group by b.person_id, b.membership_id, b.days
    ), asked as (
      select extract(quarter from q)::integer as quarter,
        daterange(q::date, (q + interval '3 months')::date) as days
      from generate_series(${scope.startsOn}::timestamp, ${scope.asOf}::timestamp, interval '3 months') q
      where (q + interval '3 months')::date <= ${scope.asOf}::date + 1
    )
    select c.person_id::text as subject, c.unit_id,
      done.person_id is not null and not exists (
        select from asked where asked.days <@ done.days and done.quarters & (1 << asked.quarter) = 0
      ) as achieved,
      case when belonging.person_id is null then '' else 'communities.membership' end as record_kind,
      coalesce(belonging.membership_id::text, '') as record_id, done.last_on as on_date, false as is_late
    from ${scope.counted} c
    left join belonging on belonging.person_id = c.person_id
    left join done on done.person_id = c.person_id
  `
});

/** I.SOL.3a2: memberships noted by supervisor and officer, of those that stand and are older than ten working days. */
const isNoted = defineEvidence({
  practice: 'I.SOL.3a2',
  subject: 'record',
  events: ['communities.membership.'],
  rows: (scope) => sql<EvidenceRow>`
    select m.id::text as subject, c.unit_id,
      (greatest(m.supervisor_noted_at, m.officer_noted_at) < ${scope.cutOff}::date + 1
        and m.supervisor_noted_at is not null and m.officer_noted_at is not null) is true as achieved,
      'communities.membership' as record_kind, m.id::text as record_id,
      case when m.supervisor_noted_at is not null and m.officer_noted_at is not null
        then greatest(m.supervisor_noted_at, m.officer_noted_at)::date end as on_date,
      (greatest(m.supervisor_noted_at, m.officer_noted_at) >= m.joined_on + 45) is true as is_late
    from ${scope.counted} c
    join communities.membership m on m.person_id = c.person_id and ${standing(scope)}
      and m.joined_on < people.last_day_due(${scope.asOf}::date, 10) + 1
    where not exists (
      select from people.units_on(${scope.asOf}::date) u where u.unit_id = m.unit_id and u.go_live_on > m.joined_on
    )
  `
});

/** O.KMI.7: job families with at least five people in a unit that an active community of practice serves and is open to. */
const practices = defineEvidence({
  practice: 'O.KMI.7',
  subject: 'record',
  events: [],
  widely: ['communities.community.counted'],
  rows: (scope) => sql<EvidenceRow>`
    with family as (
      select c.unit_id, communities.job_family(p.job_code, p.title) as code
      from ${scope.counted} c join people.placements_on(${scope.asOf}::date) p on p.person_id = c.person_id
      where p.job_kind <> 'struktural'
      group by 1, 2 having count(*) >= 5
    ), serving as materialized (
      select a.community_id, a.open_to_id, unnest(a.families) as code
      from communities.active_on(${scope.asOf}::date) a where a.kind = 'practice'
    ), best as (
      select f.unit_id, f.code, min(s.community_id) as community_id
      from family f join serving s on s.code = f.code
      where s.open_to_id is null or exists (
        select from people.tree_on(${scope.asOf}::date) t where t.unit_id = f.unit_id and t.ancestor_id = s.open_to_id
      )
      group by f.unit_id, f.code
    )
    select f.unit_id || '-' || f.code as subject, f.unit_id, best.community_id is not null as achieved,
      case when best.community_id is null then '' else 'communities.community' end as record_kind,
      coalesce(best.community_id::text, '') as record_id, null::date as on_date, false as is_late
    from family f left join best on best.unit_id = f.unit_id and best.code = f.code
  `
});

/** The first active community that each counted person belongs to on the day, of one kind or of any. */
const belonging = (scope: EvidenceScope, kind: RawBuilder<boolean>) => sql`
  select distinct on (m.person_id) m.person_id, m.community_id, m.joined_on
  from ${scope.counted} asked
  join communities.membership m on m.person_id = asked.person_id and ${standing(scope)}
  join communities.active_on(${scope.asOf}::date) a on a.community_id = m.community_id and ${kind}
  order by m.person_id, m.joined_on, m.id
`;

/** O.KMI.8: employees in an active community of interest. */
const interests = defineEvidence({
  practice: 'O.KMI.8',
  subject: 'person',
  events: ['communities.membership.'],
  widely: ['communities.community.counted'],
  rows: (scope) => sql<EvidenceRow>`
    select c.person_id::text as subject, c.unit_id, b.community_id is not null as achieved,
      case when b.community_id is null then '' else 'communities.community' end as record_kind,
      coalesce(b.community_id::text, '') as record_id, b.joined_on as on_date, false as is_late
    from ${scope.counted} c
    left join (${belonging(scope, sql`a.kind = 'interest'`)}) b on b.person_id = c.person_id
  `
});

/** O.LDR.9: members of teams who belong to an active community, or were offered one in the period and declined. */
const chance = defineEvidence({
  practice: 'O.LDR.9',
  subject: 'person',
  events: ['communities.membership.', 'communities.offer.'],
  widely: ['communities.community.counted'],
  rows: (scope) => sql<EvidenceRow>`
    select c.person_id::text as subject, c.unit_id, coalesce(b.community_id, o.community_id) is not null as achieved,
      case when coalesce(b.community_id, o.community_id) is null then '' else 'communities.community' end as record_kind,
      coalesce(b.community_id, o.community_id)::text as record_id, coalesce(b.joined_on, o.day) as on_date, false as is_late
    from ${scope.counted} c
    join people.placements_on(${scope.asOf}::date) place on place.person_id = c.person_id
    left join (${belonging(scope, sql`true`)}) b on b.person_id = c.person_id
    left join (
      select distinct on (d.person_id) d.person_id, d.community_id, d.answered_at::date as day
      from ${scope.counted} asked join communities.offer d on d.person_id = asked.person_id
      where d.answer = 'declined' and d.answered_at >= ${scope.startsOn}::date and d.answered_at < ${scope.asOf}::date + 1
      order by d.person_id, d.answered_at
    ) o on o.person_id = c.person_id
    where place.supervisor_id <> c.person_id or exists (
      select from people.tree_on(${scope.asOf}::date) t join people.heads_on(${scope.asOf}::date) h on h.unit_id = t.ancestor_id
      where t.unit_id = place.unit_id and h.person_id <> c.person_id
    )
  `
});

export const evidence: readonly Evidence[] = [takesPart, isNoted, practices, interests, chance];
