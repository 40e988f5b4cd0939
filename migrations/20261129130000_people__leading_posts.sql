-- Posts of leaders over a period, with whoever held them on which days: credit goes to the post.
create function people.leading_posts(starts date, ends date, reference date)
returns table (unit_id bigint, person_id bigint, days daterange, subordinates integer) language sql stable as $$
  with post as materialized (
    select h.unit_id, (
      select count(*)::integer from people.assignment p
      where p.supervisor_id = any(array_agg(h.person_id)) and p.kind = 'definitive' and p.valid @> reference
        and p.person_id <> p.supervisor_id
    ) as subordinates
    from people.heads_on(reference) h group by h.unit_id
  )
  select post.unit_id, held.person_id, held.valid * daterange(starts, ends, '[]'), post.subordinates
  from post join people.assignment held on held.unit_id = post.unit_id
  where post.subordinates > 0 and held.job_kind = 'struktural' and held.status = 'active'
    and held.valid && daterange(starts, ends, '[]')
$$;
comment on function people.leading_posts is 'Headships that have a holder and direct subordinates on the reference date, with each person who held them in the period, definitively or acting, and on which days';
