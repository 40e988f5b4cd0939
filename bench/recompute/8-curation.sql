-- How assets stand: each round is read once for both practices; what is published is read beside it.
create temporary table review on commit drop as
select r.id, r.asset_id, r.unit_id, r.due_on, r.group_id, r.outcome, r.closed_at,
  r.closed_at is null or r.closed_at >= :day + 1 as is_open
from curation.round r where r.opened_on <= :day;

insert into part (practice, unit_id, achieved, population)
with stands as (
  select asset_id, min(due_on) filter (where is_open) as due_on, bool_or(not is_open and outcome = 'replaced') as is_replaced
  from review group by asset_id
)
select 'O.KMI.9', a.unit_id, count(*) filter (where coalesce(s.due_on >= :day, true)), count(*)
from knowledge.asset a left join stands s on s.asset_id = a.id
where a.submitted_at < :day + 1 and a.state <> 'draft' and a.validity <> 'refused'
  and (a.withdrawn_at is null or a.withdrawn_at >= greatest(:day, :cut_off) + 1)
  and (s.due_on is not null or s.is_replaced is not true)
group by a.unit_id;

insert into part (practice, unit_id, achieved, population)
with due as (
  select r.* from review r join knowledge.asset a on a.id = r.asset_id
  where a.validity <> 'refused' and r.group_id is not null and r.due_on between :starts and :day and r.outcome is distinct from 'replaced'
    and (a.withdrawn_at is null or a.withdrawn_at::date > r.due_on)
),
signed as (
  select due.id, s.version,
    array_agg(distinct s.person_id) filter (where s.part = 'owner') as owners,
    array_agg(distinct s.person_id) filter (where s.part = 'instructor') as instructors
  from due join curation.signature s on s.round_id = due.id and s.at < due.due_on + 1
  where s.part in ('owner', 'instructor') group by due.id, s.version
),
both_signed as (
  select distinct id from signed
  where owners is not null and instructors is not null and not (cardinality(owners) = 1 and owners = instructors)
)
select 'T.KMI.6', due.unit_id, count(*) filter (where b.id is not null and due.closed_at < due.due_on + 1), count(*)
from due left join both_signed b on b.id = due.id group by due.unit_id;

insert into part (practice, unit_id, achieved, population)
with held as (
  select distinct c.unit_id, communities.job_family(p.job_code, p.title) as family,
    coalesce(substring(p.job_code from '[.]([0-9]+)$'), '') as grade
  from counted c join people.placements_on(:day) p on p.person_id = c.person_id where p.job_kind <> 'struktural'
),
needed as (
  select distinct unit_id, family, grade from curation.need where listed_at < :day + 1 and (ended_at is null or ended_at >= :day + 1)
),
confirmed as (
  select distinct v.unit_id, v.family, v.grade from curation.need_review v
  join needed n on n.unit_id = v.unit_id and n.family = v.family and n.grade = v.grade
  where v.at >= :day - interval '12 months' and v.at < :day + 1
),
served as (
  select distinct h.unit_id, h.family, h.grade from held h join above t on t.unit_id = h.unit_id
  join confirmed c on c.unit_id = t.ancestor_id and c.family = h.family and c.grade = h.grade
)
select 'O.KMI.1', h.unit_id, count(s.unit_id), count(*)
from held h left join served s on s.unit_id = h.unit_id and s.family = h.family and s.grade = h.grade group by h.unit_id;
