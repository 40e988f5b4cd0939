-- Feedback: recommendations of an assessment, how they are followed up the year after, how the people rate it, what they say for the next.
create schema feedback;

create table feedback.recommendation (
  id bigint generated always as identity primary key,
  year integer not null check (year between 2000 and 2100),
  unit_id bigint not null references people.unit,
  given_unit_id bigint not null references people.unit,
  no integer not null,
  component text not null check (component in ('strategy', 'function', 'learners', 'knowledge', 'value-chain', 'solutions', 'spaces',
    'performance', 'leaders', 'feedback')),
  practice text not null default '',
  origin text not null check (origin in ('committee', 'own')),
  priority smallint not null check (priority between 1 and 3),
  title text not null,
  body text not null default '',
  opened_at timestamptz not null,
  opened_by bigint references people.person,
  plan_by date not null,
  state text not null default 'open' check (state in ('open', 'committed', 'planned', 'approved', 'closed', 'withdrawn')),
  commitment text not null default '',
  owner_id bigint references people.person,
  due_on date,
  committed_at timestamptz,
  committed_by bigint references people.person,
  plan text not null default '',
  planned_at timestamptz,
  planned_by bigint references people.person,
  approved_at timestamptz,
  approved_by bigint references people.person,
  result text not null default '' check (result in ('', 'done', 'partly', 'failed')),
  success text not null default '',
  failure text not null default '',
  outcome_at timestamptz,
  outcome_by bigint references people.person,
  needs_result text not null default '' check (needs_result in ('', 'none', 'handed')),
  needs_reason text not null default '',
  needs_at timestamptz,
  needs_by bigint references people.person,
  closed_at timestamptz,
  closed_by bigint references people.person,
  lesson text not null default '',
  lesson_at timestamptz,
  lesson_by bigint references people.person,
  asset_id bigint references knowledge.asset,
  leader_step text not null default '' check (leader_step in ('', 'commit', 'approve', 'confirm', 'review', 'close')),
  leader_on date,
  owner_step text not null default '' check (owner_step in ('', 'plan', 'confirm', 'needs', 'outcome', 'lesson', 'spread')),
  owner_on date,
  revision integer not null default 1,
  token text unique,
  unique (given_unit_id, year, no),
  check ((state in ('open', 'withdrawn')) or owner_id is not null),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by <> planned_by),
  check ((state = 'closed') = (closed_at is not null)),
  check (closed_by <> outcome_by),
  check ((leader_step = '') = (leader_on is null)),
  check ((owner_step = '') = (owner_on is null)),
  check (needs_result <> 'none' or needs_reason <> '')
);
create index recommendation_year on feedback.recommendation (year, unit_id);
create index recommendation_unit on feedback.recommendation (unit_id, year);
create index recommendation_closed on feedback.recommendation (closed_at) where closed_at is not null;
create index recommendation_lesson on feedback.recommendation (lesson_at) where lesson_at is not null;
create index recommendation_owner on feedback.recommendation (owner_id, owner_on) where owner_step <> '';
create index recommendation_leader on feedback.recommendation (unit_id, leader_on) where leader_step <> '';
create index recommendation_person on feedback.recommendation (owner_id) where owner_id is not null;
create index recommendation_opened_by on feedback.recommendation (opened_by) where opened_by is not null;
create index recommendation_asset on feedback.recommendation (asset_id) where asset_id is not null;
comment on table feedback.recommendation is 'What an assessment of a year recommends to a unit, or the unit to itself, with the follow-up in the year after; never deleted';
comment on column feedback.recommendation.year is 'The year of the assessment it comes from; it is followed up in the year after';
comment on column feedback.recommendation.unit_id is 'The unit that follows it up today: the one it was given to, or its successor';
comment on column feedback.recommendation.plan_by is 'Until when a plan has to stand';
comment on column feedback.recommendation.leader_on is 'Until when the leader has to take the step that waits for her; worked out by the rules at each change, so that it can be searched';

create table feedback.step (
  id bigint generated always as identity primary key,
  recommendation_id bigint not null references feedback.recommendation,
  kind text not null,
  by_id bigint references people.person,
  at timestamptz not null,
  note text not null default '',
  details jsonb not null default '{}'
);
create index step_recommendation on feedback.step (recommendation_id, id);
create index step_by on feedback.step (by_id) where by_id is not null;
comment on table feedback.step is 'What was done with a recommendation, by whom and when; only added to';
create trigger step_is_append_only before update or delete on feedback.step
  for each row execute function platform.refuse_change();

create table feedback.action (
  id bigint generated always as identity primary key,
  recommendation_id bigint not null references feedback.recommendation,
  what text not null,
  owner_id bigint not null references people.person,
  due_on date not null,
  added_by bigint not null references people.person,
  added_at timestamptz not null,
  done_on date,
  done_by bigint references people.person,
  done_at timestamptz,
  done_note text not null default '',
  confirmed_by bigint references people.person,
  confirmed_at timestamptz,
  token text unique,
  check ((done_on is null) = (done_at is null)),
  check (confirmed_at is null or done_at is not null),
  check (confirmed_by <> done_by)
);
create index action_recommendation on feedback.action (recommendation_id);
create index action_due on feedback.action (due_on);
create index action_open on feedback.action (owner_id, due_on) where done_at is null;
create index action_owner on feedback.action (owner_id);
comment on table feedback.action is 'A development action in the plan of a follow-up: done by its day, and confirmed by a second person';

create table feedback.review (
  id bigint generated always as identity primary key,
  recommendation_id bigint not null references feedback.recommendation,
  by_id bigint not null references people.person,
  at timestamptz not null,
  standing text not null check (standing in ('on-track', 'slow', 'stuck')),
  note text not null
);
create index review_recommendation on feedback.review (recommendation_id, at);
create index review_by on feedback.review (by_id);
comment on table feedback.review is 'The leader looks at a follow-up, once a quarter at least; never edited';

