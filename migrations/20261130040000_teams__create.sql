-- Learning teams, first form: who belongs to which team from when to when, who leads it, what it is for.
create schema teams;

create table teams.team (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  kind text not null check (kind in ('assignment', 'initiative', 'topic', 'trust', 'action-learning')),
  name text not null,
  purpose text not null,
  methods text[] not null default '{}',
  document text not null default '',
  leader_id bigint not null references people.person,
  state text not null check (state in ('proposed', 'declined', 'active', 'archived')),
  version integer not null default 1,
  made_by bigint not null references people.person,
  made_at timestamptz not null default now(),
  began_on date,
  archived_on date,
  token text unique,
  check ((state in ('active', 'archived')) = (began_on is not null)),
  check ((state = 'archived') = (archived_on is not null)),
  check (archived_on >= began_on)
);
create index team_unit on teams.team (unit_id);
create index team_leader on teams.team (leader_id);
create index team_made_by on teams.team (made_by);
create index team_proposed on teams.team (unit_id) where state = 'proposed';
comment on table teams.team is 'A learning team: it belongs to its home unit, whoever leads it';
comment on column teams.team.document is 'Number and date of the document that formed it, where one did';
comment on column teams.team.token is 'Sent by the form that made it: a form sent twice makes one team';

create table teams.member (
  id bigint generated always as identity primary key,
  team_id bigint not null references teams.team,
  person_id bigint not null references people.person,
  joined_on date not null,
  left_on date,
  added_by bigint not null references people.person,
  days daterange not null generated always as (daterange(joined_on, left_on)) stored,
  check (left_on >= joined_on),
  exclude using gist (team_id with =, person_id with =, days with &&)
);
create index member_person on teams.member (person_id, team_id);
create unique index member_today on teams.member (team_id, person_id) where left_on is null;
create index member_added_by on teams.member (added_by);
comment on table teams.member is 'Who belonged to a team from which day until before which; nobody twice at a time';

create table teams.step (
  id bigint generated always as identity primary key,
  team_id bigint not null references teams.team,
  kind text not null check (kind in ('make', 'propose', 'accept', 'decline', 'change', 'leader', 'add', 'remove', 'leave', 'archive')),
  by_id bigint not null references people.person,
  about_id bigint references people.person,
  at timestamptz not null default now(),
  note text not null default ''
);
create index step_team on teams.step (team_id, id);
create index step_by on teams.step (by_id);
create index step_about on teams.step (about_id) where about_id is not null;
comment on table teams.step is 'What was decided about a team and its people, by whom: never edited';

-- Published: what other modules join.

create view teams.membership as
  select m.team_id, m.person_id, m.days
  from teams.member m join teams.team t on t.id = m.team_id and t.state in ('active', 'archived');
comment on view teams.membership is 'Who belongs to a team, and in which days; of proposals nobody yet';

create view teams.team_card as
  select id, name, name as title, kind, unit_id, state, leader_id as person_id, daterange(began_on, archived_on) as days
  from teams.team where state in ('active', 'archived');
comment on view teams.team_card is 'A team as a line in other modules'' lists, by who leads it, with the days in which it is at work';
