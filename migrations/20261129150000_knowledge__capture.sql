-- Knowledge by the person: guided forms, the self-check, who read what, uses in the work, bookmarks, lessons shared.
alter table knowledge.asset
  add column template text not null default 'free'
    check (template in ('free', 'story', 'how-to', 'decision', 'interview', 'lesson')),
  add column sections jsonb not null default '{}';
comment on column knowledge.asset.template is 'By which guided form it was written; free = as a text of its own';
comment on column knowledge.asset.sections is 'The answers to the questions of its form by their keys; body holds the same texts, for the search';
alter table knowledge.asset_version add column template text not null default 'free', add column sections jsonb not null default '{}';
create index asset_lesson on knowledge.asset (submitted_at) where template = 'lesson';

create table knowledge.primer (
  version smallint primary key,
  since date not null
);
comment on table knowledge.primer is 'Versions of the primer on data, information and knowledge: passing its check lasts until the next';
insert into knowledge.primer values (1, '2020-01-01');

create table knowledge.basics_try (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  primer_version smallint not null references knowledge.primer,
  answers jsonb not null,
  correct smallint not null,
  questions smallint not null,
  is_passed boolean not null,
  at timestamptz not null default now()
);
create index basics_try_person on knowledge.basics_try (person_id, primer_version) include (at) where is_passed;
comment on table knowledge.basics_try is 'Each time somebody answered the check of the primer; it may be repeated';

create table knowledge.asset_read (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  primary key (asset_id, person_id)
);
create index asset_read_person on knowledge.asset_read (person_id);
comment on table knowledge.asset_read is 'Who read an asset of others for the first time and when, whatever its level: counted, listed to nobody';
insert into knowledge.asset_read
  select o.asset_id, o.person_id, min(o.at) from knowledge.asset_opening o
  where not exists (select from knowledge.asset_author w where w.asset_id = o.asset_id and w.person_id = o.person_id)
  group by o.asset_id, o.person_id;

create table knowledge.asset_use (
  id bigint generated always as identity primary key,
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  work text not null,
  used_on date not null,
  quarter date not null,
  at timestamptz not null default now(),
  unique (person_id, asset_id, quarter)
);
create index asset_use_asset on knowledge.asset_use (asset_id, at);
create index asset_use_day on knowledge.asset_use (used_on) include (person_id, asset_id);
comment on table knowledge.asset_use is 'That an asset was guidance in a piece of work, said by who did it; once a person, asset and quarter';
comment on column knowledge.asset_use.quarter is 'First day of the quarter of the use';

create table knowledge.uses_seen (
  person_id bigint primary key references people.person,
  at timestamptz not null
);
comment on table knowledge.uses_seen is 'Until when an author has seen for what others used the own assets';

create table knowledge.asset_bookmark (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (asset_id, person_id)
);
create index asset_bookmark_person on knowledge.asset_bookmark (person_id);
comment on table knowledge.asset_bookmark is 'Assets that somebody marked to find again; seen by nobody else';
