-- Assessment: periods, schemes, live counts and figures, snapshots of closed periods.
create schema assessment;

create table assessment.scheme (
  id bigint generated always as identity primary key,
  year integer not null,
  version integer not null,
  name text not null,
  is_official boolean not null default false,
  document jsonb not null,
  made_at timestamptz not null default now(),
  made_by bigint references people.person,
  unique (year, version)
);
create table assessment.period (
  year integer primary key check (year between 2000 and 2100),
  scheme_id bigint not null references assessment.scheme,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  cut_off_on date not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  as_of date,
  computed_at timestamptz,
  closed_at timestamptz,
  closed_by bigint references people.person
);
comment on column assessment.period.as_of is 'The day for which all live counts of the period hold: obligations due later are not in them';

create table assessment.headcount (
  year integer not null references assessment.period,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  job_kind text not null default '',
  months integer not null,
  primary key (year, person_id)
);
create index headcount_unit on assessment.headcount (year, unit_id);
comment on table assessment.headcount is 'Who counts in the period and in which unit: rebuilt by every recompute of the whole';

create table assessment.tally (
  year integer not null references assessment.period,
  practice text not null,
  unit_id bigint not null references people.unit,
  achieved integer not null,
  population integer not null,
  base integer not null,
  counted_at timestamptz not null default now(),
  primary key (year, practice, unit_id)
);
comment on table assessment.tally is 'Counts of a practice in the unit itself, without the units below it';

create table assessment.figure (
  year integer not null references assessment.period,
  unit_id bigint not null references people.unit,
  practices jsonb not null,
  components jsonb not null,
  index numeric,
  employees integer not null,
  counted_at timestamptz not null default now(),
  primary key (year, unit_id)
);
comment on table assessment.figure is 'What the unit''s page shows: the whole subtree summed up and scored';

create table assessment.difference (
  id bigint generated always as identity primary key,
  year integer not null,
  found_at timestamptz not null default now(),
  practice text not null,
  unit_id bigint not null,
  kept jsonb not null,
  recounted jsonb not null
);

create table assessment.snapshot (
  year integer primary key references assessment.period,
  taken_at timestamptz not null default now(),
  scheme jsonb not null,
  tree jsonb not null,
  sha256 text not null,
  rows bigint not null
);
create table assessment.evidence (
  year integer not null,
  practice text not null,
  unit_id bigint not null,
  subject text not null,
  achieved boolean not null,
  record_kind text not null default '',
  record_id text not null default '',
  on_date date
) partition by list (year);
create index evidence_cell on assessment.evidence (year, practice, unit_id);

-- What belongs to a closed period is never changed: not by a job, not by a mistake.
create function assessment.refuse_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from touched join assessment.period p on p.year = touched.year where p.state = 'closed') then
    raise exception 'a closed period is never changed (%)', tg_table_name;
  end if;
  return null;
end $$;
do $$
declare name text;
begin
  foreach name in array array['headcount', 'tally', 'figure', 'evidence', 'snapshot'] loop
    execute format('create trigger frozen_insert after insert on assessment.%I referencing new table as touched for each statement execute function assessment.refuse_frozen()', name);
    execute format('create trigger frozen_update after update on assessment.%I referencing old table as touched for each statement execute function assessment.refuse_frozen()', name);
    execute format('create trigger frozen_delete after delete on assessment.%I referencing old table as touched for each statement execute function assessment.refuse_frozen()', name);
  end loop;
end $$;
