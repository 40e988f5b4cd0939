-- Communities of practice and of interest: charter, members, offers, sessions with attendance, posts that others use.
create schema communities;

create function communities.job_family(job_code text, title text) returns text language sql immutable parallel safe as $$
  select coalesce(nullif(regexp_replace(coalesce(job_code, ''), '[.][0-9]+$', ''), ''), lower(title))
$$;
comment on function communities.job_family is 'The ladder a job stands on: its code without the last number, else its title: FNG.PBN.2 is FNG.PBN';

create table communities.community (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  open_to_id bigint references people.unit,
  sponsor_unit_id bigint not null references people.unit,
  kind text not null check (kind in ('practice', 'interest')),
  name text not null,
  purpose text not null,
  outputs text not null default '',
  measures text not null default '',
  calendar text not null default '',
  families text[] not null default '{}',
  is_open boolean not null default true,
  starts_on date not null,
  ends_on date,
  state text not null default 'proposed' check (state in ('proposed', 'declined', 'active', 'closed')),
  version integer not null default 1,
  proposed_by bigint not null references people.person,
  proposed_at timestamptz not null default now(),
  accepted_on date,
  closed_on date,
  quiet_until date,
  token text unique,
  check (ends_on > starts_on),
  check (state in ('proposed', 'declined') or accepted_on is not null),
  check ((state = 'closed') = (closed_on is not null))
);
create index community_unit on communities.community (unit_id);
create index community_open on communities.community (open_to_id);
create index community_sponsor on communities.community (sponsor_unit_id);
create index community_proposer on communities.community (proposed_by);
create index community_name on communities.community using gin (name gin_trgm_ops);
comment on table communities.community is 'A community with its charter as it stands: it belongs to its unit, whoever runs it';
comment on column communities.community.open_to_id is 'The unit whose people, down to the last unit below, may join; null: the whole ministry';
comment on column communities.community.sponsor_unit_id is 'The sponsor is whoever leads this unit on the day';
comment on column communities.community.is_open is 'Whether those who may join read its posts and see its members';
comment on column communities.community.quiet_until is 'Up to when nobody is asked again whether to go on';

create table communities.charter_version (
  community_id bigint not null references communities.community,
  version integer not null,
  charter jsonb not null,
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  primary key (community_id, version)
);
create index charter_version_by on communities.charter_version (by_id);
comment on table communities.charter_version is 'Every charter a community ever had: who wrote it, when';

create table communities.step (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities.community,
  kind text not null,
  by_id bigint not null references people.person,
  about_id bigint references people.person,
  at timestamptz not null default now(),
  note text not null default ''
);
create index step_community on communities.step (community_id, id);
create index step_by on communities.step (by_id);
create index step_about on communities.step (about_id);
comment on table communities.step is 'What was decided about a community, by whom, about whom, with which words; only ever added to';

create table communities.membership (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities.community,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  part text not null default 'member' check (part in ('member', 'moderator', 'owner')),
  joined_on date not null,
  left_on date,
  supervisor_noted_at timestamptz,
  supervisor_noted_by bigint references people.person,
  officer_noted_at timestamptz,
  officer_noted_by bigint references people.person,
  check (left_on >= joined_on),
  check (supervisor_noted_by <> person_id and officer_noted_by <> person_id)
);
create unique index membership_once on communities.membership (community_id, person_id) where left_on is null;
create index membership_person on communities.membership (person_id);
create index membership_owner on communities.membership (community_id) where left_on is null and part = 'owner';
create index membership_unnoted on communities.membership (unit_id) where left_on is null and officer_noted_at is null;
comment on table communities.membership is 'Who belonged to which community from when to when, in which part, and which of supervisor and officer took note';
comment on column communities.membership.unit_id is 'The unit that held the person when she joined: the record stays there';

create table communities.offer (
  community_id bigint not null references communities.community,
  person_id bigint not null references people.person,
  offered_by bigint not null references people.person,
  offered_at timestamptz not null default now(),
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  primary key (community_id, person_id),
  check (offered_by <> person_id),
  check ((answer is null) = (answered_at is null))
);
create index offer_person on communities.offer (person_id);
create index offer_by on communities.offer (offered_by);
comment on table communities.offer is 'A community offered to a member of the team by who decides for her, with her answer';

create table communities.candidacy (
  community_id bigint not null references communities.community,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  note text not null default '',
  primary key (community_id, person_id)
);
create index candidacy_person on communities.candidacy (person_id);
comment on table communities.candidacy is 'Members who would take over a community without an owner';

