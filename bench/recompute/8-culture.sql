-- Ideas and questions by their own deadline, worked out anew from the calendar rather than read.
insert into part (practice, unit_id, achieved, population)
with idea as (
  select i.unit_id, i.answered_at, i.withdrawn_at, later.day as due
  from culture.idea i join people.day_number first on first.day = i.proposed_at::date
  join people.day_number later on later.number = first.number + 20 and later.is_working
)
select 'O.LRN.5', unit_id, count(*) filter (where answered_at < due + 1), count(*)
from idea where due >= :starts and due <= :day and (withdrawn_at is null or withdrawn_at >= due + 1) group by unit_id
union all
select 'O.LRN.6', q.unit_id, count(*) filter (where q.answered_at < later.day + 1), count(*)
from culture.question q join people.day_number first on first.day = q.asked_on
join people.day_number later on later.number = first.number + 10 and later.is_working
where later.day >= :starts and later.day <= :day and (q.set_aside_at is null or q.set_aside_at >= later.day + 1) group by q.unit_id;

-- Activities: of each unit, how many of the intervals that are over and began after it went live had one that reached it.
insert into part (practice, unit_id, achieved, population)
with reached as (
  select a.kind, r.unit_id, a.held_on
  from culture.activity a join culture.activity_reach r on r.activity_id = a.id
  left join (select distinct activity_id from culture.idea where activity_id is not null and answered_at < :cut_off + 1) answered
    on answered.activity_id = a.id
  where a.state = 'closed' and a.confirmed_at < :cut_off + 1 and a.held_on >= :starts and a.held_on <= :day
    and case a.kind when 'values' then 2 * r.present >= r.employees when 'exchange' then r.present >= 2
      else r.present >= 2 and answered.activity_id is not null end
),
rule (practice, kind, months) as (values ('O.LFO.3', 'values', 6), ('O.LRN.1', 'exchange', 3), ('O.LRN.2', 'ideas', 6)),
asked as (
  select rule.practice, rule.kind, rule.months, live.unit_id, coalesce(live.go_live_on, '-infinity') as since
  from rule cross join live where live.echelon in ('', 'I', 'II', 'III') and coalesce(live.go_live_on, '-infinity') <= :day
),
span as (
  select rule.kind, q::date as first, (q + make_interval(months => rule.months))::date as next
  from rule cross join lateral generate_series(:starts::timestamp, :ends::timestamp, make_interval(months => rule.months)) q
  where (q + make_interval(months => rule.months))::date <= :day + 1
),
missed as (
  select asked.practice, asked.unit_id from asked join span on span.kind = asked.kind and span.first >= asked.since
  left join reached r on r.unit_id = asked.unit_id and r.kind = asked.kind and r.held_on >= span.first and r.held_on < span.next
  where r.unit_id is null group by asked.practice, asked.unit_id
),
any_of as (select distinct kind, unit_id from reached)
select asked.practice, asked.unit_id, (a.unit_id is not null and m.unit_id is null)::integer, 1
from asked left join any_of a on a.unit_id = asked.unit_id and a.kind = asked.kind
left join missed m on m.unit_id = asked.unit_id and m.practice = asked.practice;

insert into part (practice, unit_id, achieved, population)
with quorate as (
  select m.id, m.unit_id, m.held_on from culture.meeting m join culture.meeting_member p on p.meeting_id = m.id
  where m.state = 'confirmed' and m.confirmed_at < :cut_off + 1 and m.held_on between :starts and :day
  group by m.id having count(*) filter (where p.presence = 'self') > count(*) / 2.0
),
led as (
  select distinct q.unit_id from quorate q
  join culture.meeting_decision d on d.meeting_id = q.id and d.kind = 'need'
  join culture.meeting_member p on p.meeting_id = q.id and p.presence = 'self'
  join people.assignment h on h.person_id = p.person_id and h.unit_id = q.unit_id and h.job_kind = 'struktural' and h.status = 'active' and h.valid @> q.held_on
)
select 'O.LFO.1', live.unit_id, count(led.unit_id), 1 from live left join led on led.unit_id = live.unit_id
where live.echelon = 'I' group by live.unit_id
union all
select 'O.LRN.8', cu.unit_id, count(*) filter (where exists (
    select from culture.response r where r.change_id = c.id and r.unit_id = cu.unit_id and r.at < c.announced_on + 61 and r.confirmed_at < :cut_off + 1
  )), count(*)
from culture.change c join culture.change_unit cu on cu.change_id = c.id
where c.announced_on + 60 between :starts and :day and (c.withdrawn_at is null or c.withdrawn_at >= c.announced_on + 61) group by cu.unit_id
union all
select 'O.LDR.19', p.unit_id, (v.unit_id is not null)::integer, 1
from (select distinct unit_id from post) p
left join (
  select distinct unit_id from culture.vision where state = 'held' and confirmed_at < :cut_off + 1 and held_on between :starts and :day
) v on v.unit_id = p.unit_id;
