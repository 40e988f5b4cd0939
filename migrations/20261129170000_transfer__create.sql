-- Transfer: what came of learning. Application notes and their escalation, actualisation plans, the register of innovations.
create schema transfer;

create table transfer.note (
  id bigint generated always as identity primary key,
  activity_id bigint not null unique references learning.activity,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by bigint references people.person,
  figure_before numeric(14, 2),
  figure_after numeric(14, 2),
  since date,
  revision integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'confirmed', 'returned')),
  measure text not null default '' check (measure in ('', 'time', 'cost', 'quality', 'volume')),
  figure_unit text not null default '',
  changed text not null default '',
  effect text not null default '',
  state_before text not null default '',
  state_after text not null default '',
  reason text not null default '',
  shows_before_after boolean not null generated always as (
    (figure_before is not null and figure_after is not null) or (state_before <> '' and state_after <> '')
  ) stored,
  check (state in ('draft', 'returned') or (figure_before is null) = (figure_after is null)),
  check (state in ('draft', 'returned') or figure_before is null or figure_unit <> ''),
  check ((state = 'confirmed') <= (decided_by is distinct from person_id))
);
comment on table transfer.note is 'What one person changed at work after a finished activity, one note an activity; counts once the supervisor confirmed it';
comment on column transfer.note.shows_before_after is 'The state before and after, in a figure of the unit''s own measure or in words that can be checked';
comment on column transfer.note.revision is 'Grows with every step: a form made on an older one is stale';
create index note_person on transfer.note (person_id);
create index note_waiting on transfer.note (person_id) where state in ('submitted', 'returned');
create index note_confirmed on transfer.note (person_id)
  include (activity_id, unit_id, submitted_at, decided_at, shows_before_after, id) where state = 'confirmed';
create index note_confirmed_at on transfer.note (decided_at) include (unit_id, id) where state = 'confirmed';
create index note_unit on transfer.note (unit_id, decided_at) where state = 'confirmed';

create table transfer.attachment (
  id bigint generated always as identity primary key,
  note_id bigint not null references transfer.note,
  sha256 text not null references platform.file,
  name text not null,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  unique (note_id, sha256)
);
comment on table transfer.attachment is 'Files that prove an application note; taken out they stay, marked';

create table transfer.escalation (
  id bigint generated always as identity primary key,
  note_id bigint not null references transfer.note,
  unit_id bigint not null references people.unit,
  asked_by bigint not null references people.person,
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_by bigint references people.person,
  adopted_from date,
  answer text not null default '' check (answer in ('', 'adopted', 'declined', 'taken-back')),
  words text not null default '',
  way text not null default '',
  reason text not null default '',
  check ((answer = '') = (answered_at is null)),
  check (answer <> 'adopted' or (way <> '' and adopted_from is not null)),
  check (answer not in ('adopted', 'declined') or answered_by <> asked_by)
);
comment on table transfer.escalation is 'A confirmed note put to a unit: its leader adopts it as a way of working from a day on, or declines with a reason';
create unique index escalation_once on transfer.escalation (note_id, unit_id) where answer in ('', 'adopted');
create index escalation_note on transfer.escalation (note_id, answered_at);
create index escalation_waiting on transfer.escalation (unit_id) where answer = '';
create index escalation_adopted on transfer.escalation (unit_id, adopted_from) where answer = 'adopted';

create table transfer.plan_rule (
  id bigint generated always as identity primary key,
  min_jp numeric(6, 2) not null check (min_jp > 0),
  due_days integer[] not null,
  valid daterange not null,
  exclude using gist (valid with &&)
);
insert into transfer.plan_rule (min_jp, due_days, valid) values (8, '{30,60,90}', '[2020-01-01,)');
comment on table transfer.plan_rule is 'From how many JP on an activity asks for an actualisation plan, and how many days after its end the milestones are due: an example, not official';

create table transfer.plan (
  id bigint generated always as identity primary key,
  activity_id bigint not null unique references learning.activity,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  started_at timestamptz not null default now(),
  revision integer not null default 1
);
comment on table transfer.plan is 'Actualisation plan: what will have been put to work 30, 60 and 90 days after the end of an activity';
create index plan_person on transfer.plan (person_id);