create table communities.session (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities.community,
  title text not null,
  agenda text not null default '',
  held_on date not null,
  starts_at time not null,
  minutes integer not null check (minutes between 15 and 600),
  place text not null default '',
  address text not null default '',
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  planned_by bigint not null references people.person,
  planned_at timestamptz not null default now(),
  secret text not null default replace(gen_random_uuid()::text, '-', ''),
  token text unique
);
create index session_held on communities.session (community_id, held_on) where state = 'held';
create index session_day on communities.session (community_id, held_on);
create index session_on on communities.session (held_on) where state = 'held';
create index session_planner on communities.session (planned_by);
comment on table communities.session is 'A session of a community: held as soon as one presence is sure';
comment on column communities.session.secret is 'From which the code shown in the room follows, another every half minute';

create table communities.attendance (
  session_id bigint not null references communities.session,
  person_id bigint not null references people.person,
  way text not null check (way in ('code', 'list')),
  listed_by bigint references people.person,
  listed_at timestamptz,
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  denied_at timestamptz,
  is_late boolean not null default false,
  primary key (session_id, person_id),
  check (way = 'code' or listed_by is not null),
  check (way = 'code' or confirmed_by <> listed_by)
);
create index attendance_person on communities.attendance (person_id) where confirmed_at is not null;
create index attendance_asked on communities.attendance (person_id) where confirmed_at is null and denied_at is null;
create index attendance_listed on communities.attendance (listed_by);
create index attendance_confirmed on communities.attendance (confirmed_by);
comment on table communities.attendance is 'Who was at a session: by the code shown there, or named and confirmed by somebody other than who named';

create table communities.post (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities.community,
  parent_id bigint references communities.post,
  kind text not null check (kind in ('question', 'note', 'announcement', 'answer')),
  title text not null default '',
  body text not null,
  author_id bigint not null references people.person,
  posted_at timestamptz not null default now(),
  version integer not null default 1,
  withdrawn_at timestamptz,
  withdrawn_by bigint references people.person,
  withdrawn_reason text not null default '',
  token text unique,
  check ((kind = 'answer') = (parent_id is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index post_newest on communities.post (community_id, posted_at desc, id desc) where parent_id is null;
create index post_life on communities.post (community_id, posted_at desc) where withdrawn_at is null;
create index post_answers on communities.post (parent_id, posted_at) where parent_id is not null;
create index post_author on communities.post (author_id, posted_at);
create index post_withdrawn_by on communities.post (withdrawn_by) where withdrawn_by is not null;
comment on table communities.post is 'A question, note, announcement or answer; it belongs to the community and stays when its author goes';

create table communities.post_version (
  post_id bigint not null references communities.post,
  version integer not null,
  title text not null default '',
  body text not null,
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  primary key (post_id, version)
);
create index post_version_by on communities.post_version (by_id);
comment on table communities.post_version is 'Every text a post ever had; the last one is the post itself';

create table communities.post_file (
  id bigint generated always as identity primary key,
  post_id bigint not null references communities.post,
  sha256 text not null references platform.file,
  name text not null,
  unique (post_id, sha256)
);
comment on table communities.post_file is 'Files of a post';

create table communities.post_use (
  post_id bigint not null references communities.post,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  primary key (post_id, person_id)
);
create index post_use_person on communities.post_use (person_id);
comment on table communities.post_use is 'Which member says that a post of another helped in the work';

-- Published: what other modules join.

create function communities.active_on(d date)
returns table (community_id bigint, kind text, unit_id bigint, open_to_id bigint, families text[]) language sql stable as $$
  select c.id, c.kind, c.unit_id, c.open_to_id, c.families from communities.community c
  where c.accepted_on <= d and (c.closed_on is null or c.closed_on > d) and (
    c.accepted_on >= d - 90
    or exists (select from communities.session s where s.community_id = c.id and s.state = 'held' and s.held_on between d - 90 and d)
    or exists (
      select from communities.post p
      where p.community_id = c.id and p.withdrawn_at is null and p.posted_at >= d - 90 and p.posted_at < d + 1
    )
  )
$$;
comment on function communities.active_on is 'Communities that are active on a day: accepted, not closed, with a sign of life in the ninety days before';

create view communities.community_card as
  select id, name as title, kind, unit_id, state from communities.community;
comment on view communities.community_card is 'A community as a line in other modules'' lists';

create view communities.membership_card as
  select m.id, m.person_id, m.unit_id, c.name as title
  from communities.membership m join communities.community c on c.id = m.community_id;
comment on view communities.membership_card is 'A membership as the record of one person, called as its community is';

create view communities.session_presence as
  select s.id as session_id, s.title, c.unit_id, s.held_on, s.minutes, a.person_id
  from communities.session s
  join communities.community c on c.id = s.community_id
  join communities.attendance a on a.session_id = s.id and a.confirmed_at is not null
  where s.state = 'held';
comment on view communities.session_presence is 'Who was at a held session of a community for sure: what hours are given for';
