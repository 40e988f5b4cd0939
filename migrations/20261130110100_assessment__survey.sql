-- Figures of the survey beside the counts: taken over as the survey closed, never rolled up anew over another tree.
create table assessment.survey (
  year integer not null references assessment.period,
  practice text not null,
  unit_id bigint not null references people.unit,
  asked integer not null,
  is_shown boolean not null,
  answers integer,
  mean double precision,
  margin double precision,
  primary key (year, practice, unit_id)
);
comment on table assessment.survey is 'What the survey of a year found in a unit with all below it, as the index scores it; of a hidden unit only that it was asked';

create trigger frozen_insert after insert on assessment.survey referencing new table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_update after update on assessment.survey referencing old table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_delete after delete on assessment.survey referencing old table as touched for each statement execute function assessment.refuse_frozen();
