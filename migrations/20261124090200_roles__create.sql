-- Roles: accounts, sessions, one-time links, roles scoped to a unit subtree and a period, delegation.
create schema roles;

create table roles.account (
  person_id bigint primary key references people.person,
  password_hash text,
  disabled_at timestamptz
);

create table roles.attempt (
  nip text not null,
  at timestamptz not null default now()
);
create index attempt_nip on roles.attempt (nip, at);

create table roles.session (
  id bigint generated always as identity primary key,
  digest bytea not null unique,
  person_id bigint not null references people.person,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  agent text not null default '',
  way text not null default 'password' check (way in ('password', 'link', 'sso', 'demo'))
);
create index session_person on roles.session (person_id);

create table roles.one_time_link (
  digest bytea primary key,
  person_id bigint not null references people.person,
  made_by bigint references people.person,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table roles.grant (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  role text not null check (role in ('administrator', 'auditor', 'officer', 'committee', 'privacy-officer')),
  unit_id bigint not null references people.unit,
  valid daterange not null check (not isempty(valid)),
  granted_by bigint references people.person,
  granted_at timestamptz not null default now()
);
create index grant_person on roles.grant (person_id);

create table roles.delegation (
  id bigint generated always as identity primary key,
  from_id bigint not null references people.person,
  to_id bigint not null references people.person check (to_id <> from_id),
  valid daterange not null check (not isempty(valid) and not upper_inf(valid)),
  reason text not null default '',
  made_at timestamptz not null default now(),
  ended_at timestamptz
);
create index delegation_to on roles.delegation (to_id);
create index delegation_from on roles.delegation (from_id);
