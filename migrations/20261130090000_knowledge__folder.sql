-- Folders of documents that are brought in as an archive: looked through first, then brought in file by file.
create table knowledge.folder (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  level smallint not null check (level between 1 and 4),
  name text not null,
  size bigint not null,
  sha256 text not null,
  state text not null default 'waiting' check (state in ('waiting', 'checking', 'checked', 'storing', 'stored')),
  refusal text,
  done integer not null default 0,
  total integer not null default 0,
  notes jsonb not null default '[]',
  sent_at timestamptz not null,
  touched_at timestamptz not null default clock_timestamp(),
  dropped_at timestamptz
);
create index folder_person on knowledge.folder (person_id, id desc);
comment on table knowledge.folder is 'An archive of documents that somebody sent to be brought in as drafts; its bytes are kept until it is brought in or dropped';
comment on column knowledge.folder.refusal is 'Why the archive cannot be read at all; null = it can';
comment on column knowledge.folder.done is 'How many of its files were looked at, or brought in, in the work under way';

create table knowledge.folder_piece (
  folder_id bigint not null references knowledge.folder,
  number integer not null,
  bytes bytea not null,
  primary key (folder_id, number)
);
alter table knowledge.folder_piece alter column bytes set storage external;
comment on table knowledge.folder_piece is 'The bytes of an archive that waits, in pieces';

create table knowledge.folder_line (
  folder_id bigint not null references knowledge.folder,
  nth integer not null,
  path text not null,
  becomes text not null check (becomes in ('asset', 'part', 'list', 'none')),
  state text not null check (state in ('ready', 'there', 'stored', 'refused', 'failed')),
  title text not null default '',
  level smallint check (level between 1 and 4),
  unit_id bigint references people.unit,
  owner_id bigint references people.person,
  asset_id bigint,
  digest text not null default '',
  facts jsonb,
  notes jsonb not null default '[]',
  links boolean not null default false,
  primary key (folder_id, nth)
);
create unique index folder_line_brought on knowledge.folder_line (owner_id, digest) where state = 'stored';
comment on table knowledge.folder_line is 'A file of an archive: what it becomes, as whose draft, and what is to be said of it';
comment on column knowledge.folder_line.asset_id is 'The draft it became; before that the number kept for it, so that links between files are right from the start';
comment on column knowledge.folder_line.digest is 'Of the content with what it takes along: the same file of the same owner is brought in once';
comment on column knowledge.folder_line.links is 'Its text leads to other drafts of the same archive';
