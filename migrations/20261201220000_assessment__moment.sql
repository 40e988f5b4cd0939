-- How every unit's figures stood when a month ended, under which scheme: what says since when and by what a figure moved.
create table assessment.moment (
  year integer not null references assessment.period,
  as_of date not null,
  unit_id bigint not null references people.unit,
  scheme_id bigint not null references assessment.scheme,
  index numeric,
  components jsonb not null,
  practices jsonb not null,
  employees integer not null,
  kept_at timestamptz not null,
  primary key (unit_id, year, as_of)
);
create index moment_year on assessment.moment (year, as_of);
create index moment_scheme on assessment.moment (scheme_id);
comment on table assessment.moment is 'The figures of a unit as they stood at the end of a month, without persons; never counted again';

create trigger frozen_insert after insert on assessment.moment referencing new table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_update after update on assessment.moment referencing old table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_delete after delete on assessment.moment referencing old table as touched for each statement execute function assessment.refuse_frozen();
