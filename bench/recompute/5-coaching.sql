-- Sessions held are read once for the posts and for whoever helped; relations once for what was begun and what was due.
create temporary table session on commit drop as
select s.id, s.relation_id, r.coach_id, s.planned_on
from coaching.session s join coaching.relation r on r.id = s.relation_id
where s.state = 'held' and s.planned_on between :starts and :day and s.confirmed_at < :cut_off + 1;

insert into part (practice, unit_id, achieved, population)
with person as materialized (select person_id from people.placements_on(:day) where status = 'active'),
acted as (
  select distinct session_id from coaching.action where created_at < :cut_off + 1
),
meeting as (
  select s.relation_id, min(s.planned_on) filter (where s.state <> 'cancelled') as first_on,
    count(*) filter (where s.state = 'held' and s.confirmed_at < :cut_off + 1) as held,
    count(acted.session_id) filter (where s.state = 'held' and s.confirmed_at < :cut_off + 1) as agreed
  from coaching.session s left join acted on acted.session_id = s.id
  group by s.relation_id
),
member as (
  select m.relation_id, bool_and(k.person_id is not null) as has_noted, bool_or(p.person_id is not null) as is_there
  from coaching.member m
  left join coaching.acknowledgement k on k.relation_id = m.relation_id and k.person_id = m.person_id and k.at < :cut_off + 1
  left join person p on p.person_id = m.person_id
  where m.state = 'in' group by m.relation_id
),
begun as (
  select r.unit_id, r.is_group, meeting.first_on between :starts and :day as has_opened, coalesce(member.has_noted, false) as has_noted,
    due_on between :starts and :day and (coalesce(meeting.held, 0) >= r.planned_sessions
      or due_on = r.ends_on and coach.person_id is not null and member.is_there) as is_due,
    coalesce(meeting.held, 0) >= r.planned_sessions and meeting.agreed > 0 as is_done
  from coaching.relation r
  cross join lateral (select least(r.ends_on, coalesce(r.ended_on, r.ends_on)) as due_on) due
  left join meeting on meeting.relation_id = r.id left join member on member.relation_id = r.id
  left join person coach on coach.person_id = r.coach_id
  where r.kind in ('coaching', 'mentoring') and r.state in ('active', 'ended')
)
select v.practice, unit_id, v.achieved, v.population from (
  select unit_id, is_group, count(*) filter (where has_opened) as n_opened, count(*) filter (where has_opened and has_noted) as opened,
    count(*) filter (where is_due) as n_due, count(*) filter (where is_due and is_done) as done
  from begun group by unit_id, is_group
) unit
cross join lateral (values (case when is_group then 'T.SOL.5' else 'I.SOL.3b1' end, opened, n_opened),
  (case when is_group then 'T.SOL.6' else 'I.SOL.3b2' end, done, n_due)) v (practice, achieved, population);

insert into part (practice, unit_id, achieved, population)
with coached as (
  select post.unit_id, count(*) as sessions from post join session s on s.coach_id = post.person_id and post.days @> s.planned_on
  group by post.unit_id
),
recognised as (
  select distinct post.unit_id from post
  join coaching.recognition r on r.giver_id = post.person_id and post.days @> r.given_at::date and r.given_at < :day + 1
)
select v.practice, p.unit_id, v.achieved::integer, 1
from (select distinct unit_id from post) p left join coached using (unit_id) left join recognised r on r.unit_id = p.unit_id
cross join lateral (values ('O.LDR.11', coalesce(coached.sessions, 0) >= 2), ('O.LDR.17', r.unit_id is not null)) v (practice, achieved);

insert into part (practice, unit_id, achieved, population)
with pair as (
  select helper_id, helped_id from coaching.help where confirmed_at < :cut_off + 1 and on_date between :starts and :day
  union
  select s.coach_id, p.person_id from session s join coaching.presence p on p.session_id = s.id and not p.is_coach
  union
  select s.speaker_id, w.person_id from knowledge.sharing s
  join knowledge.sharing_attendance w on w.sharing_id = s.id and w.person_id <> s.speaker_id
  where s.state = 'held' and s.held_on between :starts and :day and s.recorded_at < :cut_off + 1
),
helper as (select helper_id, count(*) as others, min(helped_id) as one_id from pair group by helper_id)
select 'I.LRN.7', c.unit_id,
  count(h.helper_id) filter (where h.others > 1 or back.helper_id is null or back.others > 1 or back.one_id <> h.helper_id), count(*)
from counted c left join helper h on h.helper_id = c.person_id left join helper back on back.helper_id = h.one_id
group by c.unit_id;

insert into part (practice, unit_id, achieved, population)
with quarter as (
  select q::date as first, (q + interval '3 months')::date as next
  from generate_series(:starts::timestamp, :ends::timestamp, interval '3 months') q where q + interval '3 months' <= :day + 1
),
led as (
  select s.person_id, q.first from people.supervised(:starts, :ends) s join quarter q on s.days && daterange(q.first, q.next)
  group by s.person_id, s.leader_id, q.first
  having sum(least(upper(s.days), q.next) - greatest(lower(s.days), q.first)) >= 60
),
opened as (
  select distinct f.person_id, date_trunc('quarter', f.given_at)::date as first from coaching.feedback f
  where f.opened_at < :cut_off + 1 and f.given_at >= :starts and f.given_at < :ends + 1
),
person as (
  select led.person_id, bool_and(opened.person_id is not null) as is_each
  from led left join opened on opened.person_id = led.person_id and opened.first = led.first group by led.person_id
)
select 'O.LDR.15', c.unit_id, count(*) filter (where is_each), count(*)
from counted c join person on person.person_id = c.person_id group by c.unit_id;
