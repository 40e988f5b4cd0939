-- The rule of reports reads the certificate, too.
drop index learning.activity_other_ways;
create index activity_other_ways on learning.activity (solution, ends_on) include (person_id, unit_id, starts_on, state,
  noticed_at, answered_at, answer, documents, certificate_no, accepted_at, closed_at, asset_id, sharing_id, is_worth_sharing, id)
  where solution in ('structured', 'experience');
