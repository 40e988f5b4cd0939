-- Assets by their level, teams that use them, owner and instructor, and the direction of documentation.
create temporary table ripe on commit drop as
select a.id, a.unit_id, a.level, a.submitted_at
from knowledge.asset a
where a.submitted_at < :day + 1 and a.state <> 'draft' and a.validity <> 'refused'
  and (a.withdrawn_at is null or a.withdrawn_at >= greatest(:day, :cut_off) + 1);
analyze ripe;

insert into part (practice, unit_id, achieved, population)
with named as (
  select r.asset_id, r.person_id, daterange(null, null) as days from knowledge.asset_reader r
  union all
  select t.asset_id, m.person_id, daterange(m.joined_on, m.left_on) from knowledge.asset_team t join teams.member m on m.team_id = t.team_id
),
opened as (
  select distinct o.asset_id from knowledge.asset_opening o
  join named n on n.asset_id = o.asset_id and n.person_id = o.person_id and n.days @> o.at::date
  left join knowledge.asset_author w on w.asset_id = o.asset_id and w.person_id = o.person_id
  where o.at < :day + 1 and w.asset_id is null
),
looked as (select distinct asset_id from knowledge.audience_review where at < :day + 1 and at >= :day - 365)
select 'T.KMI.4', r.unit_id, count(*) filter (where o.asset_id is not null and l.asset_id is not null), count(*)
from ripe r left join opened o on o.asset_id = r.id left join looked l on l.asset_id = r.id
where r.level = 1 and r.submitted_at < :day - 90 group by r.unit_id;

insert into part (practice, unit_id, achieved, population)
with reader as (
  select distinct r.asset_id from knowledge.asset_read r
  left join knowledge.asset_author w on w.asset_id = r.asset_id and w.person_id = r.person_id
  where r.at < :day + 1 and r.last_on > :day - 365 and w.asset_id is null
)
select 'O.KMI.6', a.unit_id, count(reader.asset_id), count(*)
from ripe a left join reader on reader.asset_id = a.id
where a.level >= 2 and a.submitted_at < :day - 90 group by a.unit_id;

insert into part (practice, unit_id, achieved, population)
select 'T.KMI.5', t.unit_id, count(used.team_id), count(*)
from teams.team t
left join (select distinct team_id from knowledge.asset_use where used_on between :starts and :day) used on used.team_id = t.id
where t.state in ('active', 'archived') and t.began_on <= :day and (t.archived_on is null or t.archived_on > :day) group by t.unit_id;

insert into part (practice, unit_id, achieved, population)
with part_of as (select p.* from governance.skill_group_part p join governance.skill_group g on g.id = p.group_id and g.closed_on is null),
made as (
  select distinct o.group_id from part_of o
  join part_of i on i.group_id = o.group_id and i.part = 'instructor' and i.person_id <> o.person_id
  join knowledge.asset_author wo on wo.person_id = o.person_id
  join knowledge.asset_author wi on wi.person_id = i.person_id and wi.asset_id = wo.asset_id
  join ripe a on a.id = wo.asset_id and a.submitted_at >= :starts
  where o.part = 'owner' and o.days @> a.submitted_at::date and i.days @> a.submitted_at::date
)
select 'T.KMI.1', g.unit_id, count(made.group_id), count(*)
from governance.skill_group g join part_of o on o.group_id = g.id and o.part = 'owner' and o.days @> :day
left join made on made.group_id = g.id group by g.unit_id;

insert into part (practice, unit_id, achieved, population)
with asked as (
  select w.person_id from ripe a join knowledge.asset_author w on w.asset_id = a.id where a.submitted_at >= :starts
  union
  select person_id from roles.grant where role = 'officer' and valid @> :day and (ended_at is null or ended_at::date > :day)
),
valid as (
  select d.id, t.unit_id from governance.document d join governance.document_unit u on u.document_id = d.id
  join above t on t.ancestor_id = u.unit_id where d.kind = 'direction' and d.withdrawn_at is null and d.days @> :day
),
read as (
  select distinct c.person_id from counted c join valid v on v.unit_id = c.unit_id
  join governance.acknowledgement k on k.document_id = v.id and k.person_id = c.person_id and k.at < :day + 1
)
select 'O.KMI.3', c.unit_id, count(read.person_id), count(*)
from counted c join asked on asked.person_id = c.person_id left join read on read.person_id = c.person_id group by c.unit_id;
