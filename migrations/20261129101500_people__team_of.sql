-- For whom somebody decides is asked at every page: the posts of the one who is asked are looked up once, and those who
-- name her are not asked again whom they name.
create or replace function people.team_of(s bigint, d date)
returns table (person_id bigint, capacity text) language plpgsql stable rows 20 as $$
#variable_conflict use_column
declare
  named bigint[]; -- those who name her as their supervisor
  capacities text[];
begin
  with post as materialized (
    select a.unit_id, a.kind, a.job_kind, a.status, lower(a.valid) as since from people.assignment a where a.person_id = s and a.valid @> d
  )
  select coalesce(array_agg(r.person_id), '{}'), coalesce(array_agg(r.kind), '{}') into named, capacities
  from (
    select distinct on (p.person_id) p.person_id, post.kind, post.status
    from people.assignment p
    cross join post
    left join people.unit_ancestor line on line.unit_id = p.unit_id and line.ancestor_id = post.unit_id and line.valid @> d
    where p.supervisor_id = s and p.person_id <> s and p.kind = 'definitive' and p.valid @> d
      and (line.depth = 0 or line.depth > 0 and post.job_kind = 'struktural' or post.kind = 'definitive' and post.since <= lower(p.valid))
    order by p.person_id, (line.depth is not null) desc, (post.kind = 'definitive') desc, line.depth
  ) r where r.status = 'active';
  return query select * from unnest(named, capacities);
  if not exists (select from people.heads_on(d) where person_id = s) then
    return;
  end if;
  if exists (select from people.heads_on(d) where person_id = s and kind <> 'definitive') then
    return query -- those whose supervisor she stands in for
      select r.person_id, max(led.kind) from people.heads_on(d) led
      join people.placements_on(d) head on head.unit_id = led.unit_id and head.job_kind = 'struktural' and head.person_id <> s
      join people.reporting_on(d) r on r.supervisor_id = head.person_id and r.post_id = led.unit_id and r.is_head and r.capacity = 'definitive'
      where led.person_id = s and led.kind <> 'definitive' and r.person_id <> s
      group by r.person_id;
  end if;
  return query -- those for whom nobody is named: in units below without a nearer leader, and the leaders of units below
    with below as materialized (
      select t.unit_id, t.depth, led.unit_id as top_id, led.kind
      from people.heads_on(d) led join people.tree_on(d) t on t.ancestor_id = led.unit_id where led.person_id = s
    ),
    candidate as materialized (
      select p.person_id from below join people.placements_on(d) p on p.unit_id = below.unit_id
      where not exists (
        select from people.tree_on(d) t join people.heads_on(d) h on h.unit_id = t.ancestor_id
        where t.unit_id = below.unit_id and t.depth < below.depth
      )
      union
      select a.person_id from below join people.assignment a on a.unit_id = below.unit_id and a.job_kind = 'struktural' and a.valid @> d
    ),
    unled as materialized (
      select c.person_id, place.unit_id from candidate c
      cross join lateral (select p.unit_id from people.placements_on(d) p where p.person_id = c.person_id limit 1) place
      where c.person_id <> s and c.person_id <> all(named) and not exists (
        select from people.reporting_on(d) r where r.person_id = c.person_id and (
          r.is_active or r.is_head and r.capacity = 'definitive' and exists (
            select from people.heads_on(d) h
            where h.unit_id = r.post_id and h.kind <> 'definitive' and h.person_id not in (r.supervisor_id, c.person_id)
          )
        )
      )
    )
    select u.person_id, max(below.kind) from unled u
    join below on below.unit_id = u.unit_id
    where not exists (
      select from people.assignment own
      where own.person_id = u.person_id and own.unit_id = below.top_id and own.job_kind = 'struktural' and own.valid @> d
    ) and not exists (
      select from people.tree_on(d) t
      join people.heads_on(d) h on h.unit_id = t.ancestor_id and h.person_id <> u.person_id
      where t.unit_id = u.unit_id and t.depth < below.depth and not exists (
        select from people.assignment own
        where own.person_id = u.person_id and own.unit_id = t.ancestor_id and own.job_kind = 'struktural' and own.valid @> d
      )
    )
    group by u.person_id;
end $$;
