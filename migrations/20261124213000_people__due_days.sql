-- From which day on and up to which day falls due what is due so many working days later.
-- plpgsql, since the planner then asks it how much lies between the two days; of an expression it only guesses.
create function people.first_day_due(since date, days integer) returns date language plpgsql stable as $$
begin
  return (
    select later.day from people.day_number eve
    join people.day_number later on later.number = eve.number - days + 1 and later.is_working
    where eve.day = since - 1
  );
end $$;
comment on function people.first_day_due is 'The first day of which so many working days later lies in a period that begins on since';

create function people.last_day_due(until date, days integer) returns date language plpgsql stable as $$
begin
  return (
    select later.day - 1 from people.day_number last
    join people.day_number later on later.number = last.number - days + 1 and later.is_working
    where last.day = until
  );
end $$;
comment on function people.last_day_due is 'The last day of which so many working days later is not after until';
