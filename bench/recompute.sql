-- The best single statement we could write for the counts of all rules at once: every table is read once.
-- $1 first day, $2 last day, $3 as of, $4 cut-off, $5 JP a year, $6 levels asked for O.KMI.4 and I.SOL.3c
with counted as materialized (
  select person_id, unit_id, months, job_kind from people.active_employees($1::date, $2::date, $3::date)
),
edge as (
  select
    (select min(day) from people.day_number where number > (select number from people.day_number where day = $1::date - 1) - 10) as report_from,
    (select max(day) from people.day_number where number <= (select number from people.day_number where day = $3::date) - 10) as report_to,
    (select min(day) from people.day_number where number > (select number from people.day_number where day = $1::date - 1) - 5) as notice_from,
    (select max(day) from people.day_number where number <= (select number from people.day_number where day = $3::date) - 5) as notice_to
),
live as (select unit_id, go_live_on from people.units_on($3::date) where go_live_on is not null),
activity as (
  select a.person_id, a.asset_id, a.sharing_id,
    a.starts_on between $1::date and $3::date as begins,
    a.state <> 'declined' and a.ends_on between $1::date and $3::date as ends,
    a.state <> 'declined' and a.ends_on between e.report_from and e.report_to as reports,
    a.state <> 'declined' and a.ends_on between $1::date - 30 and $3::date - 30 as shares,
    a.has_goal and a.created_at < $4::date + 1 as has_goal,
    a.has_source and a.created_at < $4::date + 1 as has_source,
    a.noticed_at < a.starts_on as has_notice,
    a.met_goal is not null and a.evaluated_at < $4::date + 1 as has_evaluation,
    a.documents > 0 and a.accepted_at < $4::date + 1 as has_report
  from learning.activity a cross join edge e left join live u on u.unit_id = a.unit_id
  where a.solution = 'self' and a.state <> 'withdrawn' and (u.unit_id is null or a.starts_on >= u.go_live_on)
    and a.ends_on >= (select least($1::date - 30, report_from) from edge) and (a.starts_on <= $3::date or a.ends_on <= $3::date)
),
shared as (
  select a.id, 'asset' as kind from knowledge.asset a where a.state = 'published' and a.submitted_at < $4::date + 1
  union all
  select s.id, 'sharing' from knowledge.sharing s where s.state = 'held' and s.held_on <= $4::date
    and exists (select from knowledge.sharing_attendance w where w.sharing_id = s.id and w.person_id <> s.speaker_id)
),
person as (
  select c.unit_id,
    count(*) filter (where begins) as begins, count(*) filter (where begins and has_goal) as goals,
    count(*) filter (where begins and has_source) as sources, count(*) filter (where begins and has_notice) as notices,
    count(*) filter (where ends) as ends, count(*) filter (where ends and has_evaluation) as evaluations,
    count(*) filter (where reports) as reports, count(*) filter (where reports and has_report) as reported,
    count(*) filter (where shares) as shares, count(*) filter (where shares and (asset.id is not null or sharing.id is not null)) as shared
  from counted c join activity a on a.person_id = c.person_id
  left join shared asset on asset.kind = 'asset' and asset.id = a.asset_id
  left join shared sharing on sharing.kind = 'sharing' and sharing.id = a.sharing_id
  group by c.person_id, c.unit_id
),
learnt as (
  select unit_id,
    count(*) filter (where begins > 0) as n_begins, count(*) filter (where begins > 0 and goals >= 0.75 * begins) as a,
    count(*) filter (where begins > 0 and sources >= 0.75 * begins) as b, count(*) filter (where begins > 0 and notices >= 0.75 * begins) as c,
    count(*) filter (where ends > 0) as n_ends, count(*) filter (where ends > 0 and evaluations >= 0.75 * ends) as e,
    count(*) filter (where reports > 0) as n_reports, count(*) filter (where reports > 0 and reported >= 0.75 * reports) as f,
    count(*) filter (where shares > 0) as n_shares, count(*) filter (where shares > 0 and shared >= 0.5 * shares) as g
  from person group by unit_id
),
answered as (
  select a.unit_id, count(*) as population, count(*) filter (where in_time and (answer = 'granted' or answer = 'declined' and offered_instead <> '')) as achieved
  from learning.activity a cross join edge e
  left join live u on u.unit_id = a.unit_id
  join people.day_number noticed on noticed.day = a.noticed_at::date
  left join people.day_number answer_day on answer_day.day = a.answered_at::date
  cross join lateral (select (answer_day.number <= noticed.number + 5) is true and a.answered_at < $4::date + 1 as in_time) t
  where a.solution = 'self' and a.state <> 'withdrawn' and (u.unit_id is null or a.starts_on >= u.go_live_on)
    and a.noticed_at >= e.notice_from and a.noticed_at < e.notice_to + 1 and not (a.state = 'returned' and t.in_time is true)
  group by a.unit_id
),
day as (
  select person_id, kind, on_date, sum(minutes) as minutes, count(*) as sessions
  from learning.hours
  where on_date between $1::date and $3::date and counts_at < $4::date + 1
  group by person_id, kind, on_date
),
ledger as (
  select person_id, bit_count(bit_or(months)) as months, sum(jp) as jp from (
    select d.person_id, bit_or(1 << extract(month from d.on_date)::integer)::bit(16) as months,
      case when min(r.minutes_per_jp) is not null then sum(least(d.minutes / r.minutes_per_jp::float8, r.jp_per_day::float8))
        when min(r.id) is not null then least(sum(d.sessions), max(r.sessions_per_month)) * max(r.jp_per_session)::float8 end as jp
    from day d left join learning.jp_rule r on r.kind = d.kind and r.valid @> d.on_date
    group by d.person_id, d.kind, date_trunc('month', d.on_date)
  ) month group by person_id
),
aimed as (
  select c.unit_id, count(*) as population,
    count(*) filter (where 4 * coalesce(l.months, 0) >= 3 * c.months) as regular,
    count(*) filter (where 12 * round(coalesce(l.jp, 0)::numeric, 4) >= $5::numeric * c.months) as reached
  from counted c left join ledger l on l.person_id = c.person_id group by c.unit_id
),
plan as (
  select distinct v.person_id
  from plans.plan v join plans.item i on i.plan_id = v.id
  left join learning.finished_plan_item f on f.plan_item_id = coalesce(i.lineage_id, i.id) and f.person_id = v.person_id
  where v.year = extract(year from $1::date) and v.state in ('approved', 'replaced') and v.decided_at < $4::date + 1
    and least(i.confirmed_on, f.finished_on) between $1::date and $4::date
),
asset as materialized (
  select a.id, a.unit_id, a.submitted_at,
    a.job_family <> '' and a.topic <> '' and a.process <> '' and (a.body <> '' or a.address <> ''
      or exists (select from knowledge.asset_file f where f.asset_id = a.id and f.removed_in is null)) as is_organised
  from knowledge.asset a
  where a.submitted_at < $3::date + 1 and a.state <> 'draft'
    and (a.withdrawn_at is null or (a.withdrawn_at >= $3::date + 1 and a.withdrawn_at >= $4::date + 1))
),
author as (
  select distinct w.person_id from asset a join knowledge.asset_author w on w.asset_id = a.id
  where a.submitted_at >= $1::date and a.submitted_at < $2::date + 1
),
passed as (
  select distinct person_id from knowledge.basics_try where is_passed and at < $3::date + 1
    and primer_version = (select max(version) from knowledge.primer where since <= $3::date)
),
presence as materialized (select person_id, sharing_id, unit_id, held_on from knowledge.sharing_presence where held_on between $1::date and $3::date),
present as (select distinct person_id from presence),
used as (select distinct person_id from knowledge.asset_use where used_on between $1::date and $3::date),
need as (
  select distinct person_id from needs.need
  where year = extract(year from $1::date) and state in ('taken-up', 'declined', 'noted') and answered_at < $4::date + 1
),
planned as (
  select c.unit_id, count(*) as population, count(plan.person_id) as planned, count(author.person_id) as wrote,
    count(passed.person_id) as passed, count(present.person_id) as present, count(used.person_id) as used, count(need.person_id) as needed
  from counted c left join plan on plan.person_id = c.person_id left join author on author.person_id = c.person_id
  left join passed on passed.person_id = c.person_id left join present on present.person_id = c.person_id
  left join used on used.person_id = c.person_id left join need on need.person_id = c.person_id
  group by c.unit_id
),
lesson as (
  select distinct person_id from knowledge.shared_lesson
  where published_on between $1::date and $3::date and shared_on <= $4::date
    and (withdrawn_on is null or withdrawn_on > greatest($3::date, $4::date))
),
finished as (
  select distinct person_id from learning.activity
  where accepted_at >= $1::date and accepted_at < $3::date + 1 and state <> 'withdrawn'
),
told as (
  select c.unit_id, count(*) as population, count(lesson.person_id) as achieved
  from counted c join finished using (person_id) left join lesson on lesson.person_id = c.person_id group by c.unit_id
),
near as materialized (
  select distinct on (t.unit_id) t.unit_id, u.unit_id as asked_id, coalesce(u.go_live_on, '-infinity') as live_on
  from people.tree_reaching($3::date) t join people.units_on($3::date) u on u.unit_id = t.ancestor_id and u.echelon = any($6::text[])
  order by t.unit_id, t.depth
),
quarter as (
  select q::date as first, (q + interval '3 months')::date - 1 as last from generate_series($1::date, $2::date, interval '3 months') q
  where (q + interval '3 months')::date - 1 <= $3::date
),
shared_in as (
  select n.asked_id, count(distinct q.first) as quarters
  from (select distinct sharing_id, unit_id, held_on from presence) h join near n on n.unit_id = h.unit_id
  join quarter q on h.held_on between q.first and q.last and q.first >= n.live_on group by n.asked_id
),
kept as (
  select n.asked_id, count(*) as due, count(h.id) as held
  from knowledge.series_date d join knowledge.series s on s.id = d.series_id join near n on n.unit_id = s.unit_id
  left join knowledge.held_sharing h on h.id = d.sharing_id
  where d.on_date between greatest($1::date, n.live_on) and $3::date group by n.asked_id
),
calendar as (
  select u.unit_id, (coalesce(shared_in.quarters, 0) >= (select count(*) from quarter q where q.first >= coalesce(u.go_live_on, '-infinity'))
    and coalesce(kept.held >= 0.75 * kept.due, false))::integer as achieved
  from people.units_on($3::date) u left join shared_in on shared_in.asked_id = u.unit_id left join kept on kept.asked_id = u.unit_id
  where u.echelon = any($6::text[]) and coalesce(u.go_live_on, '-infinity') <= $3::date
),
offered as materialized (
  select distinct o.audience_id, open_to.kind from offers.offer o
  cross join lateral unnest(case when o.job_kinds = '{}' then array['*'] else o.job_kinds end) open_to (kind)
  where o.opened_at < $3::date + 1 and least(o.apply_until, coalesce(o.ended_at::date, o.apply_until)) >= $1::date
),
reached as (
  select t.unit_id, offered.kind from offered join people.tree_reaching($3::date) t on t.ancestor_id = offered.audience_id
),
applied as (
  select distinct person_id from offers.application
  where applied_at >= $1::date and applied_at < least($2::date, $3::date) + 1 and state in ('applied', 'selected', 'not-selected', 'lapsed')
),
chance as (
  select c.unit_id, count(applied.person_id) as achieved,
    count(*) filter (where place.is_open or applied.person_id is not null) as population
  from counted c left join applied on applied.person_id = c.person_id
  join (
    select p.unit_id, p.job_kind, exists (select from offered where audience_id is null and kind in ('*', p.job_kind))
      or exists (select from reached r where r.unit_id = p.unit_id and r.kind in ('*', p.job_kind)) as is_open
    from (select distinct unit_id, job_kind from counted) p
  ) place on place.unit_id = c.unit_id and place.job_kind = c.job_kind
  group by c.unit_id
),
given as (
  select post_id, bool_or(kind in ('enrichment', 'enlargement')) as enriched, bool_or(kind = 'trial') as tried
  from (
    select post_id, kind from offers.assignment
    where state = 'accepted' and given_at >= $1::date and given_at < least($2::date, $3::date) + 1 and answered_at < $4::date + 1
    union all
    select o.unit_id, 'offer' from offers.offer o join offers.application a on a.offer_id = o.id
    where o.opened_at >= $1::date and o.opened_at < least($2::date, $3::date) + 1 and a.state = 'selected' and a.decided_at < $4::date + 1
  ) opened group by post_id
),
led as (
  select p.unit_id, p.subordinates, (g.post_id is not null)::integer as opened, coalesce(g.enriched, false)::integer as enriched,
    coalesce(g.tried, false)::integer as tried
  from (select distinct unit_id, subordinates from people.leading_posts($1::date, $2::date, $3::date)) p left join given g on g.post_id = p.unit_id
),
counts as (
  select unit_id, v.practice, v.achieved, v.population from learnt
  cross join lateral (values ('I.SOL.1a', a, n_begins), ('I.SOL.1b', b, n_begins), ('I.SOL.1c', c, n_begins), ('I.SOL.1e', e, n_ends),
    ('I.SOL.1f', f, n_reports), ('I.SOL.1g', g, n_shares)) v (practice, achieved, population)
  union all
  select unit_id, 'I.SOL.1d', achieved, population from answered
  union all
  select unit_id, v.practice, v.achieved, population from aimed cross join lateral (values ('I.LRN.2', regular), ('O.LDR.20', reached)) v (practice, achieved)
  union all
  select unit_id, v.practice, v.achieved, population from planned cross join lateral (values ('I.LRN.1', planned), ('I.KMI.2', wrote),
    ('I.KMI.1', passed), ('I.KMI.3', present), ('I.KMI.4', used), ('I.LVC.1', needed)) v (practice, achieved)
  union all
  select unit_id, 'I.SOL.4a', achieved, population from chance
  union all
  select unit_id, v.practice, v.achieved, 1 from led
  cross join lateral (values ('O.LRN.7', opened), ('O.LDR.13', tried), ('I.SOL.4b', case when subordinates >= 2 then enriched end)) v (practice, achieved)
  where v.achieved is not null
  union all
  select unit_id, 'I.LRN.6', achieved, population from told
  union all
  select unit_id, 'I.SOL.3c', achieved, 1 from calendar
  union all
  select unit_id, 'O.KMI.4', count(*) filter (where is_organised), count(*) from asset group by unit_id
),
bases as (
  select c.unit_id, p.practice, c.population as base from aimed c
  cross join unnest('{I.SOL.1a,I.SOL.1b,I.SOL.1c,I.SOL.1d,I.SOL.1e,I.SOL.1f,I.SOL.1g,I.SOL.4a,I.LVC.1,I.LRN.1,I.LRN.2,I.LRN.6,I.KMI.1,I.KMI.2,I.KMI.3,I.KMI.4,O.LDR.20}'::text[]) p (practice)
  union all
  select p.unit_id, v.practice, 1 from led p cross join unnest('{I.SOL.4b,O.LRN.7,O.LDR.13}'::text[]) v (practice)
  union all
  select unit_id, v.practice, 1 from people.units_on($3::date) cross join (values ('O.KMI.4'), ('I.SOL.3c')) v (practice)
  where echelon = any($6::text[])
)
select practice, unit_id, coalesce(achieved, 0) as achieved, coalesce(population, 0) as population, coalesce(base, 0) as base
from counts full join bases using (practice, unit_id)
where population > 0 or base > 0
