-- Coaching, mentoring and counselling outside the performance dialogue; feedback notes, recognition, help.
create schema coaching;

create table coaching.offer (
  id bigint generated always as identity primary key,
  coach_id bigint not null references people.person,
  kind text not null check (kind in ('coaching', 'mentoring', 'counselling')),
  topics text not null check (topics <> ''),
  capacity smallint not null check (capacity between 1 and 20),
  opened_at timestamptz not null default now(),
  closed_at timestamptz
);
create unique index offer_one_open on coaching.offer (coach_id) where closed_at is null;
comment on table coaching.offer is 'What a coach offers to anybody: topics, and how many relations at once; at most one is open';

create table coaching.relation (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('coaching', 'mentoring', 'counselling')),
  is_group boolean not null default false,
  coach_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  topic text not null check (topic <> ''),
  aim text not null default '',
  planned_sessions smallint not null check (planned_sessions between 1 and 24),
  starts_on date not null,
  ends_on date not null,
  state text not null check (state in ('requested', 'offered', 'active', 'declined', 'withdrawn', 'ended')),
  asked_by bigint not null references people.person,
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  ended_on date,
  ended_by bigint references people.person,
  token text unique,
  unique (id, coach_id),
  check (ends_on >= starts_on),
  check ((state = 'ended') = (ended_on is not null))
);
create index relation_coach on coaching.relation (coach_id, state);
create index relation_due on coaching.relation (ends_on);
create index relation_unit on coaching.relation (unit_id);
comment on table coaching.relation is 'A coach with one person or a group of one unit; the record stays with the unit of those coached. Topic may leave the pair, the aim never does';

create table coaching.member (
  relation_id bigint not null,
  person_id bigint not null references people.person,
  coach_id bigint not null,
  state text not null default 'asked' check (state in ('asked', 'in', 'declined')),
  answered_at timestamptz,
  primary key (relation_id, person_id),
  foreign key (relation_id, coach_id) references coaching.relation (id, coach_id),
  check (person_id <> coach_id)
);
create index member_person on coaching.member (person_id, state);
comment on table coaching.member is 'Who is coached in a relation; nobody coaches herself';

create table coaching.session (
  id bigint generated always as identity primary key,
  relation_id bigint not null references coaching.relation,
  topic text not null check (topic <> ''),
  planned_on date not null,
  starts_at time,
  minutes integer not null check (minutes between 5 and 480),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  confirmed_at timestamptz,
  created_by bigint not null references people.person,
  created_at timestamptz not null default now(),
  token text unique,
  check ((state = 'held') = (confirmed_at is not null))
);
create index session_relation on coaching.session (relation_id, planned_on);
create index session_held on coaching.session (planned_on) where state = 'held';
comment on table coaching.session is 'A session of a relation; held once the coach and somebody coached have both said so. Date, length and topic may leave the pair';

create table coaching.presence (
  session_id bigint not null references coaching.session,
  person_id bigint not null references people.person,
  is_coach boolean not null,
  said_at timestamptz not null default now(),
  primary key (session_id, person_id)
);
create index presence_person on coaching.presence (person_id);
comment on table coaching.presence is 'Who said of herself that she was at the session';

create table coaching.note (
  session_id bigint primary key references coaching.session,
  goal text not null default '',
  reality text not null default '',
  options text not null default '',
  way_forward text not null default '',
  revision integer not null default 1,
  changed_by bigint not null references people.person,
  changed_at timestamptz not null default now()
);
comment on table coaching.note is 'What was spoken of in a session: never read by anybody but the coach and those coached';

create table coaching.action (
  id bigint generated always as identity primary key,
  session_id bigint not null references coaching.session,
  owner_id bigint not null references people.person,
  words text not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'not-done')),
  answered_at timestamptz,
  seen_at timestamptz,
  created_by bigint not null references people.person,
  created_at timestamptz not null default now(),
  token text unique,
  check ((state = 'open') = (answered_at is null))
);
create index action_session on coaching.action (session_id);
create index action_owner on coaching.action (owner_id, due_on) where state = 'open';
comment on table coaching.action is 'What was agreed in a session, by whom and when; what became of it';

