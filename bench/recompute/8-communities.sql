-- Who belongs where is read once for taking part and being noted, the active communities once for the other three.
create temporary table member on commit drop as
select m.person_id, m.unit_id, m.community_id, m.joined_on, m.left_on, m.left_on is null or m.left_on > :day as stands,
  greatest(m.supervisor_noted_at, m.officer_noted_at) < :cut_off + 1
    and m.supervisor_noted_at is not null and m.officer_noted_at is not null as is_noted
from communities.membership m where m.joined_on <= :day;

create temporary table active on commit drop as select community_id, kind, open_to_id, families from communities.active_on(:day);

insert into part (practice, unit_id, achieved, population)
with own as (
  select person_id, range_agg(daterange(joined_on, left_on)) as days from member group by person_id having bool_or(stands)
),
act as (
  select a.person_id, s.held_on as day from communities.session s join communities.attendance a on a.session_id = s.id
  where s.state = 'held' and s.held_on between :starts and :day and a.confirmed_at < :cut_off + 1
  union
  select p.author_id, p.posted_at::date from communities.post p
  join communities.post_use u on u.post_id = p.id and u.person_id <> p.author_id and u.at < :cut_off + 1
  where p.withdrawn_at is null and p.kind <> 'announcement' and p.posted_at >= :starts and p.posted_at < :day + 1
),
done as (
  select own.person_id, own.days, bit_or(1 << extract(quarter from act.day)::integer) as quarters
  from own join act on act.person_id = own.person_id and own.days @> act.day group by own.person_id, own.days
),
quarter as (
  select 1 << extract(quarter from q)::integer as bit, daterange(q::date, (q + interval '3 months')::date) as days
  from generate_series(:starts::timestamp, :day::timestamp, interval '3 months') q where q + interval '3 months' <= :day + 1
),
taken as (
  select person_id from done left join quarter on done.days @> quarter.days and done.quarters & quarter.bit = 0
  group by person_id having count(quarter.bit) = 0
)
select 'I.SOL.3a1', c.unit_id, count(taken.person_id), count(*)
from counted c left join taken on taken.person_id = c.person_id group by c.unit_id
union all
select 'I.SOL.3a2', c.unit_id, count(*) filter (where m.is_noted), count(*)
from counted c join member m on m.person_id = c.person_id left join live on live.unit_id = m.unit_id
where m.stands and m.joined_on <= people.last_day_due(:day, 10) and m.joined_on >= coalesce(live.go_live_on, '-infinity')
group by c.unit_id;

insert into part (practice, unit_id, achieved, population)
with family as (
  select c.unit_id, communities.job_family(p.job_code, p.title) as code
  from counted c join people.placements_on(:day) p on p.person_id = c.person_id
  where p.job_kind <> 'struktural' group by 1, 2 having count(*) >= 5
),
served as (
  select distinct f.unit_id, f.code
  from active a cross join unnest(a.families) s (code) join family f on f.code = s.code
  left join above t on t.ancestor_id = a.open_to_id and t.unit_id = f.unit_id
  where a.kind = 'practice' and (a.open_to_id is null or t.unit_id is not null)
)
select 'O.KMI.7', f.unit_id, count(s.code), count(*)
from family f left join served s on s.unit_id = f.unit_id and s.code = f.code group by f.unit_id;

insert into part (practice, unit_id, achieved, population)
with belongs as (
  select m.person_id, bool_or(a.kind = 'interest') as has_interest
  from member m join active a on a.community_id = m.community_id where m.stands group by m.person_id
),
declined as (
  select distinct person_id from communities.offer
  where answer = 'declined' and answered_at >= :starts and answered_at < :day + 1
),
led as (
  select t.unit_id, min(h.person_id) as one_id, count(distinct h.person_id) as heads
  from people.tree_on(:day) t join people.heads_on(:day) h on h.unit_id = t.ancestor_id group by t.unit_id
),
person as (
  select c.unit_id, b.has_interest is true as has_interest, b.person_id is not null or d.person_id is not null as has_chance,
    p.supervisor_id <> c.person_id or coalesce(led.heads > 1 or led.one_id <> c.person_id, false) as is_led
  from counted c left join belongs b on b.person_id = c.person_id left join declined d on d.person_id = c.person_id
  left join people.placements_on(:day) p on p.person_id = c.person_id left join led on led.unit_id = p.unit_id
)
select v.practice, unit_id, v.achieved, v.population from (
  select unit_id, count(*) filter (where has_interest) as interested, count(*) as people,
    count(*) filter (where is_led and has_chance) as chosen, count(*) filter (where is_led) as led
  from person group by unit_id
) unit cross join lateral (values ('O.KMI.8', interested, people), ('O.LDR.9', chosen, led)) v (practice, achieved, population);
