-- Where mail reaches those at work on a day.
create function people.mail_addresses(d date) returns table (person_id bigint, email text) language sql stable as $$
  select p.id, p.email from people.person p
  where p.email is not null and exists (
    select from people.assignment a where a.person_id = p.id and a.valid @> d and a.status = 'active'
  )
$$;
comment on function people.mail_addresses is 'Who is at work on the day and has an address';
