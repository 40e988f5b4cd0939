-- Offers: assignments on offer with those who applied, and work that a supervisor gives directly so that somebody grows.
create schema offers;

create table offers.offer (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  place_id bigint not null references people.unit,
  kind text not null check (kind in
    ('internship', 'shadowing', 'rotation', 'secondment', 'exchange', 'enlargement', 'enrichment', 'project', 'acting')),
  title text not null,
  learn text not null,
  goal text not null,
  starts_on date not null,
  ends_on date not null,
  minutes_a_week integer not null check (minutes_a_week between 1 and 3600),
  places integer not null check (places between 1 and 500),
  mentor_id bigint not null references people.person,
  audience_id bigint references people.unit,
  job_kinds text[] not null default '{}',
  apply_until date not null,
  state text not null default 'open' check (state in ('open', 'closed', 'withdrawn')),
  opened_at timestamptz not null,
  opened_by bigint not null references people.person,
  ended_at timestamptz,
  ended_by bigint references people.person,
  reason text not null default '',
  revision integer not null default 1,
  token text unique,
  check (ends_on >= starts_on),
  check (apply_until <= starts_on),
  check ((state = 'open') = (ended_at is null)),
  check (state <> 'withdrawn' or reason <> '')
);
comment on table offers.offer is 'An assignment on offer; it belongs to the post that leads the unit, whoever holds it';
comment on column offers.offer.unit_id is 'The unit whose leader opened it and decides, whoever that is by then';
comment on column offers.offer.place_id is 'Where the assignment takes place';
comment on column offers.offer.audience_id is 'Open to the people of this unit and those below; null = of the whole ministry';
comment on column offers.offer.job_kinds is 'Open to these kinds of jobs; empty = to all';
create index offer_unit on offers.offer (unit_id, opened_at);
create index offer_until on offers.offer (apply_until) where state = 'open';

create table offers.application (
  id bigint generated always as identity primary key,
  offer_id bigint not null references offers.offer,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  nominated_by bigint references people.person,
  nominated_at timestamptz,
  why text not null default '',
  wish text not null default '',
  state text not null check (state in
    ('nominated', 'declined', 'applied', 'taken-back', 'selected', 'not-selected', 'lapsed')),
  applied_at timestamptz,
  support text not null default '' check (support in ('', 'agreed', 'objected')),
  support_reason text not null default '',
  support_by bigint references people.person,
  support_at timestamptz,
  decided_at timestamptz,
  decided_by bigint references people.person,
  reason text not null default '',
  activity_id bigint,
  seen_at timestamptz,
  revision integer not null default 1,
  unique (offer_id, person_id),
  check ((support = '') = (support_at is null)),
  check (support <> 'objected' or support_reason <> '')
);
comment on table offers.application is 'One person and one offer: applied or nominated, what the own supervisor says, what was decided and why';
comment on column offers.application.applied_at is 'When the person applied, or accepted the nomination';
comment on column offers.application.seen_at is 'When the person took note of the result';
create index application_person on offers.application (person_id, applied_at);
create index application_waiting on offers.application (person_id) where state in ('nominated', 'applied');
create index application_unseen on offers.application (person_id)
  where state in ('selected', 'not-selected', 'lapsed') and seen_at is null;
create index application_applied on offers.application (applied_at) include (person_id, offer_id, state);

create table offers.assignment (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  post_id bigint references people.unit,
  kind text not null check (kind in ('enlargement', 'enrichment', 'trial')),
  title text not null,
  goal text not null,
  starts_on date not null,
  ends_on date not null,
  mentor_id bigint not null references people.person,
  planned_minutes integer not null check (planned_minutes between 1 and 60000),
  state text not null default 'given' check (state in ('given', 'accepted', 'declined', 'taken-back')),
  given_at timestamptz not null,
  given_by bigint not null references people.person,
  answered_at timestamptz,
  reason text not null default '',
  activity_id bigint,
  revision integer not null default 1,
  token text unique,
  check (ends_on >= starts_on),
  check (mentor_id <> person_id),
  check (state <> 'declined' or reason <> '')
);
comment on table offers.assignment is 'Enriched or wider work, or a trial of a new skill, that a supervisor gives to a team member, who accepts or declines';
comment on column offers.assignment.post_id is 'The unit led by the post that gave it: the credit is the post''s; null where a supervisor without a headship gave it';
create index assignment_post on offers.assignment (post_id, given_at) include (kind, state, answered_at);
create index assignment_person on offers.assignment (person_id, given_at);
create index assignment_waiting on offers.assignment (person_id) where state = 'given';

create table offers.step (
  id bigint generated always as identity primary key,
  offer_id bigint references offers.offer,
  application_id bigint references offers.application,
  assignment_id bigint references offers.assignment,
  kind text not null,
  by_id bigint not null references people.person,
  at timestamptz not null,
  note text not null default '',
  details jsonb not null default '{}',
  check (num_nonnulls(offer_id, assignment_id) = 1)
);
comment on table offers.step is 'What was done with an offer, an application or an assignment, by whom, when and on what text; only added to';
create index step_offer on offers.step (offer_id, id) where offer_id is not null;
create index step_assignment on offers.step (assignment_id, id) where assignment_id is not null;
create trigger step_is_append_only before update or delete on offers.step
  for each row execute function platform.refuse_change();

create view offers.offer_card as select id, unit_id, title, state from offers.offer;
comment on view offers.offer_card is 'Title and unit of an offer, for other modules to join';
create view offers.assignment_card as select id, person_id, post_id, title, state from offers.assignment;
comment on view offers.assignment_card is 'Title and person of an assignment given directly, for other modules to join';
