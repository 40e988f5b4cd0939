-- Units as other modules join them: the code of each, and all that exist or existed on a day.
create view people.unit_card as select id as unit_id, code from people.unit;
comment on view people.unit_card is 'The code of every unit that ever was';

create function people.units_reaching(d date)
returns table (unit_id bigint, code text, name text, echelon text, parent_id bigint) language sql stable as $$
  select distinct on (p.unit_id) p.unit_id, u.code, p.name, p.echelon, p.parent_id
  from people.unit_period p join people.unit u on u.id = p.unit_id
  where lower(p.valid) <= d
  order by p.unit_id, lower(p.valid) desc
$$;
comment on function people.units_reaching is 'Every unit that exists on the day or closed before, as it was last called';
