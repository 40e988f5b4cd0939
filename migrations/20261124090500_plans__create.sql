-- Plans: the personal development plan of a year, its versions and items.
create schema plans;

create table plans.plan (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  year integer not null check (year between 2000 and 2100),
  version integer not null default 1,
  state text not null check (state in ('draft', 'submitted', 'approved', 'returned', 'replaced', 'withdrawn')),
  next_job_code text references people.job,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by bigint references people.person,
  reason text not null default '',
  revision integer not null default 1,
  unique (person_id, year, version)
);
create unique index plan_one_approved on plans.plan (person_id, year) where state = 'approved';
create unique index plan_one_open on plans.plan (person_id, year) where state in ('draft', 'submitted', 'returned');
create index plan_person_year on plans.plan (year, person_id);
create index plan_waiting on plans.plan (person_id) where state in ('submitted', 'returned');

create table plans.item (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans.plan,
  lineage_id bigint,
  goal text not null,
  competency_code text references people.competency,
  solution text not null check (solution in ('self', 'structured', 'social', 'experience')),
  share smallint not null check (share in (70, 20, 10)),
  source text not null default '',
  starts_on date,
  ends_on date,
  planned_minutes integer not null default 0 check (planned_minutes >= 0),
  progress smallint not null default 0 check (progress between 0 and 100),
  confirmed_on date,
  confirmed_by bigint references people.person,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index item_plan on plans.item (plan_id);
create index item_lineage on plans.item (lineage_id);
comment on column plans.item.lineage_id is 'The first form of the same item in an earlier version, so that its activities stay with it';

create table plans.step (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans.plan,
  kind text not null,
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  note text not null default '',
  details jsonb not null default '{}',
  token text unique
);
comment on table plans.step is 'What was done with a plan, by whom, when and on what text; only added to';
create index step_plan on plans.step (plan_id, id);
create trigger step_is_append_only before update or delete on plans.step
  for each row execute function platform.refuse_change();
