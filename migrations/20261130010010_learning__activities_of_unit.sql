-- What is counted again after one event is read from the unit, not from the ministry: these begin with the unit. Where all
-- units are asked, PostgreSQL skips from unit to unit in them, so that they stand in the place of those that began with the day.
drop index learning.activity_length;
create index activity_of_unit on learning.activity (unit_id, ends_on) include (planned_minutes, person_id, starts_on, solution, state, id);

drop index learning.activity_other_ways;
create index activity_other_ways on learning.activity (solution, unit_id, ends_on) include (person_id, starts_on, state,
  noticed_at, answered_at, answer, documents, has_certificate, accepted_at, closed_at, asset_id, sharing_id, is_worth_sharing, id)
  where solution in ('structured', 'experience');

-- Notices with their answers, all that the rule about the opportunity reads: it fetched every notice of a year by itself.
drop index learning.activity_unit;
create index activity_unit on learning.activity (unit_id, noticed_at) include (solution, state, starts_on, answer, answered_at, id);
create index activity_redirected on learning.activity (unit_id) include (id) where answer = 'declined' and offered_instead <> '';
