-- Training history as the training administration keeps it, matched to what people reported themselves.
create schema history;

create table history.import_run (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint references people.person,
  files jsonb not null,
  counts jsonb not null
);
comment on table history.import_run is 'One file of training history taken over: when, by whom, what it did';

create table history.import_upload (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint references people.person,
  state text not null default 'waiting' check (state in ('waiting', 'checking', 'checked', 'storing', 'stored')),
  touched_at timestamptz not null default now(),
  progress text not null default '',
  report jsonb,
  run_id bigint references history.import_run
);
comment on table history.import_upload is 'Files of training history that were sent: checked, then taken over';

create table history.import_upload_piece (
  upload_id bigint not null references history.import_upload on delete cascade,
  file_name text not null,
  number integer not null,
  bytes bytea not null,
  primary key (upload_id, file_name, number)
);
comment on table history.import_upload_piece is 'Their bytes, kept until they were taken over or a newer upload came';

create table history.record (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  run_id bigint references history.import_run,
  activity_id bigint references learning.activity,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  certificate_on date,
  minutes integer not null check (minutes > 0),
  revision integer not null default 1,
  state text not null check (state in ('new', 'matched', 'conflict', 'settled')),
  semantik_id text not null default '',
  kind text not null default '',
  name text not null,
  field text not null default '',
  organiser text not null default '',
  certificate_no text not null default '',
  own jsonb not null default '{}',
  chosen jsonb not null default '{}',
  other_activities bigint[] not null default '{}',
  imported_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by bigint references people.person
);
comment on table history.record is 'One training of one person as the training administration has it; never mixed with what the person wrote';
comment on column history.record.state is 'new: nobody reported it; matched: the same as an activity; conflict: the same, but the texts differ; settled: a person chose';
comment on column history.record.own is 'What the activity said when a person settled the difference';
comment on column history.record.chosen is 'Which text holds, field by field: file or own';
comment on column history.record.other_activities is 'Activities that a person said are something else: never matched again';
create unique index record_semantik on history.record (person_id, semantik_id) where semantik_id <> '';
create unique index record_activity on history.record (activity_id) where activity_id is not null;
create index record_person on history.record (person_id, starts_on);
create index record_conflict on history.record (person_id) where state = 'conflict';
create index record_conflict_unit on history.record (unit_id) where state = 'conflict';

create table history.step (
  id bigint generated always as identity primary key,
  record_id bigint not null references history.record,
  kind text not null check (kind in ('change', 'settle', 'part')),
  by_id bigint references people.person,
  at timestamptz not null default now(),
  details jsonb not null
);
comment on table history.step is 'What became of a record: changed by a later file, settled, parted from an activity, each with what stood there before';
create index step_record on history.step (record_id, id);
create trigger step_is_append_only before update or delete on history.step
  for each row execute function platform.refuse_change();
