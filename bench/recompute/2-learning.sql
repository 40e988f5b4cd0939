-- Activities of each way are read once for the shares by person, those of two ways again as records; hours once for both practices.
create temporary table shared on commit drop as
select a.id as asset_id, null::bigint as sharing_id from knowledge.asset a where a.state = 'published' and a.submitted_at < :cut_off + 1
union all
select null, s.id from knowledge.sharing s where s.state = 'held' and s.held_on <= :cut_off
  and exists (select from knowledge.sharing_attendance w where w.sharing_id = s.id and w.person_id <> s.speaker_id);
analyze shared;

insert into part (practice, unit_id, achieved, population)
with activity as (
  select a.person_id,
    a.starts_on between :starts and :day as begins,
    a.state <> 'declined' and a.ends_on between :starts and :day as ends,
    a.state <> 'declined' and a.ends_on between people.first_day_due(:starts, 10) and people.last_day_due(:day, 10) as reports,
    a.state <> 'declined' and a.ends_on between :starts - 30 and :day - 30 as shares,
    a.has_goal and a.created_at < :cut_off + 1 as has_goal,
    a.has_source and a.created_at < :cut_off + 1 as has_source,
    a.noticed_at < a.starts_on as has_notice,
    a.met_goal is not null and a.evaluated_at < :cut_off + 1 as has_evaluation,
    a.documents > 0 and a.accepted_at < :cut_off + 1 as has_report,
    asset.asset_id is not null or sharing.sharing_id is not null as is_shared
  from learning.activity a left join live u on u.unit_id = a.unit_id
  left join shared asset on asset.asset_id = a.asset_id left join shared sharing on sharing.sharing_id = a.sharing_id
  where a.solution = 'self' and a.state <> 'withdrawn' and (u.go_live_on is null or a.starts_on >= u.go_live_on)
    and a.ends_on >= least(:starts - 30, people.first_day_due(:starts, 10)) and a.starts_on <= :day
),
person as (
  select c.unit_id,
    count(*) filter (where begins) as begins, count(*) filter (where begins and has_goal) as goals,
    count(*) filter (where begins and has_source) as sources, count(*) filter (where begins and has_notice) as notices,
    count(*) filter (where ends) as ends, count(*) filter (where ends and has_evaluation) as evaluations,
    count(*) filter (where reports) as reports, count(*) filter (where reports and has_report) as reported,
    count(*) filter (where shares) as shares, count(*) filter (where shares and is_shared) as shared
  from counted c join activity a on a.person_id = c.person_id
  group by c.person_id, c.unit_id
),
learnt as (
  select unit_id,
    count(*) filter (where begins > 0) as n_begins, count(*) filter (where begins > 0 and goals >= 0.75 * begins) as goals,
    count(*) filter (where begins > 0 and sources >= 0.75 * begins) as sources, count(*) filter (where begins > 0 and notices >= 0.75 * begins) as notices,
    count(*) filter (where ends > 0) as n_ends, count(*) filter (where ends > 0 and evaluations >= 0.75 * ends) as evaluations,
    count(*) filter (where reports > 0) as n_reports, count(*) filter (where reports > 0 and reported >= 0.75 * reports) as reports,
    count(*) filter (where shares > 0) as n_shares, count(*) filter (where shares > 0 and shared >= 0.5 * shares) as shares
  from person group by unit_id
)
select v.practice, unit_id, v.achieved, v.population from learnt
cross join lateral (values ('I.SOL.1a', goals, n_begins), ('I.SOL.1b', sources, n_begins), ('I.SOL.1c', notices, n_begins),
  ('I.SOL.1e', evaluations, n_ends), ('I.SOL.1f', reports, n_reports), ('I.SOL.1g', shares, n_shares)) v (practice, achieved, population);

