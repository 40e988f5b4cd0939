-- Culture, second form: activities of the organisation with who was there, council meetings, change events with what units
-- learnt from them, sessions on a shared vision.
create table culture.activity (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  kind text not null check (kind in ('values', 'exchange', 'ideas')),
  title text not null,
  purpose text not null,
  held_on date not null,
  ends_on date not null,
  starts_at time not null,
  minutes integer not null check (minutes between 15 and 600),
  place text not null default '',
  state text not null default 'announced' check (state in ('announced', 'cancelled', 'closed')),
  announced_by bigint not null references people.person,
  announced_at timestamptz not null default now(),
  secret text not null default replace(gen_random_uuid()::text, '-', ''),
  summary text not null default '',
  summarised_by bigint references people.person,
  summarised_at timestamptz,
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  token text unique,
  check (ends_on between held_on and held_on + 31),
  check ((summarised_at is null) = (summarised_by is null)),
  check ((confirmed_at is null) = (confirmed_by is null) and (state = 'closed') = (confirmed_at is not null)),
  check (confirmed_by <> announced_by and confirmed_by <> summarised_by),
  check (state <> 'closed' or summary <> '')
);
create index activity_day on culture.activity (held_on desc, id desc);
create index activity_of_unit on culture.activity (unit_id, state);
create index activity_to_confirm on culture.activity (unit_id) where state = 'announced' and summarised_at is not null;
create index activity_announced_by on culture.activity (announced_by);
create index activity_summarised_by on culture.activity (summarised_by) where summarised_by is not null;
create index activity_confirmed_by on culture.activity (confirmed_by) where confirmed_by is not null;
comment on table culture.activity is 'An activity of a unit for its values, for exchange or for ideas; it counts once a second person confirmed it, and then stays as it is';

create table culture.activity_unit (
  activity_id bigint not null references culture.activity,
  unit_id bigint not null references people.unit,
  primary key (activity_id, unit_id)
);
create index activity_unit_of on culture.activity_unit (unit_id);
comment on table culture.activity_unit is 'For which units, with all below, an activity is held: its own and those it is shared with';

create table culture.attendance (
  activity_id bigint not null references culture.activity,
  person_id bigint not null references people.person,
  way text not null check (way in ('code', 'list')),
  listed_by bigint references people.person,
  listed_at timestamptz,
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  denied_at timestamptz,
  primary key (activity_id, person_id),
  check (way = 'code' or listed_by is not null),
  check (way = 'code' or confirmed_by <> listed_by)
);
create index attendance_person on culture.attendance (person_id) where confirmed_at is not null;
create index attendance_asked on culture.attendance (person_id) where confirmed_at is null and denied_at is null;
create index attendance_listed on culture.attendance (listed_by) where listed_by is not null;
create index attendance_confirmed on culture.attendance (confirmed_by) where confirmed_by is not null;
comment on table culture.attendance is 'Who was at an activity: by the code shown there, or named and confirmed by somebody other than who named';

create table culture.activity_reach (
  activity_id bigint not null references culture.activity,
  unit_id bigint not null references people.unit,
  employees integer not null check (employees > 0),
  present integer not null check (present between 1 and employees),
  primary key (activity_id, unit_id)
);
create index activity_reach_unit on culture.activity_reach (unit_id);
comment on table culture.activity_reach is 'How many of those at work in a unit and below on the day were there: counted once, when the activity was confirmed';

create table culture.activity_file (
  id bigint generated always as identity primary key,
  activity_id bigint not null references culture.activity,
  sha256 text not null references platform.file,
  name text not null,
  brought_by bigint not null references people.person,
  brought_at timestamptz not null default now()
);
create index activity_file_of on culture.activity_file (activity_id);
create index activity_file_by on culture.activity_file (brought_by);
comment on table culture.activity_file is 'What is kept of an activity: photos, slides, minutes';

alter table culture.idea add column activity_id bigint references culture.activity;
create index idea_activity on culture.idea (activity_id) where activity_id is not null;
comment on column culture.idea.activity_id is 'The activity in which it came up, if in one';

create table culture.meeting (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  title text not null,
  agenda text not null,
  held_on date not null,
  starts_at time not null,
  place text not null default '',
  state text not null default 'planned' check (state in ('planned', 'cancelled', 'minuted', 'confirmed')),
  called_by bigint not null references people.person,
  called_at timestamptz not null default now(),
  minutes text not null default '',
  minuted_by bigint references people.person,
  minuted_at timestamptz,
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  token text unique,
  check ((minuted_at is null) = (minuted_by is null)),
  check ((confirmed_at is null) = (confirmed_by is null) and (state = 'confirmed') = (confirmed_at is not null)),
  check (confirmed_by <> minuted_by)
);
create index meeting_unit on culture.meeting (unit_id, held_on desc);
create index meeting_to_confirm on culture.meeting (held_on) where state = 'minuted';
create index meeting_called_by on culture.meeting (called_by);
create index meeting_minuted_by on culture.meeting (minuted_by) where minuted_by is not null;
create index meeting_confirmed_by on culture.meeting (confirmed_by) where confirmed_by is not null;
comment on table culture.meeting is 'A meeting of the learning council of a level-I unit; its minutes are confirmed by a member who was there and did not write them';

