-- Learning: activities with their append-only steps, files, the hours ledger, monthly confirmation, calendar tokens.
create schema learning;

create table learning.activity (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  starts_on date,
  ends_on date,
  created_at timestamptz not null default now(),
  noticed_at timestamptz,
  answered_at timestamptz,
  evaluated_at timestamptz,
  reported_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  plan_item_id bigint,
  asset_id bigint references knowledge.asset,
  sharing_id bigint references knowledge.sharing,
  planned_minutes integer not null default 0 check (planned_minutes >= 0),
  documents integer not null default 0 check (documents >= 0),
  revision integer not null default 1,
  met_goal smallint check (met_goal between 1 and 5),
  solution text not null default 'self' check (solution in ('self', 'structured', 'social', 'experience')),
  state text not null check (state in ('draft', 'waiting', 'returned', 'granted', 'declined', 'evaluated', 'reported', 'accepted', 'closed', 'withdrawn')),
  answer text not null default '' check (answer in ('', 'granted', 'declined')),
  need text not null default '' check (need in ('', 'plan-item', 'gap', 'other-need')),
  source_kind text not null default '' check (source_kind in ('', 'asset', 'course', 'book', 'link', 'person')),
  competency_code text,
  title text not null,
  goal text not null default '',
  source text not null default '',
  slots text not null default '',
  offered_instead text not null default '',
  reflection text not null default '',
  report text not null default '',
  application text not null default '',
  has_goal boolean not null generated always as (goal <> '' and need <> '') stored,
  has_source boolean not null generated always as (source <> '' and source_kind <> '') stored,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
comment on table learning.activity is 'What one person set out to learn: the summary of its steps, kept in the same transaction as each step';
comment on column learning.activity.application is 'What the person will do differently at work';
comment on column learning.activity.revision is 'Grows with every step: a form made on an older one is stale';
create index activity_person on learning.activity (person_id, ends_on);
create index activity_waiting on learning.activity (person_id) where state in ('waiting', 'reported');
create index activity_plan_item on learning.activity (plan_item_id) where plan_item_id is not null;
create index activity_noticed on learning.activity (noticed_at) include (unit_id);
create index activity_unit on learning.activity (unit_id, noticed_at);
-- Holds all that the evidence rules read of an activity, so that they pass over its texts.
create index activity_evidence on learning.activity (ends_on) include (person_id, unit_id, starts_on, solution, state, has_goal, has_source,
  created_at, noticed_at, evaluated_at, met_goal, documents, accepted_at, closed_at, asset_id, sharing_id, id);

create table learning.step (
  id bigint generated always as identity primary key,
  activity_id bigint not null references learning.activity,
  kind text not null,
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  note text not null default '',
  details jsonb not null default '{}',
  token text unique
);
create index step_activity on learning.step (activity_id, id);
create trigger step_is_append_only before update or delete on learning.step
  for each row execute function platform.refuse_change();

create table learning.attachment (
  id bigint generated always as identity primary key,
  activity_id bigint not null references learning.activity,
  sha256 text not null references platform.file,
  name text not null,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  unique (activity_id, sha256)
);

create table learning.hours (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  activity_id bigint references learning.activity,
  sharing_id bigint references knowledge.sharing,
  on_date date not null,
  starts_at time,
  minutes integer not null check (minutes between 1 and 1440),
  source text not null default '',
  kind text not null default 'self' check (kind in ('self', 'structured', 'social', 'experience', 'sharing')),
  origin text not null check (origin in ('log', 'session', 'import')),
  logged_at timestamptz not null default now(),
  confirmed_at timestamptz,
  confirmed_by bigint references people.person,
  refused_at timestamptz,
  refused_by bigint references people.person,
  refused_reason text not null default '',
  taken_back_at timestamptz,
  token text unique,
  counts_at timestamptz generated always as (
    case when refused_at is not null or taken_back_at is not null then null when origin = 'log' then confirmed_at else logged_at end
  ) stored,
  check (origin = 'log' or refused_at is null),
  check (confirmed_at is null or (refused_at is null and taken_back_at is null)),
  check ((refused_at is null) = (refused_reason = ''))
);
comment on table learning.hours is 'The ledger: minutes by day; what a session or a system saw counts at once, what a person logged after the supervisor confirmed it';
comment on column learning.hours.counts_at is 'Since when the minutes count: seen by a system, or confirmed by the supervisor; null while they do not';
comment on column learning.hours.kind is 'By which rule of learning.jp_rule the minutes become JP';
create index hours_person on learning.hours (person_id, on_date, kind) include (minutes, counts_at, logged_at, id);
create index hours_activity on learning.hours (activity_id) where activity_id is not null;
create index hours_unconfirmed on learning.hours (person_id, on_date)
  where origin = 'log' and confirmed_at is null and refused_at is null and taken_back_at is null;
create unique index hours_once_a_session on learning.hours (person_id, sharing_id) where sharing_id is not null;
alter table learning.hours add constraint hours_no_minute_twice exclude using gist (
  person_id with =, tsrange(on_date + starts_at, on_date + starts_at + make_interval(mins => minutes)) with &&
) where (starts_at is not null and refused_at is null and taken_back_at is null);

create table learning.jp_rule (
  id bigint generated always as identity primary key,
  kind text not null,
  minutes_per_jp integer check (minutes_per_jp > 0),
  jp_per_session numeric(6, 2),
  sessions_per_month integer,
  jp_per_day numeric(6, 2),
  valid daterange not null,
  exclude using gist (kind with =, valid with &&)
);
insert into learning.jp_rule (kind, minutes_per_jp, jp_per_day, valid) values
  ('self', 45, 2, '[2020-01-01,)'), ('structured', 45, null, '[2020-01-01,)'), ('social', 45, 2, '[2020-01-01,)'),
  ('experience', 45, null, '[2020-01-01,)'), ('sharing', 45, null, '[2020-01-01,)');
comment on table learning.jp_rule is 'How minutes become JP, by kind and date: an example, not official';

create table learning.calendar_token (
  digest bytea primary key,
  person_id bigint not null references people.person,
  made_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index calendar_token_person on learning.calendar_token (person_id);

create view learning.activity_card as
  select id, person_id, unit_id, solution, title, state, starts_on, ends_on, plan_item_id, accepted_at from learning.activity;
create view learning.finished_plan_item as
  select plan_item_id, person_id, min(accepted_at)::date as finished_on, min(id) as activity_id
  from learning.activity where plan_item_id is not null and state in ('accepted', 'closed') and withdrawn_at is null
  group by plan_item_id, person_id;
