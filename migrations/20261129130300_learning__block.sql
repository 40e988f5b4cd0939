-- Time that a person keeps free for learning, every week: seen by the supervisor, overwritten by nobody.
create table learning.block (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  weekday text not null check (weekday in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  starts_at text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  title text not null default '',
  since date not null,
  until date,
  made_at timestamptz not null default now(),
  token text unique,
  check (starts_at < ends_at),
  check (until is null or until >= since)
);
create index block_person on learning.block (person_id);
comment on table learning.block is 'Weekly time that a person keeps free for learning, from its first to its last day';
