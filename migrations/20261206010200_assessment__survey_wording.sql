-- The wording that figures of the survey stand on, beside them: taken over as the survey closed, frozen with the year.
create table assessment.survey_wording (
  year integer not null references assessment.period,
  since date not null,
  practice text not null,
  wording text not null,
  primary key (year, since, practice)
);
comment on table assessment.survey_wording is 'From which day on the survey figures of a year stand on statements of which wording: other words are another method';
insert into assessment.survey_wording (year, since, practice, wording)
select w.year, w.since, w.practice, w.wording from surveys.index_wording w join assessment.period p on p.year = w.year;

create trigger frozen_insert after insert on assessment.survey_wording referencing new table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_update after update on assessment.survey_wording referencing old table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_delete after delete on assessment.survey_wording referencing old table as touched for each statement execute function assessment.refuse_frozen();
