-- Plans carried out and needs answered: one reading each, one row a person.
insert into part (practice, unit_id, achieved, population)
with plan as (
  select distinct v.person_id
  from plans.plan v join plans.item i on i.plan_id = v.id
  left join learning.finished_plan_item f on f.plan_item_id = coalesce(i.lineage_id, i.id) and f.person_id = v.person_id
  where v.year = extract(year from :starts) and v.state in ('approved', 'replaced') and v.decided_at < :cut_off + 1
    and least(i.confirmed_on, f.finished_on) between :starts and :cut_off
),
need as (
  select distinct person_id from needs.need
  where year = extract(year from :starts) and state in ('taken-up', 'declined', 'noted') and answered_at < :cut_off + 1
),
person as (
  select c.unit_id, count(*) as population, count(plan.person_id) as planned, count(need.person_id) as said
  from counted c left join plan on plan.person_id = c.person_id left join need on need.person_id = c.person_id
  group by c.unit_id
)
select v.practice, unit_id, v.achieved, population from person
cross join lateral (values ('I.LRN.1', planned), ('I.LVC.1', said)) v (practice, achieved);
