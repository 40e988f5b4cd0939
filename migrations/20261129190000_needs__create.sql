-- Needs: what an employee proposes to learn in a year, or that nothing is needed, and what the supervisor answers.
create schema needs;

create table needs.cycle (
  year integer primary key check (year between 2000 and 2100),
  remind_from date not null,
  remind_until date not null,
  check (remind_until >= remind_from)
);
comment on table needs.cycle is 'When those who have said nothing are reminded in a year; a year without a row is reminded as the example says: March to June';

create table needs.need (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  year integer not null check (year between 2000 and 2100),
  kind text not null check (kind in ('need', 'none')),
  origin text not null check (origin in ('', 'dki', 'job', 'individual')),
  dki_on date,
  competency_code text references people.competency,
  topic text not null default '',
  why text not null default '',
  urgency smallint not null default 2 check (urgency between 1 and 3),
  solution text not null default '' check (solution in ('', 'self', 'structured', 'social', 'experience')),
  state text not null default 'proposed' check (state in ('proposed', 'taken-up', 'declined', 'noted', 'taken-back')),
  way text not null default '' check (way in ('', 'plan', 'structured', 'other')),
  note text not null default '',
  proposed_at timestamptz not null,
  answered_at timestamptz,
  answered_by bigint references people.person,
  followed_as text not null default '' check (followed_as in ('', 'plan', 'learning')),
  followed_id bigint,
  revision integer not null default 1,
  token text unique,
  check ((origin = 'dki') = (dki_on is not null)),
  check (kind = 'none' or topic <> '' and origin <> ''),
  check ((state = 'taken-up') = (way <> '')),
  check ((state in ('taken-up', 'declined', 'noted')) = (answered_at is not null))
);
comment on table needs.need is 'A proposed learning need with its origin and answer, or the statement that there is none in the year';
comment on column needs.need.dki_on is 'The day of the performance dialogue in which it was raised; the dialogue itself stays in the performance application';
comment on column needs.need.followed_id is 'The plan or the learning activity that was begun out of it';
create index need_person on needs.need (person_id, year);
create index need_year on needs.need (year, person_id) include (kind, state, answered_at);
create index need_waiting on needs.need (person_id) where state = 'proposed';
create unique index need_one_none on needs.need (person_id, year) where kind = 'none' and state <> 'taken-back';

create table needs.step (
  id bigint generated always as identity primary key,
  need_id bigint not null references needs.need,
  kind text not null,
  by_id bigint not null references people.person,
  at timestamptz not null,
  note text not null default '',
  details jsonb not null default '{}'
);
comment on table needs.step is 'What was done with a need, by whom, when and on what text; only added to';
create index step_need on needs.step (need_id, id);
create trigger step_is_append_only before update or delete on needs.step
  for each row execute function platform.refuse_change();

create view needs.need_card as select id, person_id, unit_id, topic as title, year, state from needs.need;
comment on view needs.need_card is 'Whose need of which year, for other modules to join';
