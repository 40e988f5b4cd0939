-- Roles: accounts, sessions, one-time links, roles scoped to a unit subtree and a period, delegation.
create schema roles;

create table roles.account (
  person_id bigint primary key references people.person,
  password_hash text,
  disabled_at timestamptz,
  entered_at timestamptz
);
comment on table roles.account is 'How a person signs in here and when last; who has no row has never come in';

create table roles.attempt (
  nip text not null,
  at timestamptz not null default now()
);
create index attempt_nip on roles.attempt (nip, at);
create index attempt_at on roles.attempt (at);
comment on table roles.attempt is 'Wrong passwords of the last quarter of an hour, by the name that was typed';

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
create index session_expires on roles.session (expires_at);
comment on table roles.session is 'Who is signed in, by the digest of the cookie: ends eight hours after it was last seen, or at expires_at';

create table roles.one_time_link (
  digest bytea primary key,
  person_id bigint not null references people.person,
  made_by bigint references people.person,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_person on roles.one_time_link (person_id);
comment on table roles.one_time_link is 'A link that lets a person in once and set a password, by its digest; a newer one ends the older';

create table roles.grant (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  role text not null check (role in ('administrator', 'auditor', 'officer', 'committee', 'privacy-officer')),
  unit_id bigint not null references people.unit,
  valid daterange not null check (not isempty(valid)),
  granted_by bigint references people.person,
  granted_at timestamptz not null default now(),
  ended_by bigint references people.person,
  ended_at timestamptz
);
create index grant_person on roles.grant (person_id);
create index grant_unit on roles.grant (unit_id);
comment on table roles.grant is 'A role over the subtree of a unit for a period; ended early by ended_at, never edited';

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
comment on table roles.delegation is 'Who stands in for whose decisions, from when to when; ended early by ended_at, never edited';

-- Published functions: other modules join these, never the tables.

create function roles.holders_on(d date)
returns table (person_id bigint, role text, unit_id bigint) language sql stable as $$
  select person_id, role, unit_id from roles.grant
  where valid @> d and (ended_at is null or ended_at::date > d)
$$;
comment on function roles.holders_on is 'Who holds which role over the subtree of which unit on a date; a role that was ended does not hold on its last day any more';

create function roles.stand_ins_on(d date)
returns table (from_id bigint, to_id bigint) language sql stable as $$
  select from_id, to_id from roles.delegation
  where valid @> d and (ended_at is null or ended_at::date > d)
$$;
comment on function roles.stand_ins_on is 'Who decides in whose place on a date by delegation';

-- plpgsql, since it keeps the plan: the front door asks this at every request, and planning would take longer than the answer.
create function roles.standing_of(who bigint, d date)
returns table (unit_id bigint, roles json, leads json, decides boolean, decides_for_others boolean, stands_in_for json) language plpgsql stable as $$
declare
  carried bigint[] := array(select s.from_id from roles.stand_ins_on(d) s where s.to_id = who);
begin
  stands_in_for := to_json(carried);
  unit_id := coalesce(
    (select p.unit_id from people.placements_on(d) p where p.person_id = who and p.status <> 'retired'),
    (select min(h.unit_id) from people.heads_on(d) h where h.person_id = who)
  );
  roles := (select coalesce(json_agg(json_build_object('role', h.role, 'unitId', h.unit_id)), '[]') from roles.holders_on(d) h where h.person_id = who);
  leads := (select coalesce(json_agg(h.unit_id), '[]') from people.heads_on(d) h where h.person_id = who);
  decides := exists (select from people.heads_on(d) h where h.person_id = who)
    or exists (select from people.placements_on(d) below where below.supervisor_id = who and below.person_id <> who);
  decides_for_others := exists (select from people.heads_on(d) h where h.person_id = any(carried))
    or exists (select from people.placements_on(d) below where below.supervisor_id = any(carried));
  return next;
end $$;
comment on function roles.standing_of is 'Everything a person holds on a day: unit, roles, units led, whether she decides for somebody in her own right or for one she stands in for';
