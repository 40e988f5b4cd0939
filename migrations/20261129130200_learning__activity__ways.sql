-- The other ways of learning: what a training and an assignment have beside self-learning.
alter table learning.activity
  add column programme_id bigint,
  add column mentor_id bigint references people.person,
  add column letter_no text not null default '',
  add column substitute text not null default '',
  add column is_worth_sharing boolean not null default false;
comment on column learning.activity.programme_id is 'The offered programme that a structured learning takes part in';
comment on column learning.activity.mentor_id is 'Who accompanies a learning from experience';
comment on column learning.activity.letter_no is 'The number of the letter that assigns to a structured learning';
comment on column learning.activity.substitute is 'Who stands in while a structured learning lasts';
comment on column learning.activity.is_worth_sharing is 'The supervisor, accepting the report, found that others should hear of it';
create index activity_mentor on learning.activity (mentor_id) where mentor_id is not null;
create index activity_programme on learning.activity (programme_id) where programme_id is not null;
-- The rules of the two ways read few of all activities.
create index activity_other_ways on learning.activity (solution, ends_on) include (person_id, unit_id, starts_on, state,
  noticed_at, answered_at, answer, documents, accepted_at, closed_at, asset_id, sharing_id, is_worth_sharing, id)
  where solution in ('structured', 'experience');

create or replace view learning.activity_card as
  select id, person_id, unit_id, solution, title, state, starts_on, ends_on, plan_item_id, accepted_at, programme_id, mentor_id
  from learning.activity;
