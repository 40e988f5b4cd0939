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
