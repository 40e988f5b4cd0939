-- The records behind a number are those of the people of a few units: all that a rule reads of a person lies together,
-- so that opening a number costs by the people in it and not by the ministry.
create index activity_of_person on learning.activity (person_id, ends_on) include (unit_id, starts_on, solution, state, has_goal, has_source,
  created_at, noticed_at, evaluated_at, met_goal, documents, accepted_at, closed_at, asset_id, sharing_id, id);
drop index learning.activity_person;