create table coaching.opening (
  relation_id bigint primary key references coaching.relation,
  seen text not null,
  standard text not null check (standard <> ''),
  is_below boolean not null default false,
  given_at timestamptz not null default now()
);
comment on table coaching.opening is 'The first feedback of a relation: what the coach saw, against which standard or aim; never read by anybody but the coach and those coached';

create table coaching.acknowledgement (
  relation_id bigint not null references coaching.opening,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  primary key (relation_id, person_id)
);
create index acknowledgement_person on coaching.acknowledgement (person_id);
comment on table coaching.acknowledgement is 'Who of those coached has taken note of the first feedback';

create table coaching.reflection (
  relation_id bigint not null references coaching.relation,
  person_id bigint not null references people.person,
  words text not null,
  at timestamptz not null default now(),
  primary key (relation_id, person_id)
);
create index reflection_person on coaching.reflection (person_id);
comment on table coaching.reflection is 'What one side took from a relation: read by its writer alone';

create table coaching.feedback (
  id bigint generated always as identity primary key,
  leader_id bigint not null references people.person,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  topic text not null check (topic <> ''),
  words text not null,
  given_at timestamptz not null default now(),
  opened_at timestamptz,
  token text unique,
  check (leader_id <> person_id),
  check (opened_at >= given_at)
);
create index feedback_person on coaching.feedback (person_id, given_at);
create index feedback_leader on coaching.feedback (leader_id, given_at);
comment on table coaching.feedback is 'A note from a leader to a member of the team, between the dialogues: read by the two alone';

create table coaching.recognition (
  id bigint generated always as identity primary key,
  giver_id bigint not null references people.person,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  reason text not null,
  result text not null,
  given_at timestamptz not null default now(),
  hidden_at timestamptz,
  token text unique,
  check (giver_id <> person_id)
);
create index recognition_person on coaching.recognition (person_id, given_at);
create index recognition_giver on coaching.recognition (giver_id, given_at);
comment on table coaching.recognition is 'What a leader recognises in somebody who is not her superior, with the result it rests on; on the page of the person unless that person hides it';

create table coaching.help (
  id bigint generated always as identity primary key,
  helper_id bigint not null references people.person,
  helped_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  is_claim boolean not null,
  about_kind text not null check (about_kind in ('work', 'asset', 'sharing', 'session')),
  about_id bigint,
  about text not null default '',
  words text not null default '',
  on_date date not null,
  said_at timestamptz not null default now(),
  confirmed_at timestamptz,
  refused_at timestamptz,
  check (helper_id <> helped_id),
  check (is_claim or confirmed_at is not null),
  check (confirmed_at is null or refused_at is null),
  check ((about_kind = 'work') = (about_id is null))
);
create unique index help_once on coaching.help
  (helper_id, helped_id, about_kind, about_id, about, (case when about_kind = 'work' then on_date end)) nulls not distinct;
create index help_helper on coaching.help (helper_id, on_date);
create index help_helped on coaching.help (helped_id, on_date);
create index help_waiting on coaching.help (helped_id) where confirmed_at is null and refused_at is null;
comment on table coaching.help is 'That one person helped another to learn: thanked for by the one helped, or claimed by the helper and then confirmed by the one helped';

create view coaching.relation_card as
  select r.id, r.unit_id, count(s.id) || ' ' || coalesce(sum(s.minutes), 0) as title
  from coaching.relation r left join coaching.session s on s.relation_id = r.id and s.state = 'held' group by r.id;
comment on view coaching.relation_card is 'All that others may know of a relation: how many sessions were held, and how many minutes, as two numbers';
