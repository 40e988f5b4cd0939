-- The index of the other ways holds all that their rules read: whether there is a certificate, too, not its number.
alter table learning.activity add column has_certificate boolean not null generated always as (certificate_no <> '') stored;
comment on column learning.activity.has_certificate is 'A certificate is documentation of a structured learning';
drop index learning.activity_other_ways;
create index activity_other_ways on learning.activity (solution, ends_on) include (person_id, unit_id, starts_on, state,
  noticed_at, answered_at, answer, documents, has_certificate, accepted_at, closed_at, asset_id, sharing_id, is_worth_sharing, id)
  where solution in ('structured', 'experience');
