-- Culture, first form: ideas that leaders answer, and questions asked without a name and answered in public.
create schema culture;

create table culture.idea (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  asked_unit_id bigint not null references people.unit,
  title text not null,
  body text not null,
  author_id bigint not null references people.person,
  proposed_at timestamptz not null default now(),
  due_on date not null,
  answer text check (answer in ('support', 'trial', 'reason')),
  answer_words text not null default '',
  trial_scope text not null default '',
  trial_until date,
  answered_by bigint references people.person,
  answered_at timestamptz,
  outcome text check (outcome in ('worked', 'partly', 'not-worked')),
  outcome_words text not null default '',
  outcome_by bigint references people.person,
  outcome_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  token text unique,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check ((outcome is null) = (outcome_at is null) and (outcome is null) = (outcome_by is null)),
  check (answered_by <> author_id),
  check (answer <> 'trial' or (trial_scope <> '' and trial_until is not null)),
  check (answer is null or withdrawn_at is null)
);
create index idea_due on culture.idea (due_on, unit_id);
create index idea_unit on culture.idea (unit_id);
create index idea_newest on culture.idea (proposed_at desc, id desc);
create index idea_waiting on culture.idea (asked_unit_id) where answer is null and withdrawn_at is null;
create index idea_trial on culture.idea (asked_unit_id) where answer = 'trial' and outcome is null;
create index idea_author on culture.idea (author_id);
create index idea_answered_by on culture.idea (answered_by) where answered_by is not null;
create index idea_outcome_by on culture.idea (outcome_by) where outcome_by is not null;
comment on table culture.idea is 'An idea of somebody in a unit, answered by a leader other than its author: support, a trial, or a reason';
comment on column culture.idea.asked_unit_id is 'Whose leader is asked: of the own unit, or of the nearest above where the author leads it';
comment on column culture.idea.due_on is 'Twenty working days after it was proposed, as it was told then';
comment on column culture.idea.trial_scope is 'What may be tried and how far it may fail without harm';

create table culture.vote (
  idea_id bigint not null references culture.idea,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  taken_back_at timestamptz,
  primary key (idea_id, person_id)
);
create index vote_person on culture.vote (person_id);
comment on table culture.vote is 'Who is for an idea; never its author';

create table culture.question (
  id bigint primary key,
  unit_id bigint not null references people.unit,
  body text not null,
  asked_on date not null,
  due_on date not null,
  answer text not null default '',
  answered_by bigint references people.person,
  answered_at timestamptz,
  set_aside_by bigint references people.person,
  set_aside_at timestamptz,
  set_aside_reason text not null default '',
  token text unique,
  check ((answer = '') = (answered_at is null) and (answer = '') = (answered_by is null)),
  check ((set_aside_at is null) = (set_aside_by is null) and (set_aside_at is null) = (set_aside_reason = '')),
  check (answered_at is null or set_aside_at is null)
);
create index question_due on culture.question (due_on, unit_id);
create index question_unit on culture.question (unit_id);
create index question_waiting on culture.question (unit_id) where answered_at is null and set_aside_at is null;
create index question_answered on culture.question (answered_at desc, id) where answered_at is not null;
create index question_answered_by on culture.question (answered_by) where answered_by is not null;
create index question_set_aside_by on culture.question (set_aside_by) where set_aside_by is not null;
comment on table culture.question is 'A question to a unit without its author: no person, no time finer than a day, a number drawn by lot';
comment on column culture.question.id is 'Drawn by lot, so that it does not tell in which order questions came';
comment on column culture.question.token is 'Mark of the form, made for the page and tied to nobody, so that a form sent twice asks once';

create table culture.question_pepper (
  day date primary key,
  secret text not null
);
comment on table culture.question_pepper is 'The secret of today, from which the marks of those who asked follow; gone on the next day';

create table culture.question_spent (
  day date not null,
  mark text not null,
  spent smallint not null,
  primary key (day, mark)
);
comment on table culture.question_spent is 'How many questions somebody may still ask today, by a mark that names nobody once the secret of the day is gone; nothing leads to the question';

-- Published: what other modules join.

create view culture.idea_card as
  select id, title, unit_id, author_id as person_id from culture.idea;
comment on view culture.idea_card is 'An idea as a line in other modules'' lists';

create view culture.question_card as
  select id, case when answered_at is null then '' else left(body, 120) end as title, unit_id from culture.question;
comment on view culture.question_card is 'A question as a line in other modules'' lists: its words only once it was answered in public';
