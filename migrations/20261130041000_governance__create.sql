-- Governance, first form: skill groups with owner and instructors, and the register of documents with what was acknowledged.
create schema governance;

create table governance.document (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  kind text not null check (kind in ('direction', 'vision', 'culture', 'people-reference', 'policy', 'decree', 'other')),
  number text not null,
  title text not null,
  summary text not null default '',
  dated_on date not null,
  valid_from date not null,
  valid_until date,
  days daterange not null generated always as (daterange(valid_from, valid_until, '[]')) stored,
  address text not null default '',
  sha256 text references platform.file,
  file_name text not null default '',
  published_by bigint not null references people.person,
  published_at timestamptz not null default now(),
  withdrawn_by bigint references people.person,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  token text unique,
  check (valid_until >= valid_from),
  check (kind <> 'direction' or valid_until is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((sha256 is null) = (file_name = ''))
);
create index document_of_unit on governance.document (unit_id, kind);
create index document_published_by on governance.document (published_by);
create index document_withdrawn_by on governance.document (withdrawn_by) where withdrawn_by is not null;
create index document_ends on governance.document (valid_until) where withdrawn_at is null;
comment on table governance.document is 'A document that governs: never edited, withdrawn for a reason or followed by another';
comment on column governance.document.valid_until is 'The last day on which it holds; null: until it is withdrawn';

create table governance.document_unit (
  document_id bigint not null references governance.document,
  unit_id bigint not null references people.unit,
  primary key (document_id, unit_id)
);
create index document_unit_unit on governance.document_unit (unit_id);
comment on table governance.document_unit is 'To which units, with all below, a document speaks: of a direction to their authors and officers';

create table governance.acknowledgement (
  id bigint generated always as identity primary key,
  document_id bigint not null references governance.document,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  unique (document_id, person_id)
);
create index acknowledgement_person on governance.acknowledgement (person_id);
comment on table governance.acknowledgement is 'Who said to have read a document, and when';

create table governance.skill_group (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  name text not null,
  purpose text not null,
  families text[] not null default '{}',
  version integer not null default 1,
  made_by bigint not null references people.person,
  made_at timestamptz not null default now(),
  closed_on date,
  token text unique
);
create index skill_group_unit on governance.skill_group (unit_id);
create index skill_group_made_by on governance.skill_group (made_by);
comment on table governance.skill_group is 'People of one expertise across units, with an owner (SGO) and instructors; kept by a unit';
comment on column governance.skill_group.families is 'Job families it serves, by the code of their jobs without the last number';

create table governance.skill_group_part (
  id bigint generated always as identity primary key,
  group_id bigint not null references governance.skill_group,
  person_id bigint not null references people.person,
  part text not null check (part in ('owner', 'instructor')),
  starts_on date not null,
  until date,
  days daterange not null generated always as (daterange(starts_on, until)) stored,
  document_number text not null default '',
  document_on date,
  named_by bigint not null references people.person,
  named_at timestamptz not null default now(),
  ended_by bigint references people.person,
  ended_at timestamptz,
  check (until >= starts_on),
  check (part <> 'owner' or (document_number <> '' and document_on is not null and until is not null)),
  exclude using gist (group_id with =, person_id with =, part with =, days with &&),
  constraint one_owner exclude using gist (group_id with =, days with &&) where (part = 'owner')
);
create index skill_group_part_group on governance.skill_group_part (group_id, part);
create index skill_group_part_person on governance.skill_group_part (person_id);
create index skill_group_part_named_by on governance.skill_group_part (named_by);
create index skill_group_part_ended_by on governance.skill_group_part (ended_by) where ended_by is not null;
comment on table governance.skill_group_part is 'Who owns a skill group by a document and for a term, and who instructs in it, from which day until before which';

-- Published: what other modules join.

create view governance.skill_group_member as
  select p.group_id, p.person_id, p.part, p.days
  from governance.skill_group_part p join governance.skill_group g on g.id = p.group_id and g.closed_on is null;
comment on view governance.skill_group_member is 'Owners and instructors of the skill groups that are kept, with the days of their part';

create view governance.skill_group_card as
  select id, name, name as title, unit_id, families, made_at::date as made_on, closed_on from governance.skill_group;
comment on view governance.skill_group_card is 'A skill group as a line in other modules'' lists';

create view governance.document_card as
  select id, title, unit_id, kind, number, days from governance.document;
comment on view governance.document_card is 'A document as a line in other modules'' lists';

create view governance.direction as
  select d.id as document_id, u.unit_id, d.days, d.title, d.published_at
  from governance.document d join governance.document_unit u on u.document_id = d.id
  where d.kind = 'direction' and d.withdrawn_at is null;
comment on view governance.direction is 'Directions of knowledge documentation, by the units to which, with all below, they speak';

create view governance.acknowledged as
  select a.document_id, a.person_id, a.at::date as on_day from governance.acknowledgement a;
comment on view governance.acknowledged is 'Who said to have read which document, and on which day';
