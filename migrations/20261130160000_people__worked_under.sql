-- Where people worked in some days: their units with all above them, for whoever must not judge the own unit.
create function people.worked_under(people bigint[], starts date, ends date)
returns table (person_id bigint, unit_id bigint) language sql stable as $$
  select distinct a.person_id, line.ancestor_id
  from people.assignment a
  join people.unit_ancestor line on line.unit_id = a.unit_id and line.valid && (a.valid * daterange(starts, ends, '[]'))
  where a.person_id = any(people) and a.valid && daterange(starts, ends, '[]')
$$;
comment on function people.worked_under is 'The units in which these people had a place on one of the days, in whatever capacity, with all units that stood above them then';
