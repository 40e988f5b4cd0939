-- Recommendations of the year before, one row each with what was done with it; employees of the units concerned; rounds.
create temporary table advice on commit drop as
select r.*, r.opened_at::date as opened_on, r.closed_at::date as closed_on
from feedback.recommendation r
where r.year + 1 = extract(year from :starts) and r.state <> 'withdrawn' and r.opened_at::date <= :day;

insert into part (practice, unit_id, achieved, population)
select 'O.FBK.1', unit_id, count(*) filter (where id in (
  select t.recommendation_id from feedback.dialogue d
  join feedback.dialogue_topic t on t.dialogue_id = d.id
  join feedback.dialogue_person p on p.dialogue_id = d.id
  where d.held_on >= :starts and d.held_on <= :day and d.recorded_at::date <= :cut_off and p.person_id <> d.recorded_by
    and p.confirmed_at::date <= :cut_off
)), count(*) from advice group by unit_id;

insert into part (practice, unit_id, achieved, population)
with asked as (
  select a.id, q.first from advice a
  cross join lateral generate_series(:starts, :ends, interval '3 months') q (first)
  where q.first::date > a.opened_on and (q.first + interval '3 months')::date - 1 <= :day
    and (a.closed_on is null or (q.first + interval '3 months')::date - 1 < a.closed_on)
), missed as (
  select distinct id from asked where not exists (
    select from feedback.review v where v.recommendation_id = asked.id and date_trunc('quarter', v.at::timestamp) = asked.first::timestamp
  )
)
select case origin when 'own' then 'O.FBK.4' else 'O.FBK.3' end, unit_id,
  count(*) filter (where approved_at::date <= :day and id not in (select id from missed)), count(*)
from advice group by 1, unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.FBK.5', r.unit_id, count(*) filter (where a.done_on <= a.due_on and a.confirmed_at::date <= :cut_off), count(*)
from feedback.recommendation r join feedback.action a on a.recommendation_id = r.id
where r.state <> 'withdrawn' and a.due_on >= :starts and a.due_on <= :day group by r.unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.FBK.6', unit_id, count(*) filter (where lesson_at::date <= :cut_off), count(*)
from feedback.recommendation where closed_at::date >= :starts and closed_at::date <= :day group by unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.FBK.7', unit_id, count(*) filter (where id in (
  select t.recommendation_id from feedback.spread s join feedback.spread_topic t on t.spread_id = s.id
  join feedback.receipt c on c.spread_id = s.id
  where s.kind = 'lesson' and c.person_id <> s.spread_by and c.at::date <= :cut_off
)), count(*)
from feedback.recommendation where lesson_at::date >= :starts and lesson_at::date <= :day group by unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.FBK.8', unit_id, count(*) filter (where needs_at::date <= :cut_off), count(*) from advice where plan_by <= :day group by unit_id;

create temporary table concerned on commit drop as
select c.person_id, c.unit_id from counted c
where c.unit_id in (select t.unit_id from above t join advice a on a.unit_id = t.ancestor_id);
analyze concerned;

insert into part (practice, unit_id, achieved, population)
select 'I.FBK.1', c.unit_id, count(d.person_id), count(*)
from concerned c left join feedback.rated d on d.person_id = c.person_id and d.year = extract(year from :starts) group by c.unit_id;

insert into part (practice, unit_id, achieved, population)
with reader as (
  select distinct c.person_id from feedback.spread s
  join feedback.receipt r on r.spread_id = s.id and r.person_id <> s.spread_by
  join counted c on c.person_id = r.person_id
  join above t on t.unit_id = c.unit_id and t.ancestor_id = s.unit_id
  where s.kind = 'documentation' and s.year + 1 = extract(year from :starts) and r.at::date >= :starts and r.at::date <= :day
)
select 'O.FBK.2', c.unit_id, count(r.person_id), count(*) from concerned c left join reader r on r.person_id = c.person_id group by c.unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.FBK.9', r.unit_id, count(*) filter (where r.closed_at::date <= :cut_off and s.answered >= 1 and s.answered >= :response * s.asked), count(*)
from feedback.round r
join (select round_id, count(*) as asked, count(*) filter (where has_answered) as answered from feedback.seat group by round_id) s on s.round_id = r.id
where r.year = extract(year from :starts) and r.opened_at::date <= :day group by r.unit_id;

insert into part (practice, unit_id, achieved, population, base)
select p.practice, c.unit_id, 0, 0, count(*) from counted c cross join (values ('I.FBK.1'), ('O.FBK.2')) p (practice) group by 1, 2;

insert into part (practice, unit_id, achieved, population, base)
select p.practice, live.unit_id, 0, 0, 1 from live cross join (values ('O.FBK.1'), ('O.FBK.3')) p (practice) where live.echelon = any(:levels)
union all
select p.practice, live.unit_id, 0, 0, 1
from live cross join (values ('O.FBK.4'), ('O.FBK.5'), ('O.FBK.6'), ('O.FBK.7'), ('O.FBK.8'), ('O.FBK.9')) p (practice) where live.echelon = 'I';
