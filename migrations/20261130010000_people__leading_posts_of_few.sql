-- Leading posts of a few units are asked after every event about a leader: whom a head leads is looked up from the head,
-- no longer counted for everybody first.
create or replace function people.leading_posts(starts date, ends date, reference date)
returns table (unit_id bigint, person_id bigint, days daterange, subordinates integer) language sql stable as $$
  with post as (
    select head.unit_id, count(*)::integer as subordinates
    from (select distinct h.unit_id, h.person_id from people.heads_on(reference) h) head
    join people.assignment led on led.supervisor_id = head.person_id
    where led.kind = 'definitive' and led.valid @> reference and led.person_id <> led.supervisor_id
    group by head.unit_id
  )
  select post.unit_id, held.person_id, held.valid * daterange(starts, ends, '[]'), post.subordinates
  from post join people.assignment held on held.unit_id = post.unit_id
  where held.job_kind = 'struktural' and held.status = 'active' and held.valid && daterange(starts, ends, '[]')
$$;
