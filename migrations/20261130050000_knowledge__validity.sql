-- What a panel decided of an asset: whether it is valid, at which version, and the widest level its authors may choose.
alter table knowledge.asset
  add column validity text not null default 'unreviewed' check (validity in ('unreviewed', 'valid', 'returned', 'refused')),
  add column settled_version integer,
  add column settled_level smallint check (settled_level between 1 and 4),
  add column settled_at timestamptz,
  add constraint asset_settled check ((validity = 'unreviewed') = (settled_at is null)),
  add constraint asset_valid_level check (validity <> 'valid' or settled_level is not null);
comment on column knowledge.asset.validity is 'What was decided of it last; a version that is sent back leaves an earlier one valid';
comment on column knowledge.asset.settled_version is 'Which version was judged; later ones are not assured yet';
comment on column knowledge.asset.settled_level is 'The widest level that was decided: authors may narrow it, never widen it';

create table knowledge.asset_settled_reader (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  primary key (asset_id, person_id)
);
comment on table knowledge.asset_settled_reader is 'Who was named to read an asset when level 1 was decided: authors may name fewer, never others';
create index asset_settled_reader_person on knowledge.asset_settled_reader (person_id);

create view knowledge.standing_asset as
  select id, title, unit_id, level, state, version, submitted_at, withdrawn_at, validity from knowledge.asset;
comment on view knowledge.standing_asset is 'Assets with when they were handed in and withdrawn, for rules of other modules';
create view knowledge.asset_authorship as select asset_id, person_id from knowledge.asset_author;
comment on view knowledge.asset_authorship is 'Who wrote which asset';
create view knowledge.version_title as select asset_id, version, title from knowledge.asset_version;
comment on view knowledge.version_title is 'What each version of an asset is called';