create table culture.meeting_member (
  meeting_id bigint not null references culture.meeting,
  person_id bigint not null references people.person,
  presence text check (presence in ('self', 'represented', 'absent')),
  primary key (meeting_id, person_id)
);
create index meeting_member_person on culture.meeting_member (person_id);
comment on table culture.meeting_member is 'Who belongs to the council at a meeting, and whether in person; who sent somebody else is not counted for the quorum';

create table culture.meeting_decision (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references culture.meeting,
  kind text not null check (kind in ('need', 'decision')),
  text text not null
);
create index meeting_decision_of on culture.meeting_decision (meeting_id, kind);
comment on table culture.meeting_decision is 'What a council decided: strategic needs that learning is to support, and other decisions';

create table culture.change (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  kind text not null check (kind in ('rule', 'system', 'process', 'structure')),
  title text not null,
  summary text not null,
  number text not null default '',
  effective_on date not null,
  announced_on date not null,
  due_on date not null,
  announced_by bigint not null references people.person,
  announced_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by bigint references people.person,
  withdrawn_reason text not null default '',
  token text unique,
  check (due_on = announced_on + 60),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason = ''))
);
create index change_due on culture.change (due_on) where withdrawn_at is null;
create index change_newest on culture.change (announced_on desc, id desc);
create index change_unit_of on culture.change (unit_id);
create index change_announced_by on culture.change (announced_by);
create index change_withdrawn_by on culture.change (withdrawn_by) where withdrawn_by is not null;
comment on table culture.change is 'A change event, told once for the units it touches: each has sixty days to learn from it';

create table culture.change_unit (
  change_id bigint not null references culture.change,
  unit_id bigint not null references people.unit,
  primary key (change_id, unit_id)
);
create index change_unit_unit on culture.change_unit (unit_id);
comment on table culture.change_unit is 'A unit that a change event touches';

create table culture.response (
  id bigint generated always as identity primary key,
  change_id bigint not null,
  unit_id bigint not null,
  kind text not null check (kind in ('activity', 'lesson', 'session')),
  record_id bigint not null,
  record_title text not null,
  learnt text not null,
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  foreign key (change_id, unit_id) references culture.change_unit,
  unique (change_id, unit_id, kind, record_id),
  check (confirmed_by <> by_id),
  check ((confirmed_at is null) = (confirmed_by is null))
);
create index response_unit on culture.response (unit_id) where confirmed_at is null;
create index response_by on culture.response (by_id);
create index response_confirmed_by on culture.response (confirmed_by) where confirmed_by is not null;
comment on table culture.response is 'How a unit learnt from a change event, tied to the record of it: an activity, a lesson in the knowledge base, a sharing session';
comment on column culture.response.record_id is 'Id of the activity here, of the asset or of the sharing session in knowledge';

create table culture.vision (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  title text not null,
  purpose text not null,
  held_on date not null,
  starts_at time not null,
  place text not null default '',
  state text not null default 'planned' check (state in ('planned', 'cancelled', 'held')),
  led_by bigint not null references people.person,
  planned_at timestamptz not null default now(),
  statement text not null default '',
  stated_at timestamptz,
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  token text unique,
  check (confirmed_by <> led_by),
  check ((confirmed_at is null) = (confirmed_by is null) and (state = 'held') = (confirmed_at is not null))
);
create index vision_unit on culture.vision (unit_id, held_on desc);
create index vision_to_confirm on culture.vision (unit_id) where state = 'planned' and stated_at is not null;
create index vision_led_by on culture.vision (led_by);
create index vision_confirmed_by on culture.vision (confirmed_by) where confirmed_by is not null;
comment on table culture.vision is 'A session of a leader with the team on their shared vision of learning, confirmed by a member';

create table culture.contribution (
  id bigint generated always as identity primary key,
  vision_id bigint not null references culture.vision,
  person_id bigint not null references people.person,
  body text not null,
  at timestamptz not null default now(),
  token text unique
);
create index contribution_vision on culture.contribution (vision_id, id);
create index contribution_person on culture.contribution (person_id);
comment on table culture.contribution is 'What a member of the team brings to a shared vision';

-- Published: what other modules join.

create view culture.activity_card as select id, title, unit_id, kind, held_on, state from culture.activity;
comment on view culture.activity_card is 'An activity as a line in other modules'' lists';

create view culture.meeting_card as select id, title, unit_id, held_on, state from culture.meeting;
comment on view culture.meeting_card is 'A council meeting as a line in other modules'' lists';

create view culture.change_card as select id, title, unit_id, announced_on, due_on from culture.change;
comment on view culture.change_card is 'A change event as a line in other modules'' lists';

create view culture.vision_card as select id, title, unit_id, held_on, state from culture.vision;
comment on view culture.vision_card is 'A session on a shared vision as a line in other modules'' lists';
