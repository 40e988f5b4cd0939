-- Platform: settings of the site, the append-only event table with its seals, and stored files.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema platform;

create table platform.setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

create table platform.event (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  name text not null check (name ~ '^[a-z-]+(\.[a-z-]+)+$'),
  actor_id bigint,
  person_id bigint,
  unit_id bigint,
  subject text not null,
  payload jsonb not null default '{}',
  request_id text not null
);
create index event_subject on platform.event (subject, id);
create index event_actor on platform.event (actor_id, id);
create index event_name on platform.event (name, id);
create index event_request on platform.event (request_id);
comment on table platform.event is 'What changed, by whom, when, in which request; written in the same transaction as the change, never edited';

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are never changed or deleted', tg_table_schema, tg_table_name;
end $$;
create trigger event_is_append_only before update or delete on platform.event
  for each row execute function platform.refuse_change();

create table platform.undelivered (
  consumer text not null check (consumer in ('seal', 'index')),
  event_id bigint not null,
  primary key (consumer, event_id)
);
comment on table platform.undelivered is 'Events that a job has still to take: sealed into the chain, or turned into counts of the index';

create table platform.seal (
  id bigint generated always as identity primary key,
  sealed_at timestamptz not null default clock_timestamp(),
  event_ids bigint[] not null,
  previous bytea not null,
  digest bytea not null unique
);
create trigger seal_is_append_only before update or delete on platform.seal
  for each row execute function platform.refuse_change();
comment on table platform.seal is 'One link of the audit chain: SHA-256 over the link before and the events of the batch';

create table platform.file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  type text not null,
  stored_at timestamptz not null default now()
);
comment on table platform.file is 'Content that lies in the file store, by the digest of its bytes';
