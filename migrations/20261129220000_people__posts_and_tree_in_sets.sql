-- Leading posts and the tree over a period, so written that the planner knows how many rows come: both are read by many
-- rules and by every sum, and were read row by row where it guessed one.
create or replace function people.leading_posts(starts date, ends date, reference date)
returns table (unit_id bigint, person_id bigint, days daterange, subordinates integer) language sql stable as $$
  with led as (
    select p.supervisor_id, count(*)::integer as people from people.assignment p
    where p.kind = 'definitive' and p.valid @> reference and p.person_id <> p.supervisor_id
    group by p.supervisor_id
  ),
  head as (select distinct h.unit_id, h.person_id from people.heads_on(reference) h),
  post as (
    select head.unit_id, sum(led.people)::integer as subordinates
    from head join led on led.supervisor_id = head.person_id group by head.unit_id
  )
  select post.unit_id, held.person_id, held.valid * daterange(starts, ends, '[]'), post.subordinates
  from post join people.assignment held on held.unit_id = post.unit_id
  where held.job_kind = 'struktural' and held.status = 'active' and held.valid && daterange(starts, ends, '[]')
$$;

create or replace function people.tree_reaching(d date)
returns table (unit_id bigint, ancestor_id bigint, depth smallint) language sql stable as $$
  select a.unit_id, a.ancestor_id, a.depth from people.unit_ancestor a where a.valid @> d
  union all
  select a.unit_id, a.ancestor_id, a.depth
  from (
    select p.unit_id, max(upper(p.valid)) filter (where upper(p.valid) <= d) - 1 as day
    from people.unit_period p group by p.unit_id having not bool_or(p.valid @> d)
  ) closed join people.unit_ancestor a on a.unit_id = closed.unit_id and a.valid @> closed.day
$$;
