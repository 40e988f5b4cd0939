-- What readers say of an asset: helpful or not, questions with their answers; and where it is cited.
create table knowledge.asset_opinion (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  is_helpful boolean not null,
  reason text not null,
  at timestamptz not null default now(),
  primary key (asset_id, person_id)
);
create index asset_opinion_person on knowledge.asset_opinion (person_id);
comment on table knowledge.asset_opinion is 'Whether an asset helped and why, said by who read it; the last word of each reader, told to its authors without the name';

create table knowledge.question (
  id bigint generated always as identity primary key,
  asset_id bigint not null references knowledge.asset,
  asked_by bigint not null references people.person,
  text text not null,
  at timestamptz not null default now(),
  withdrawn_at timestamptz,
  accepted_id bigint
);
create index question_asset on knowledge.question (asset_id, at desc);
create index question_open on knowledge.question (asked_by) where withdrawn_at is null and accepted_id is null;
comment on table knowledge.question is 'A question on an asset, by somebody who reads it; withdrawn, never deleted';

create table knowledge.answer (
  id bigint generated always as identity primary key,
  question_id bigint not null references knowledge.question,
  answered_by bigint not null references people.person,
  text text not null,
  at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index answer_question on knowledge.answer (question_id, at);
create index answer_person on knowledge.answer (answered_by);
comment on table knowledge.answer is 'An answer by anybody who reads the asset; who asked accepts one';
alter table knowledge.question add foreign key (accepted_id) references knowledge.answer;

create table knowledge.citation (
  asset_id bigint not null references knowledge.asset,
  kind text not null check (kind in ('learning.report')),
  record_id bigint not null,
  at timestamptz not null default now(),
  primary key (asset_id, kind, record_id)
);
create index citation_record on knowledge.citation (kind, record_id);
comment on table knowledge.citation is 'Where an asset is cited by its address outside this module: in the report of a learning activity';
create index asset_read_time on knowledge.asset_read (person_id, at);
drop index knowledge.asset_read_person;
