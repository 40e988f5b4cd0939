-- What came of learning: activities that came of age, the notes about them, plans and innovations.
insert into part (practice, unit_id, achieved, population)
with note as materialized (
  select n.person_id, n.unit_id, n.id, n.shows_before_after, n.submitted_at, n.decided_at, a.ends_on
  from transfer.note n join learning.activity a on a.id = n.activity_id
  where n.state = 'confirmed' and n.decided_at < :cut_off + 1
    and a.starts_on is not null and a.ends_on is not null and a.state not in ('draft', 'returned', 'declined', 'withdrawn')
),
due as (
  select distinct a.person_id from learning.activity a left join live u on u.unit_id = a.unit_id
  where a.ends_on between :starts - 60 and :day - 60 and a.state not in ('draft', 'returned', 'declined', 'withdrawn')
    and a.starts_on >= coalesce(u.go_live_on, '-infinity')
),
writer as (
  select person_id, bool_or(shows_before_after) as is_shown from note
  where ends_on between :starts - 60 and :ends - 60 or submitted_at >= :starts and submitted_at < :ends + 1
  group by person_id
),
person as (
  select c.unit_id, count(*) as population, count(w.person_id) as applied, count(*) filter (where w.is_shown) as shown
  from counted c join due on due.person_id = c.person_id left join writer w on w.person_id = c.person_id
  group by c.unit_id
)
select v.practice, unit_id, v.achieved, population from person
cross join lateral (values ('I.LRN.4', applied), ('I.PRF.1', shown)) v (practice, achieved);

insert into part (practice, unit_id, achieved, population)
select 'I.LRN.5', n.unit_id, count(*) filter (where exists (
  select from transfer.escalation e where e.note_id = n.id and e.answer in ('adopted', 'declined') and e.answered_at < :cut_off + 1)), count(*)
from transfer.note n
where n.state = 'confirmed' and n.decided_at >= :starts and n.decided_at < :day + 1
group by n.unit_id
union all
select 'O.LDR.4', p.unit_id, count(leader.unit_id), count(*)
from (select distinct unit_id from post) p
left join (
  select distinct post.unit_id from post join transfer.note n on n.person_id = post.person_id and post.days @> n.submitted_at::date
  where n.state = 'confirmed' and n.decided_at < :cut_off + 1
) leader on leader.unit_id = p.unit_id
group by p.unit_id;

insert into part (practice, unit_id, achieved, population)
with rule as (
  select min_jp, (select max(d) from unnest(due_days) d) as last_day from transfer.plan_rule where valid @> :day
)
select 'I.PRF.2', a.unit_id, count(*) filter (where exists (
  select from transfer.plan p join transfer.milestone m on m.plan_id = p.id
  where p.activity_id = a.id and m.is_met and m.confirmed_at < :cut_off + 1)), count(*)
from rule join learning.activity a on a.ends_on between :starts - rule.last_day and :day - rule.last_day
join learning.jp_rule j on j.kind = a.solution and j.valid @> a.ends_on and a.planned_minutes >= rule.min_jp * j.minutes_per_jp
left join live u on u.unit_id = a.unit_id
where a.state not in ('draft', 'returned', 'declined', 'withdrawn') and a.starts_on >= coalesce(u.go_live_on, '-infinity')
group by a.unit_id;

insert into part (practice, unit_id, achieved, population)
with accepted as (
  select i.id, s.at from transfer.innovation i
  cross join lateral (values (i.trial_at, i.trial_by), (i.adopted_at, i.adopted_by)) s (at, by_id)
  where i.activity_id is not null and s.at >= :starts and s.at < :ends + 1
    and s.by_id not in (select m.person_id from transfer.innovation_maker m where m.innovation_id = i.id)
),
maker as (
  select distinct m.person_id from accepted a join transfer.innovation_maker m on m.innovation_id = a.id and m.added_at <= a.at
)
select 'I.PRF.3', c.unit_id, count(m.person_id), count(*)
from counted c left join maker m on m.person_id = c.person_id group by c.unit_id;
