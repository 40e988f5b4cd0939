-- A site begins with one unit and one person, before any roster was imported.
create function people.found(unit_code text, unit_name text, person_nip text, person_name text, since date)
returns table (person_id bigint, unit_id bigint) language plpgsql as $$
begin
  lock table people.unit in share row exclusive mode;
  select u.unit_id into unit_id from people.units_on(since) u where u.parent_id is null order by u.unit_id limit 1;
  if unit_id is null then
    insert into people.unit (code) values (unit_code) returning id into unit_id;
    insert into people.unit_period (unit_id, parent_id, name, valid) values (found.unit_id, null, unit_name, daterange(since, null));
    insert into people.unit_ancestor (unit_id, ancestor_id, depth, valid) values (found.unit_id, found.unit_id, 0, daterange(since, null));
  end if;
  insert into people.person (nip, name) values (person_nip, person_name)
    on conflict (nip) do update set nip = excluded.nip returning id into person_id;
  return next;
end $$;
comment on function people.found is 'The person with this NIP and the top unit, made where the site has none yet';
