-- Assets, reading and uses by person; sessions by person and by calendar.
insert into part (practice, unit_id, achieved, population)
with asset as materialized (
  select a.id, a.unit_id, a.submitted_at,
    a.job_family <> '' and a.topic <> '' and a.process <> '' and (a.body <> '' or (a.address <> '' and coalesce(a.dead_on > :day, true))
      or exists (select from knowledge.asset_file f where f.asset_id = a.id and f.removed_in is null)) as is_organised
  from knowledge.asset a
  where a.submitted_at < :day + 1 and a.state <> 'draft' and a.validity <> 'refused'
    and (a.withdrawn_at is null or a.withdrawn_at >= greatest(:day, :cut_off) + 1)
),
author as (
  select distinct w.person_id from asset a join knowledge.asset_author w on w.asset_id = a.id
  where a.submitted_at >= :starts and a.submitted_at < :ends + 1
),
passed as (
  select distinct person_id from knowledge.basics_try
  where is_passed and at < :day + 1 and primer_version = (select max(version) from knowledge.primer where since <= :day)
),
trained as (
  select person_id from knowledge.course_finish
  where at < :day + 1 and course_version = (select max(version) from knowledge.course where since <= :day)
),
used as (select distinct person_id from knowledge.asset_use where used_on between :starts and :day),
held as materialized (
  select s.id, s.speaker_id, array_agg(w.person_id) as listeners
  from knowledge.sharing s join knowledge.sharing_attendance w on w.sharing_id = s.id and w.person_id <> s.speaker_id
  where s.state = 'held' and s.held_on between :starts and :day
  group by s.id
),
present as (select speaker_id as person_id from held union select unnest(listeners) from held),
person as (
  select c.unit_id, count(*) as population, count(author.person_id) as wrote, count(passed.person_id) as passed,
    count(used.person_id) as used, count(present.person_id) as present,
    count(trained.person_id) filter (where author.person_id is not null) as trained
  from counted c left join author on author.person_id = c.person_id left join passed on passed.person_id = c.person_id
  left join used on used.person_id = c.person_id left join present on present.person_id = c.person_id left join trained on trained.person_id = c.person_id
  group by c.unit_id
)
select v.practice, unit_id, v.achieved, population from person
cross join lateral (values ('I.KMI.1', passed), ('I.KMI.2', wrote), ('I.KMI.3', present), ('I.KMI.4', used)) v (practice, achieved)
union all
select 'O.KMI.2', unit_id, trained, wrote from person where wrote > 0
union all
select 'O.KMI.4', unit_id, count(*) filter (where is_organised), count(*) from asset group by unit_id;

insert into part (practice, unit_id, achieved, population)
with calendar as materialized (
  select distinct on (t.unit_id) t.unit_id, u.unit_id as keeper_id, coalesce(u.go_live_on, '-infinity') as live_on
  from above t join live u on u.unit_id = t.ancestor_id and u.echelon in ('', 'I', 'II', 'III')
  order by t.unit_id, t.depth
),
held as materialized (
  select s.id, c.keeper_id, c.live_on, date_trunc('quarter', s.held_on)::date as quarter
  from knowledge.sharing s join calendar c on c.unit_id = s.unit_id
  where s.state = 'held' and s.held_on between :starts and :day
    and exists (select from knowledge.sharing_attendance w where w.sharing_id = s.id and w.person_id <> s.speaker_id)
),
shared as (
  select keeper_id, count(distinct quarter) as quarters from held
  where quarter >= live_on and quarter + interval '3 months' <= :day + 1
  group by keeper_id
),
planned as (
  select c.keeper_id, count(*) as due, count(s.id) filter (where exists (
    select from knowledge.sharing_attendance w where w.sharing_id = s.id and w.person_id <> s.speaker_id)) as held
  from knowledge.series_date d join knowledge.series each on each.id = d.series_id join calendar c on c.unit_id = each.unit_id
  left join knowledge.sharing s on s.id = d.sharing_id and s.state = 'held'
  where d.on_date between greatest(:starts, c.live_on) and :day
  group by c.keeper_id
)
select 'I.SOL.3c', u.unit_id, (coalesce(planned.held >= 0.75 * planned.due, false) and coalesce(shared.quarters, 0) >= (
  select count(*) from generate_series(:starts::timestamp, :ends::timestamp, interval '3 months') q
  where q + interval '3 months' <= :day + 1 and q >= coalesce(u.go_live_on, '-infinity')))::integer, 1
from live u left join shared on shared.keeper_id = u.unit_id left join planned on planned.keeper_id = u.unit_id
where u.echelon in ('', 'I', 'II', 'III') and coalesce(u.go_live_on, '-infinity') <= :day;
