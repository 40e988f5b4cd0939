-- A collection may belong to the subject of a skill group: whoever owns the group on the day fills it, too.
alter table curation.collection add column group_id bigint references governance.skill_group;
create index collection_group on curation.collection (group_id) where group_id is not null;
comment on column curation.collection.group_id is 'The skill group whose owner answers for its subject';
