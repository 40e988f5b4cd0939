-- Asked at every search: what the reader belongs to is one list, not looked through once for each unit of the ministry.
create or replace function knowledge.units_open_to(place bigint, d date)
returns table (unit_id bigint) language sql stable as $$
  with above as materialized (
    select ancestor_id as unit_id from people.tree_on(d) where tree_on.unit_id = place
  ),
  house as materialized (
    select u.unit_id from people.units_on(d) u where u.echelon = 'I'
  ),
  nearest as materialized (
    select distinct on (t.unit_id) t.unit_id, t.ancestor_id as house_id
    from people.tree_reaching(d) t where t.ancestor_id = any(array(select house.unit_id from house))
    order by t.unit_id, t.depth
  )
  select nearest.unit_id from nearest where house_id = any(array(select above.unit_id from above))
  union all
  select above.unit_id from above where not exists (select from nearest n where n.unit_id = above.unit_id)
$$;