create table feedback.dialogue (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  kind text not null check (kind in ('one', 'group')),
  held_on date not null,
  minutes text not null,
  recorded_by bigint not null references people.person,
  recorded_at timestamptz not null,
  token text unique
);
create index dialogue_unit on feedback.dialogue (unit_id, held_on);
create index dialogue_recorded_by on feedback.dialogue (recorded_by);
comment on table feedback.dialogue is 'A talk about recommendations, one-on-one or in a group; its minutes are for those who were there, its leader and its officer';

create table feedback.dialogue_topic (
  dialogue_id bigint not null references feedback.dialogue,
  recommendation_id bigint not null references feedback.recommendation,
  primary key (dialogue_id, recommendation_id)
);
create index dialogue_topic_recommendation on feedback.dialogue_topic (recommendation_id);
comment on table feedback.dialogue_topic is 'Which recommendations a dialogue was about';

create table feedback.dialogue_person (
  dialogue_id bigint not null references feedback.dialogue,
  person_id bigint not null references people.person,
  confirmed_at timestamptz,
  primary key (dialogue_id, person_id)
);
create index dialogue_person_of on feedback.dialogue_person (person_id);
comment on table feedback.dialogue_person is 'Who took part in a dialogue; it counts once somebody other than who wrote the minutes has confirmed it';

create table feedback.spread (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  year integer not null,
  kind text not null check (kind in ('documentation', 'lesson')),
  reach text not null check (reach in ('people', 'unit', 'ministry')),
  title text not null,
  body text not null,
  spread_by bigint not null references people.person,
  spread_at timestamptz not null,
  token text unique
);
create index spread_unit on feedback.spread (unit_id, spread_at);
create index spread_by_person on feedback.spread (spread_by);
comment on table feedback.spread is 'Documentation or a lesson of follow-ups, spread to named people, to a unit with those below, or to the ministry';

create table feedback.spread_topic (
  spread_id bigint not null references feedback.spread,
  recommendation_id bigint not null references feedback.recommendation,
  primary key (spread_id, recommendation_id)
);
create index spread_topic_recommendation on feedback.spread_topic (recommendation_id);
comment on table feedback.spread_topic is 'Which recommendations are documented in it';

create table feedback.spread_person (
  spread_id bigint not null references feedback.spread,
  person_id bigint not null references people.person,
  primary key (spread_id, person_id)
);
create index spread_person_of on feedback.spread_person (person_id);
comment on table feedback.spread_person is 'To whom it was spread by name';

create table feedback.receipt (
  spread_id bigint not null references feedback.spread,
  person_id bigint not null references people.person,
  at timestamptz not null,
  primary key (spread_id, person_id)
);
create index receipt_person on feedback.receipt (person_id, at) include (spread_id);
comment on table feedback.receipt is 'Somebody says that she has read it';

create table feedback.rated (
  year integer not null,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  is_told boolean not null default false,
  primary key (year, person_id)
);
create index rated_person on feedback.rated (person_id);
create index rated_untold on feedback.rated (year) where not is_told;
comment on table feedback.rated is 'That somebody has rated the follow-up of a year: without a time, and apart from what she said';

create table feedback.rating (
  id uuid primary key default gen_random_uuid(),
  year integer not null,
  unit_id bigint not null references people.unit,
  score smallint not null check (score between 1 and 5),
  comment text not null default ''
);
create index rating_unit on feedback.rating (year, unit_id);
comment on table feedback.rating is 'How the follow-up of a year is rated in a level-I unit: without a person, a time or an order; laid anew in another order every hour';
comment on column feedback.rating.year is 'The year in which was followed up';

create table feedback.round (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  year integer not null,
  voice text not null check (voice in ('employees', 'officers', 'leaders', 'committee')),
  question text not null,
  opened_at timestamptz not null,
  opened_by bigint not null references people.person,
  until date not null,
  closed_at timestamptz,
  closed_by bigint references people.person,
  unique (unit_id, year, voice)
);
create index round_opened_by on feedback.round (opened_by);
create index round_closed_by on feedback.round (closed_by) where closed_by is not null;
comment on table feedback.round is 'One of the four groups is asked what it says to the running year of a level-I unit';

create table feedback.seat (
  round_id bigint not null references feedback.round,
  person_id bigint not null references people.person,
  has_answered boolean not null default false,
  primary key (round_id, person_id)
);
create index seat_waiting on feedback.seat (person_id, round_id) where not has_answered;
create index seat_person on feedback.seat (person_id);
comment on table feedback.seat is 'Who is asked in a round and whether she has answered: without a time, and apart from what she said';

create table feedback.voice (
  id uuid primary key default gen_random_uuid(),
  round_id bigint not null references feedback.round,
  keeps text not null default '',
  changes text not null default '',
  check (keeps <> '' or changes <> '')
);
create index voice_round on feedback.voice (round_id);
comment on table feedback.voice is 'What somebody said in a round: without a person, a time or an order';

-- Published: what other modules join.
create view feedback.recommendation_card as
  select id, null::bigint as person_id, unit_id, title, year, component, practice, origin, state from feedback.recommendation;
comment on view feedback.recommendation_card is 'A recommendation as a line in other modules'' lists';
create view feedback.spread_card as select id, null::bigint as person_id, unit_id, title from feedback.spread;
comment on view feedback.spread_card is 'A documentation that was spread as a line in other modules'' lists';
create view feedback.round_card as select id, null::bigint as person_id, unit_id, '' as title from feedback.round;
comment on view feedback.round_card is 'A round as a line in other modules'' lists';
