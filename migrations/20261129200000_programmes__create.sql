-- The catalogue of offered programmes in its first form.
create schema programmes;

create table programmes.programme (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  code text unique,
  title text not null,
  field text not null default '',
  organiser text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  closes_on date check (closes_on <= ends_on),
  jp numeric(6, 2) not null check (jp > 0),
  seats integer check (seats > 0),
  mode text not null check (mode in ('classroom', 'distance', 'e-learning', 'blended', 'workplace')),
  place text not null default '',
  link text not null default '',
  audience text not null default '',
  state text not null default 'announced' check (state in ('announced', 'closed', 'cancelled')),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by bigint references people.person,
  token text unique
);
comment on table programmes.programme is 'Programmes on offer: announced, then closed or cancelled, never deleted';
comment on column programmes.programme.code is 'The number that the organiser gives it: the same code in a later file is the same programme';
comment on column programmes.programme.closes_on is 'The last day to announce that one goes';
create index programme_starts on programmes.programme (starts_on, id);
create index programme_title on programmes.programme using gin (title gin_trgm_ops);

create table programmes.step (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes.programme,
  kind text not null check (kind in ('add', 'change', 'import', 'close', 'cancel', 'reopen')),
  by_id bigint references people.person,
  at timestamptz not null default now(),
  note text not null default '',
  was jsonb not null default '{}'
);
comment on table programmes.step is 'What was done with a programme, by whom, and what stood there before; never edited';
create index step_programme on programmes.step (programme_id, id);
create trigger step_is_append_only before update or delete on programmes.step
  for each row execute function platform.refuse_change();

create table programmes.import_run (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint references people.person,
  files jsonb not null,
  counts jsonb not null
);
comment on table programmes.import_run is 'One file of programmes taken over: when, by whom, what it did';

create table programmes.import_upload (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint references people.person,
  state text not null default 'waiting' check (state in ('waiting', 'checking', 'checked', 'storing', 'stored')),
  touched_at timestamptz not null default now(),
  progress text not null default '',
  report jsonb,
  run_id bigint references programmes.import_run
);
comment on table programmes.import_upload is 'Files of programmes that were sent: checked, then taken over';

create table programmes.import_upload_piece (
  upload_id bigint not null references programmes.import_upload on delete cascade,
  file_name text not null,
  number integer not null,
  bytes bytea not null,
  primary key (upload_id, file_name, number)
);
comment on table programmes.import_upload_piece is 'Their bytes, kept until they were taken over or a newer upload came';
