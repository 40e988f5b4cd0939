-- Knowledge, first form: assets with versions, authors, files, readers of level 1, and sharing sessions.
create schema knowledge;
create text search configuration knowledge.indonesian (copy = pg_catalog.indonesian);
alter text search configuration knowledge.indonesian alter mapping for hword, hword_part, word with unaccent, indonesian_stem;

create table knowledge.asset (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  level smallint not null check (level between 1 and 4),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  version integer not null default 1,
  title text not null,
  summary text not null default '',
  body text not null default '',
  form text not null check (form in ('text', 'document', 'audio', 'visual', 'audio-visual')),
  address text not null default '',
  job_family text not null default '',
  topic text not null default '',
  process text not null default '',
  created_by bigint not null references people.person,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  changed_at timestamptz not null default now(),
  words tsvector generated always as (
    setweight(to_tsvector('knowledge.indonesian', title), 'A') ||
    setweight(to_tsvector('knowledge.indonesian', summary), 'B') ||
    setweight(to_tsvector('knowledge.indonesian', body), 'C')
  ) stored
);
create index asset_words on knowledge.asset using gin (words);
create index asset_title on knowledge.asset using gin (title gin_trgm_ops);
create index asset_unit on knowledge.asset (unit_id);
create index asset_author_created on knowledge.asset (created_by);

create table knowledge.asset_version (
  asset_id bigint not null references knowledge.asset,
  version integer not null,
  title text not null,
  summary text not null,
  body text not null,
  form text not null,
  note text not null default '',
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  primary key (asset_id, version)
);
create table knowledge.asset_author (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  primary key (asset_id, person_id)
);
create index asset_author_person on knowledge.asset_author (person_id);
create table knowledge.asset_file (
  id bigint generated always as identity primary key,
  asset_id bigint not null references knowledge.asset,
  sha256 text not null references platform.file,
  name text not null,
  added_in integer not null,
  removed_in integer,
  unique (asset_id, sha256, added_in)
);
create table knowledge.asset_reader (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now(),
  primary key (asset_id, person_id)
);
create index asset_reader_person on knowledge.asset_reader (person_id);
create table knowledge.asset_opening (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  at timestamptz not null default now()
);
create index asset_opening_asset on knowledge.asset_opening (asset_id, at);
comment on table knowledge.asset_opening is 'Who opened an asset of level 1 or 2, and when';

create table knowledge.sharing (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  title text not null,
  speaker_id bigint not null references people.person,
  held_on date not null,
  minutes integer not null check (minutes between 5 and 600),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  recorded_by bigint references people.person,
  recorded_at timestamptz
);
create index sharing_speaker on knowledge.sharing (speaker_id);
create table knowledge.sharing_attendance (
  sharing_id bigint not null references knowledge.sharing,
  person_id bigint not null references people.person,
  primary key (sharing_id, person_id)
);

create view knowledge.asset_card as
  select id, title, unit_id, level, state, form, created_by, submitted_at::date as submitted_on from knowledge.asset;
create view knowledge.held_sharing as
  select s.id, s.title, s.unit_id, s.speaker_id, s.held_on, s.minutes from knowledge.sharing s
  where s.state = 'held' and exists (select from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id <> s.speaker_id);
