-- The tree for sums over a period: a unit that has closed before the day still reaches those above it.
create function people.tree_reaching(d date)
returns table (unit_id bigint, ancestor_id bigint, depth smallint) language sql stable as $$
  with last_day as (
    select unit_id, case when bool_or(valid @> d) then d else max(upper(valid)) filter (where upper(valid) <= d) - 1 end as day
    from people.unit_period group by unit_id
  )
  select a.unit_id, a.ancestor_id, a.depth
  from last_day l join people.unit_ancestor a on a.unit_id = l.unit_id and a.valid @> l.day
$$;
comment on function people.tree_reaching is 'Every unit that exists on or before the day with all units above it: of that day, or of its own last day';