create table transfer.milestone (
  id bigint generated always as identity primary key,
  plan_id bigint not null references transfer.plan,
  due_day integer not null check (due_day > 0),
  due_on date not null,
  is_met boolean,
  reported_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by bigint references people.person,
  revision integer not null default 1,
  aim text not null default '',
  line text not null default '',
  reason text not null default '',
  unique (plan_id, due_day),
  check (confirmed_at is null or reported_at is not null),
  check (reported_at is null or is_met is not null)
);
comment on table transfer.milestone is 'A milestone of an actualisation plan: what was aimed at, whether it was met by the person''s word, confirmed by the supervisor';
create index milestone_waiting on transfer.milestone (plan_id) where reported_at is not null and confirmed_at is null;
create index milestone_open on transfer.milestone (due_on) where reported_at is null;

create table transfer.innovation (
  id bigint generated always as identity primary key,
  activity_id bigint references learning.activity,
  started_by bigint not null references people.person,
  unit_id bigint not null references people.unit,
  asked_unit_id bigint references people.unit,
  asked_by bigint references people.person,
  created_at timestamptz not null default now(),
  opened_at timestamptz,
  asked_at timestamptz,
  trial_at timestamptz,
  trial_by bigint references people.person,
  adopted_at timestamptz,
  adopted_by bigint references people.person,
  ended_at timestamptz,
  revision integer not null default 1,
  stage text not null default 'idea' check (stage in ('idea', 'trial', 'adopted', 'ended')),
  asks text not null default '' check (asks in ('', 'trial', 'adopted')),
  title text not null,
  problem text not null default '',
  idea text not null default '',
  effect text not null default '',
  reason text not null default '',
  search tsvector not null generated always as (to_tsvector('indonesian', title || ' ' || problem || ' ' || idea || ' ' || effect)) stored,
  check ((asks = '') = (asked_at is null)),
  check ((asks = '') = (asked_unit_id is null)),
  check ((trial_at is null) = (trial_by is null)),
  check ((adopted_at is null) = (adopted_by is null))
);
comment on table transfer.innovation is 'Something new that came of learning, from idea over trial to adopted and ended; each step forward is accepted by somebody who did not make it';
comment on column transfer.innovation.opened_at is 'Since when the ministry can read it: the first time it was put to a unit; before, it is its makers'' alone';
create index innovation_search on transfer.innovation using gin (search);
create index innovation_open on transfer.innovation (opened_at desc) where opened_at is not null;
create index innovation_unit on transfer.innovation (unit_id);
create index innovation_waiting on transfer.innovation (asked_unit_id) where asks <> '';

create table transfer.innovation_maker (
  innovation_id bigint not null references transfer.innovation,
  person_id bigint not null references people.person,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now(),
  primary key (innovation_id, person_id)
);
comment on table transfer.innovation_maker is 'Who made an innovation: named before a step was accepted, the step counts for them';
create index innovation_maker_person on transfer.innovation_maker (person_id) include (innovation_id, added_at);

create table transfer.innovation_use (
  id bigint generated always as identity primary key,
  innovation_id bigint not null references transfer.innovation,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  since date not null,
  recorded_at timestamptz not null default now(),
  taken_back_at timestamptz,
  words text not null default ''
);
comment on table transfer.innovation_use is 'Who else uses an innovation: told by people of other places themselves';
create unique index innovation_use_once on transfer.innovation_use (innovation_id, person_id) where taken_back_at is null;
create index innovation_use_person on transfer.innovation_use (person_id);

create table transfer.step (
  id bigint generated always as identity primary key,
  note_id bigint references transfer.note,
  plan_id bigint references transfer.plan,
  innovation_id bigint references transfer.innovation,
  kind text not null,
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  note text not null default '',
  details jsonb not null default '{}',
  token text unique,
  check (num_nonnulls(note_id, plan_id, innovation_id) = 1)
);
comment on table transfer.step is 'What was done with a note, a plan or an innovation, by whom, when and on what text; only added to';
create index step_note on transfer.step (note_id, id) where note_id is not null;
create index step_plan on transfer.step (plan_id, id) where plan_id is not null;
create index step_innovation on transfer.step (innovation_id, id) where innovation_id is not null;
create trigger step_is_append_only before update or delete on transfer.step
  for each row execute function platform.refuse_change();

create view transfer.note_card as
  select n.id, n.person_id, n.unit_id, a.title from transfer.note n join learning.activity_card a on a.id = n.activity_id;
create view transfer.plan_card as
  select p.id, p.person_id, p.unit_id, a.title from transfer.plan p join learning.activity_card a on a.id = p.activity_id;
create view transfer.innovation_card as
  select id, title, unit_id, stage from transfer.innovation where opened_at is not null;
comment on view transfer.innovation_card is 'Innovations that the whole ministry can read';