insert into part (practice, unit_id, achieved, population)
with activity as (
  select a.person_id,
    a.starts_on between :starts and :day as begins, a.noticed_at < a.starts_on as has_notice,
    a.state <> 'declined' and a.ends_on between people.first_day_due(:starts, 10) and people.last_day_due(:day, 10) as reports,
    a.state <> 'declined' and a.ends_on between :starts - 30 and :day - 30 as shares,
    (a.documents > 0 or a.has_certificate) and a.accepted_at < :cut_off + 1 as has_report,
    asset.asset_id is not null or sharing.sharing_id is not null as is_shared
  from learning.activity a left join live u on u.unit_id = a.unit_id
  left join shared asset on asset.asset_id = a.asset_id left join shared sharing on sharing.sharing_id = a.sharing_id
  where a.solution = 'structured' and a.state <> 'withdrawn' and (u.go_live_on is null or a.starts_on >= u.go_live_on)
    and a.ends_on >= least(:starts - 30, people.first_day_due(:starts, 10)) and a.starts_on <= :day
),
person as (
  select c.unit_id, count(*) filter (where begins) as begins, count(*) filter (where begins and has_notice) as notices,
    count(*) filter (where reports) as reports, count(*) filter (where reports and has_report) as reported,
    count(*) filter (where shares) as shares, count(*) filter (where shares and is_shared) as shared
  from counted c join activity a on a.person_id = c.person_id group by c.person_id, c.unit_id
)
select v.practice, unit_id, v.achieved, v.population from (
  select unit_id, count(*) filter (where begins > 0) as n_begins, count(*) filter (where begins > 0 and notices >= 0.75 * begins) as notices,
    count(*) filter (where reports > 0) as n_reports, count(*) filter (where reports > 0 and reported >= 0.75 * reports) as reports,
    count(*) filter (where shares > 0) as n_shares, count(*) filter (where shares > 0 and shared >= 0.5 * shares) as shares
  from person group by unit_id
) unit
cross join lateral (values ('I.SOL.2a', notices, n_begins), ('I.SOL.2c', reports, n_reports), ('I.SOL.2d', shares, n_shares)) v (practice, achieved, population);

insert into part (practice, unit_id, achieved, population)
select 'I.SOL.2b', a.unit_id, count(*) filter (where a.answer <> '' and a.answered_at < a.starts_on), count(*)
from learning.activity a left join live u on u.unit_id = a.unit_id
join people.day_number received on received.day = a.noticed_at::date
join people.day_number first on first.day = a.starts_on and first.number >= received.number + 3
where a.solution = 'structured' and a.state <> 'withdrawn' and (u.go_live_on is null or a.starts_on >= u.go_live_on)
  and a.starts_on between :starts and :day and a.ends_on >= :starts
group by a.unit_id;

insert into part (practice, unit_id, achieved, population)
with activity as (
  select a.unit_id, a.is_worth_sharing, a.accepted_at < :cut_off + 1 as has_acceptance,
    a.ends_on between people.first_day_due(:starts, 10) and people.last_day_due(:day, 10) as reports,
    a.ends_on between :starts - 30 and :day - 30 as shares,
    asset.asset_id is not null as has_asset, sharing.sharing_id is not null as has_sharing
  from learning.activity a left join live u on u.unit_id = a.unit_id
  left join shared asset on asset.asset_id = a.asset_id left join shared sharing on sharing.sharing_id = a.sharing_id
  where a.solution = 'experience' and a.state not in ('withdrawn', 'declined') and (u.go_live_on is null or a.starts_on >= u.go_live_on)
    and a.ends_on between least(:starts - 30, people.first_day_due(:starts, 10)) and :day
)
select v.practice, unit_id, v.achieved, v.population from (
  select unit_id, count(*) filter (where reports) as n_reports, count(*) filter (where reports and has_acceptance) as reports,
    count(*) filter (where shares) as n_assets, count(*) filter (where shares and has_asset) as assets,
    count(*) filter (where shares and is_worth_sharing) as n_sharings,
    count(*) filter (where shares and is_worth_sharing and has_sharing) as sharings
  from activity group by unit_id
) unit
cross join lateral (values ('I.SOL.4c', reports, n_reports), ('I.SOL.4d', assets, n_assets), ('I.SOL.4e', sharings, n_sharings)) v (practice, achieved, population);

