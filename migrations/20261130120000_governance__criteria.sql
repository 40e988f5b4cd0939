-- Documents against their criteria: what each serves, where in it every criterion stands, who verified it; visions with
-- contributors and monitoring, policies with the goals they follow, people references with who opened them or was briefed.
alter table governance.document drop constraint document_kind_check;
update governance.document set kind = case kind when 'culture' then 'learning-culture' else 'people-management' end
where kind in ('culture', 'people-reference');
alter table governance.document add constraint document_kind_check check (kind in (
  'direction', 'vision', 'learning-culture', 'people-management', 'competency-policy', 'knowledge-policy', 'policy', 'decree', 'other'
));
alter table governance.document add column replaces_id bigint references governance.document;
create index document_replaces on governance.document (replaces_id) where replaces_id is not null;
comment on column governance.document.replaces_id is 'The document that ends on the day before this one begins';

create table governance.document_purpose (
  document_id bigint not null references governance.document,
  kind text not null check (kind in ('vision', 'learning-culture', 'people-management', 'competency-policy', 'knowledge-policy')),
  primary key (document_id, kind)
);
create index document_purpose_kind on governance.document_purpose (kind, document_id);
comment on table governance.document_purpose is 'What a document serves as: its own kind, and others whose content stands in it, too';
insert into governance.document_purpose (document_id, kind)
select id, kind from governance.document
where kind in ('vision', 'learning-culture', 'people-management', 'competency-policy', 'knowledge-policy');

create table governance.document_check (
  id bigint generated always as identity primary key,
  document_id bigint not null,
  kind text not null,
  checked_by bigint not null references people.person,
  checked_at timestamptz not null default now(),
  is_complete boolean not null,
  waits boolean not null,
  check (is_complete or not waits),
  foreign key (document_id, kind) references governance.document_purpose
);
create index document_check_document on governance.document_check (document_id, kind, id desc);
create index document_check_checked_by on governance.document_check (checked_by);
comment on table governance.document_check is 'A document checked by the unit against the criteria of one purpose; the last check of it counts';
create index document_check_waits on governance.document_check (document_id) where waits;
comment on column governance.document_check.is_complete is 'Every criterion was found in the document';
comment on column governance.document_check.waits is 'Nobody has decided about it yet, and nothing made that needless';

create table governance.document_check_place (
  check_id bigint not null references governance.document_check,
  criterion text not null,
  place text not null,
  primary key (check_id, criterion)
);
comment on table governance.document_check_place is 'Where in the document a criterion stands; those not found have no row';

create table governance.verification (
  check_id bigint primary key references governance.document_check,
  decision text not null check (decision in ('verified', 'returned')),
  reason text not null default '',
  decided_by bigint not null references people.person,
  decided_at timestamptz not null default now(),
  check (decision = 'verified' or reason <> '')
);
create index verification_decided_by on governance.verification (decided_by);
comment on table governance.verification is 'What somebody else decided about a complete check: once, never edited';

create table governance.contributor (
  id bigint generated always as identity primary key,
  document_id bigint not null references governance.document,
  person_id bigint references people.person,
  meeting text not null default '',
  met_on date,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now(),
  check ((person_id is null) = (meeting <> '')),
  check ((meeting = '') = (met_on is null))
);
create unique index contributor_person on governance.contributor (document_id, person_id) where person_id is not null;
create index contributor_document on governance.contributor (document_id);
create index contributor_of on governance.contributor (person_id) where person_id is not null;
create index contributor_added_by on governance.contributor (added_by);
comment on table governance.contributor is 'With whom a vision was made: a person by name, or a meeting with its day';

create table governance.document_goal (
  id bigint generated always as identity primary key,
  document_id bigint not null references governance.document,
  goal text not null,
  follows_id bigint references governance.document,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now()
);
create index document_goal_document on governance.document_goal (document_id);
create index document_goal_follows on governance.document_goal (follows_id) where follows_id is not null;
create index document_goal_added_by on governance.document_goal (added_by);
comment on table governance.document_goal is 'A strategic goal that a policy serves, and the document in which that goal stands, where it is in the register';

create table governance.monitoring (
  id bigint generated always as identity primary key,
  document_id bigint not null references governance.document,
  due_on date not null,
  planned_by bigint not null references people.person,
  planned_at timestamptz not null default now(),
  monitored_on date,
  finding text not null default '',
  recorded_by bigint references people.person,
  recorded_at timestamptz,
  unique (document_id, due_on),
  check ((monitored_on is null) = (recorded_by is null) and (monitored_on is null) = (recorded_at is null)),
  check (monitored_on is null or finding <> '')
);
create index monitoring_waits on governance.monitoring (due_on) where monitored_on is null;
create index monitoring_planned_by on governance.monitoring (planned_by);
create index monitoring_recorded_by on governance.monitoring (recorded_by) where recorded_by is not null;
comment on table governance.monitoring is 'Until when a vision is to be monitored next, and what came of it: when, by whom, with which finding';

create table governance.document_opening (
  document_id bigint not null references governance.document,
  person_id bigint not null references people.person,
  on_day date not null,
  primary key (document_id, person_id, on_day)
);
create index document_opening_person on governance.document_opening (person_id);
comment on table governance.document_opening is 'That somebody opened a people reference on a day; not how often, nor what was read in it';

create table governance.briefing (
  id bigint generated always as identity primary key,
  document_id bigint not null references governance.document,
  held_on date not null,
  place text not null,
  recorded_by bigint not null references people.person,
  recorded_at timestamptz not null default now(),
  token text unique
);
create index briefing_document on governance.briefing (document_id);
create index briefing_recorded_by on governance.briefing (recorded_by);
comment on table governance.briefing is 'A session in which a document was explained';

create table governance.briefing_presence (
  briefing_id bigint not null references governance.briefing,
  person_id bigint not null references people.person,
  primary key (briefing_id, person_id)
);
create index briefing_presence_person on governance.briefing_presence (person_id);
comment on table governance.briefing_presence is 'Who was there when a document was explained';

-- What the rules of evidence read.

create view governance.standing_document as
  select d.id as document_id, d.unit_id, p.kind,
    daterange(d.valid_from, greatest(d.valid_from, coalesce(least(d.valid_until + 1, s.from_day), 'infinity'))) as days,
    c.checked_at::date as checked_on, v.decided_at::date as verified_on
  from governance.document d
  join governance.document_purpose p on p.document_id = d.id
  join (select distinct on (document_id, kind) * from governance.document_check order by document_id, kind, id desc) c
    on c.document_id = d.id and c.kind = p.kind and c.is_complete
  left join governance.verification v on v.check_id = c.id
  left join (
    select replaces_id, min(valid_from) as from_day from governance.document
    where replaces_id is not null and withdrawn_at is null group by replaces_id
  ) s on s.replaces_id = d.id
  where d.withdrawn_at is null and v.decision is distinct from 'returned';
comment on view governance.standing_document is 'Documents that meet the criteria of a purpose: the days in which they hold, when they were checked and, if so, verified';

create view governance.reached as
  select document_id, person_id, on_day from governance.document_opening
  union all
  select b.document_id, p.person_id, b.held_on from governance.briefing b join governance.briefing_presence p on p.briefing_id = b.id;
comment on view governance.reached is 'Whom a people reference reached: who opened it, and who was there when it was explained';
