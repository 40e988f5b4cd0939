-- How each unit stood when a quarter ended, kept by the night after it, with what the scheme asked for then.
create table assessment.quarter (
  year integer not null references assessment.period,
  quarter integer not null check (quarter between 1 and 4),
  unit_id bigint not null references people.unit,
  index numeric,
  target numeric not null,
  cap numeric not null,
  as_of date not null,
  kept_at timestamptz not null,
  primary key (unit_id, year, quarter)
);
create index quarter_year on assessment.quarter (year, quarter);
comment on table assessment.quarter is 'The index of a unit as it stood at the end of a quarter; never counted again';

create trigger frozen_insert after insert on assessment.quarter referencing new table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_update after update on assessment.quarter referencing old table as touched for each statement execute function assessment.refuse_frozen();
create trigger frozen_delete after delete on assessment.quarter referencing old table as touched for each statement execute function assessment.refuse_frozen();
