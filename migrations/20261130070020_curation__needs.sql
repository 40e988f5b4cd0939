-- Curation: what a unit needs to know by job family and grade, which assets meet it, who writes what is missing; collections.
create function curation.job_grade(job_code text) returns text language sql immutable parallel safe as $$
  select coalesce(substring(job_code from '[.]([0-9]+)$'), '')
$$;
comment on function curation.job_grade is 'The rung of a job on its ladder: the last number of its code; empty where it has none';

create table curation.need (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  family text not null,
  grade text not null,
  job text not null,
  name text not null,
  description text not null default '',
  form text not null check (form in ('text', 'document', 'audio', 'visual', 'audio-visual')),
  level smallint not null check (level between 1 and 4),
  listed_by bigint not null references people.person,
  listed_at timestamptz not null,
  ended_at timestamptz,
  ended_by bigint references people.person,
  ended_reason text not null default '',
  token text unique,
  check ((ended_at is null) = (ended_by is null))
);
create index need_pair on curation.need (unit_id, family, grade);
create index need_by on curation.need (listed_by);
create index need_ended_by on curation.need (ended_by) where ended_by is not null;
comment on table curation.need is 'A piece of knowledge that a job family and grade of a unit needs, whether it exists or not';
comment on column curation.need.job is 'What the job was called when it was listed';

create table curation.need_review (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  family text not null,
  grade text not null,
  job text not null,
  by_id bigint not null references people.person,
  at timestamptz not null,
  note text not null default ''
);
create index need_review_pair on curation.need_review (unit_id, family, grade, at);
create index need_review_by on curation.need_review (by_id);
comment on table curation.need_review is 'Who confirmed that the needs of a job family and grade are listed rightly; only ever added to';

create table curation.need_asset (
  id bigint generated always as identity primary key,
  need_id bigint not null references curation.need,
  asset_id bigint not null references knowledge.asset,
  linked_by bigint not null references people.person,
  linked_at timestamptz not null,
  unlinked_by bigint references people.person,
  unlinked_at timestamptz
);
create unique index need_asset_once on curation.need_asset (need_id, asset_id) where unlinked_at is null;
create index need_asset_asset on curation.need_asset (asset_id);
create index need_asset_by on curation.need_asset (linked_by);
create index need_asset_unlinked_by on curation.need_asset (unlinked_by) where unlinked_by is not null;
comment on table curation.need_asset is 'Which asset meets which need, as somebody found';

create table curation.assignment (
  id bigint generated always as identity primary key,
  need_id bigint not null references curation.need,
  person_id bigint not null references people.person,
  due_on date not null,
  note text not null default '',
  assigned_by bigint not null references people.person,
  assigned_at timestamptz not null,
  asset_id bigint references knowledge.asset,
  withdrawn_at timestamptz
);
create unique index assignment_once on curation.assignment (need_id, person_id) where withdrawn_at is null;
create index assignment_person on curation.assignment (person_id) where withdrawn_at is null;
create index assignment_by on curation.assignment (assigned_by);
create index assignment_asset on curation.assignment (asset_id) where asset_id is not null;
comment on table curation.assignment is 'Who was asked to write what is missing, until when, and the draft that was begun for it';

create table curation.collection (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  owner_id bigint not null references people.person,
  name text not null,
  purpose text not null,
  version integer not null default 1,
  made_by bigint not null references people.person,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  closed_by bigint references people.person,
  token text unique,
  check ((closed_at is null) = (closed_by is null))
);
create index collection_unit on curation.collection (unit_id);
create index collection_owner on curation.collection (owner_id);
create index collection_made_by on curation.collection (made_by);
create index collection_closed_by on curation.collection (closed_by) where closed_by is not null;
create index collection_name on curation.collection using gin (name gin_trgm_ops);
comment on table curation.collection is 'A list of assets that somebody keeps for a purpose; it belongs to its unit, whoever owns it';

create table curation.collection_asset (
  collection_id bigint not null references curation.collection,
  asset_id bigint not null references knowledge.asset,
  place integer not null,
  note text not null default '',
  added_by bigint not null references people.person,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (collection_id, asset_id)
);
create index collection_asset_asset on curation.collection_asset (asset_id);
create index collection_asset_by on curation.collection_asset (added_by);
comment on table curation.collection_asset is 'Which assets stand in a collection, in which order; readers see those that exist for them';

-- Published: what other modules join.
create view curation.need_review_card as select id, job as title, unit_id from curation.need_review;
comment on view curation.need_review_card is 'A confirmed list of needs as a line in other modules'' lists';
