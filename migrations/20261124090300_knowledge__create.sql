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
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  token text unique,
  title_words tsvector generated always as (to_tsvector('knowledge.indonesian', title)) stored,
  words tsvector generated always as (
    setweight(to_tsvector('knowledge.indonesian', title), 'A') ||
    setweight(to_tsvector('knowledge.indonesian', summary), 'B') ||
    setweight(to_tsvector('knowledge.indonesian', topic || ' ' || process || ' ' || job_family), 'B') ||
    setweight(to_tsvector('knowledge.indonesian', body), 'C')
  ) stored,
  check (state <> 'published' or submitted_at is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
) with (toast_tuple_target = 512);
comment on table knowledge.asset is 'A piece of knowledge that was written down: it belongs to its unit, whoever wrote it';
comment on column knowledge.asset.token is 'Sent by the form that made it: a form sent twice makes one asset';
comment on column knowledge.asset.address is 'Where an asset that is kept in another knowledge base lies';
create index asset_words on knowledge.asset using gin (words) with (gin_pending_list_limit = 512);
create index asset_title_words on knowledge.asset using gin (title_words) with (gin_pending_list_limit = 512);
create index asset_title on knowledge.asset using gin (title gin_trgm_ops);
create index asset_unit on knowledge.asset (unit_id);
create index asset_author_created on knowledge.asset (created_by);
create index asset_by_title on knowledge.asset (title, id);
create index asset_newest on knowledge.asset (submitted_at desc nulls last, id desc);

create table knowledge.asset_version (
  asset_id bigint not null references knowledge.asset,
  version integer not null,
  title text not null,
  summary text not null,
  body text not null,
  form text not null,
  address text not null default '',
  job_family text not null default '',
  topic text not null default '',
  process text not null default '',
  note text not null default '',
  by_id bigint not null references people.person,
  at timestamptz not null default now(),
  primary key (asset_id, version)
);
comment on table knowledge.asset_version is 'Every text an asset ever had: who wrote it, when, and why';

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
comment on table knowledge.asset_file is 'Files of an asset, from which version on and until before which';
create table knowledge.asset_reader (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now(),
  primary key (asset_id, person_id)
);
create index asset_reader_person on knowledge.asset_reader (person_id);
comment on table knowledge.asset_reader is 'Who is named to read an asset of level 1';
create table knowledge.asset_opening (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  file_id bigint references knowledge.asset_file
);
create index asset_opening_asset on knowledge.asset_opening (asset_id, at);
comment on table knowledge.asset_opening is 'Who opened an asset of level 1 or 2 or one of its files, and when';

create table knowledge.sharing (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  title text not null,
  speaker_id bigint not null references people.person,
  held_on date not null,
  minutes integer not null check (minutes between 5 and 600),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  recorded_by bigint references people.person,
  recorded_at timestamptz,
  token text unique
);
create index sharing_speaker on knowledge.sharing (speaker_id);
create index sharing_day on knowledge.sharing (held_on);
comment on table knowledge.sharing is 'A session in which one person tells others: held as soon as someone other than the speaker says so';
comment on column knowledge.sharing.recorded_by is 'Who, other than the speaker, confirmed first that it was held';
create table knowledge.sharing_listed (
  sharing_id bigint not null references knowledge.sharing,
  person_id bigint not null references people.person,
  listed_by bigint not null references people.person,
  listed_at timestamptz not null default now(),
  denied_at timestamptz,
  primary key (sharing_id, person_id)
);
create index sharing_listed_person on knowledge.sharing_listed (person_id);
comment on table knowledge.sharing_listed is 'Whom a speaker named as listener: counts for nothing before it is confirmed';
create table knowledge.sharing_attendance (
  sharing_id bigint not null references knowledge.sharing,
  person_id bigint not null references people.person,
  confirmed_by bigint references people.person,
  confirmed_at timestamptz not null default now(),
  primary key (sharing_id, person_id)
);
create index sharing_attendance_person on knowledge.sharing_attendance (person_id);
comment on table knowledge.sharing_attendance is 'Who was there, confirmed by themselves or by a leader or officer, never by the speaker';
comment on column knowledge.sharing_attendance.confirmed_by is 'Null: with the session as a whole, by who recorded it';

create view knowledge.asset_card as
  select id, title, unit_id, level, state, form, created_by, submitted_at::date as submitted_on from knowledge.asset;
create view knowledge.held_sharing as
  select s.id, s.title, s.unit_id, s.speaker_id, s.held_on, s.minutes, s.recorded_at::date as recorded_on from knowledge.sharing s
  where s.state = 'held' and exists (select from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id <> s.speaker_id);
comment on view knowledge.held_sharing is 'Sessions that were held before someone other than the speaker';
create view knowledge.sharing_presence as
  select s.id as sharing_id, s.title, s.unit_id, s.held_on, s.minutes, a.person_id, 'listener' as part
  from knowledge.held_sharing s join knowledge.sharing_attendance a on a.sharing_id = s.id and a.person_id <> s.speaker_id
  union all
  select s.id, s.title, s.unit_id, s.held_on, s.minutes, s.speaker_id, 'speaker' from knowledge.held_sharing s;
comment on view knowledge.sharing_presence is 'Who was at a held session, as speaker or listener: what hours are given for';

create function knowledge.units_open_to(place bigint, d date)
returns table (unit_id bigint) language sql stable as $$
  with above as materialized (
    select ancestor_id as unit_id from people.tree_on(d) where tree_on.unit_id = place
  ),
  house as materialized (
    select u.unit_id from people.units_on(d) u where u.echelon = 'I'
  ),
  nearest as materialized (
    select distinct on (t.unit_id) t.unit_id, t.ancestor_id as house_id
    from people.tree_reaching(d) t where t.ancestor_id in (select house.unit_id from house)
    order by t.unit_id, t.depth
  )
  select nearest.unit_id from nearest where house_id in (select above.unit_id from above)
  union all
  select above.unit_id from above where not exists (select from nearest n where n.unit_id = above.unit_id)
$$;
comment on function knowledge.units_open_to is 'Units whose level-2 assets are open to people placed in a unit: all of the same level-I unit; a unit in none is open to its own subtree';
