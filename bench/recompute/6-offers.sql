-- Offers by whom they reach, and what posts gave of themselves.
insert into part (practice, unit_id, achieved, population)
with offer as (
  select distinct o.audience_id, case when o.job_kinds = '{}' then null else j.kind end as job_kind
  from offers.offer o left join lateral unnest(o.job_kinds) j (kind) on true
  where o.opened_at < :day + 1 and least(o.apply_until, o.ended_at::date) >= :starts
),
open as materialized (
  select distinct t.unit_id, offer.job_kind from offer join above t on offer.audience_id is null or t.ancestor_id = offer.audience_id
),
applied as (
  select distinct person_id from offers.application
  where applied_at >= :starts and applied_at < least(:ends, :day) + 1 and state in ('applied', 'selected', 'not-selected', 'lapsed')
)
select 'I.SOL.4a', c.unit_id, count(a.person_id), count(*)
from counted c left join applied a on a.person_id = c.person_id
where a.person_id is not null or (c.unit_id, c.job_kind) in (select unit_id, job_kind from open) or c.unit_id in (select unit_id from open where job_kind is null)
group by c.unit_id;

insert into part (practice, unit_id, achieved, population)
with given as (
  select post_id, bool_or(kind <> 'trial') as is_wider, bool_or(kind = 'trial') as is_trial from offers.assignment
  where state = 'accepted' and given_at >= :starts and given_at < least(:ends, :day) + 1 and answered_at < :cut_off + 1
  group by post_id
),
taken as (
  select distinct o.unit_id from offers.offer o join offers.application a on a.offer_id = o.id
  where o.opened_at >= :starts and o.opened_at < least(:ends, :day) + 1 and a.state = 'selected' and a.decided_at < :cut_off + 1
  union
  select c.unit_id from knowledge.sharing h
  join knowledge.series_date d on d.sharing_id = h.id join knowledge.series c on c.id = d.series_id and c.created_by <> h.speaker_id
  where h.state = 'held' and h.held_on >= :starts and h.held_on <= least(:ends, :day)
    and coalesce(h.recorded_at::date, h.held_on) <= :cut_off
    and h.id in (select a.sharing_id from knowledge.sharing_attendance a where a.person_id <> h.speaker_id)
)
select v.practice, p.unit_id, v.achieved::integer, 1
from (select unit_id, max(subordinates) as subordinates from post group by unit_id) p
left join given g on g.post_id = p.unit_id left join taken t on t.unit_id = p.unit_id
cross join lateral (values ('I.SOL.4b', coalesce(g.is_wider, false), p.subordinates >= 2),
  ('O.LRN.7', g.post_id is not null or t.unit_id is not null, true), ('O.LDR.13', coalesce(g.is_trial, false), true)) v (practice, achieved, is_asked)
where v.is_asked;
