-- Hand-overs by the day they fell due; directions by who gave them while holding a post.
insert into part (practice, unit_id, achieved, population)
select 'O.LDR.8', due.unit_id, count(*) filter (where due.state = 'complete' and due.decided_at::date <= due.due_on), count(*)
from (
  select m.*, greatest(m.moves_on - 1, people.working_days_after(m.known_on, 10)) as due_on
  from handover.move m where m.state <> 'dropped' and m.held_since + interval '6 months' <= m.moves_on
) due where due.due_on between :starts and :day group by due.unit_id;

insert into part (practice, unit_id, achieved, population)
with directed as (
  select distinct post.unit_id from post
  join handover.direction d on d.by_id = post.person_id and post.days @> d.given_at::date
  where d.given_at >= :starts and d.given_at < :day + 1 and d.answered_at < :cut_off + 1
)
select 'O.LDR.7', p.unit_id, count(d.unit_id), count(*)
from (select distinct unit_id from post) p left join directed d on d.unit_id = p.unit_id group by p.unit_id;