insert into part (practice, unit_id, achieved, population)
select 'I.SOL.1d', a.unit_id, count(*) filter (where in_time and (answer = 'granted'
  or a.id in (select id from learning.activity where answer = 'declined' and offered_instead <> ''))), count(*)
from learning.activity a left join live u on u.unit_id = a.unit_id
join people.day_number noticed on noticed.day = a.noticed_at::date
left join people.day_number answered on answered.day = a.answered_at::date
cross join lateral (select (answered.number <= noticed.number + 5) is true and a.answered_at < :cut_off + 1 as in_time) t
where a.solution = 'self' and a.state <> 'withdrawn' and (u.go_live_on is null or a.starts_on >= u.go_live_on)
  and a.noticed_at >= people.first_day_due(:starts, 5) and a.noticed_at < people.last_day_due(:day, 5) + 1
  and not (a.state = 'returned' and t.in_time is true)
group by a.unit_id;

insert into part (practice, unit_id, achieved, population)
with person as (
  select c.unit_id, 4 * coalesce(ledger.months, 0) >= 3 * c.months as is_regular,
    12 * round(coalesce(ledger.jp, 0)::numeric, 4) >= :jp * c.months as has_reached
  from counted c
  cross join lateral (
    select bit_count(bit_or(month.bit)::bit(16)) as months, sum(jp) as jp from (
      select min(1 << extract(month from day.on_date)::integer) as bit,
        case when min(r.minutes_per_jp) is not null then sum(least(day.minutes / r.minutes_per_jp::float8, r.jp_per_day::float8))
          when min(r.id) is not null then least(sum(day.sessions), max(r.sessions_per_month)) * max(r.jp_per_session)::float8 end as jp
      from (
        select h.on_date, h.kind, sum(h.minutes) as minutes, count(*) as sessions from learning.hours h
        where h.person_id = c.person_id and h.on_date between :starts and :day and h.counts_at < :cut_off + 1
        group by h.on_date, h.kind
      ) day left join learning.jp_rule r on r.kind = day.kind and r.valid @> day.on_date
      group by day.kind, date_trunc('month', day.on_date::timestamp)
    ) month
  ) ledger
)
select v.practice, unit_id, v.achieved, population from (
  select unit_id, count(*) as population, count(*) filter (where is_regular) as regular, count(*) filter (where has_reached) as reached
  from person group by unit_id
) unit cross join lateral (values ('I.LRN.2', regular), ('O.LDR.20', reached)) v (practice, achieved);

insert into part (practice, unit_id, achieved, population)
with finished as (
  select distinct person_id from learning.activity
  where accepted_at >= :starts and accepted_at < :day + 1 and state <> 'withdrawn'
),
lesson as materialized (
  select id from knowledge.asset
  where template = 'lesson' and submitted_at >= :starts and submitted_at < :day + 1
    and (withdrawn_at is null or withdrawn_at >= greatest(:day, :cut_off) + 1)
),
shared as (
  select s.asset_id from lesson l join knowledge.sharing s on s.asset_id = l.id
  where s.state = 'held' and coalesce(s.recorded_at::date, s.held_on) <= :cut_off
    and exists (select from knowledge.sharing_attendance w where w.sharing_id = s.id and w.person_id <> s.speaker_id)
  union
  select r.asset_id from lesson l join knowledge.asset_read r on r.asset_id = l.id
  left join knowledge.asset_author w on w.asset_id = r.asset_id and w.person_id = r.person_id
  where w.person_id is null and r.at < :cut_off + 1
  group by r.asset_id having count(*) >= 5
),
teller as (select distinct w.person_id from shared join knowledge.asset_author w on w.asset_id = shared.asset_id)
select 'I.LRN.6', c.unit_id, count(teller.person_id), count(*)
from counted c join finished on finished.person_id = c.person_id left join teller on teller.person_id = c.person_id
group by c.unit_id;
