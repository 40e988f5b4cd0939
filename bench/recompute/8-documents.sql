-- Visions, learning-culture rules, references on people and policies: what was checked, verified and made known.
create temporary table stands on commit drop as
with last as (
  select document_id, kind, max(id) as id from governance.document_check group by document_id, kind
),
followed as (
  select replaces_id, min(valid_from) as from_day from governance.document
  where replaces_id is not null and withdrawn_at is null group by replaces_id
)
select d.id, d.unit_id, c.kind
from last
join governance.document_check c on c.id = last.id and c.is_complete and c.checked_at::date <= :cut_off
join governance.document d on d.id = c.document_id and d.withdrawn_at is null
left join governance.verification v on v.check_id = c.id
left join followed on followed.replaces_id = d.id
where d.valid_from <= :day and (d.valid_until is null or d.valid_until >= :day)
  and (followed.from_day is null or followed.from_day > :day) and (v.decision is null or v.decision = 'verified');

create temporary table served on commit drop as
select s.id, s.kind, a.unit_id
from stands s join above a on a.ancestor_id = s.unit_id join live owner on owner.unit_id = s.unit_id
where owner.echelon <> '' or a.unit_id = s.unit_id;
analyze served;

insert into part (practice, unit_id, achieved, population)
with behind as (
  select document_id from governance.monitoring group by document_id
  having max(due_on) < :day - 366
    or bool_or(due_on < :day and (monitored_on is null or monitored_on > :day or recorded_at::date > :cut_off))
),
vision as (
  select s.id, s.unit_id from served s
  where s.kind = 'vision' and s.id in (select document_id from governance.monitoring) and s.id not in (select document_id from behind)
),
knows as (
  select distinct c.person_id from counted c join vision v on v.unit_id = c.unit_id
  join governance.acknowledgement k on k.document_id = v.id and k.person_id = c.person_id and k.at < :day + 1
)
select 'O.SFC.1', c.unit_id, count(knows.person_id), count(*)
from counted c left join knows on knows.person_id = c.person_id group by c.unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.SFC.2', live.unit_id, count(distinct s.unit_id), 1
from live left join stands s on s.unit_id = live.unit_id and s.kind = 'learning-culture'
where live.echelon = 'I' group by live.unit_id;

insert into part (practice, unit_id, achieved, population)
with met as (
  select document_id, person_id from governance.document_opening where on_day <= :day
  union
  select b.document_id, p.person_id from governance.briefing b join governance.briefing_presence p on p.briefing_id = b.id where b.held_on <= :day
),
reached as (
  select distinct c.person_id from counted c join served s on s.unit_id = c.unit_id and s.kind = 'people-management'
  join met on met.document_id = s.id and met.person_id = c.person_id
)
select 'O.SFC.3', c.unit_id, count(reached.person_id), count(*)
from counted c left join reached on reached.person_id = c.person_id group by c.unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.LFO.2', live.unit_id, (count(distinct s.kind) = 2)::integer, 1
from live left join served s on s.unit_id = live.unit_id and s.kind in ('competency-policy', 'knowledge-policy')
where live.echelon = any(:levels) group by live.unit_id;
