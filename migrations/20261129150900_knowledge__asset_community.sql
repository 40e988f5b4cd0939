-- An asset may have come out of a community: the community shows its outputs as far as the reader may know of them.
alter table knowledge.asset add column community_id bigint references communities.community;
create index asset_community on knowledge.asset (community_id, submitted_at desc) where community_id is not null;
comment on column knowledge.asset.community_id is 'The community whose output the asset is';
