-- What took the place of an asset and whether its address answers; how often the public library opened one on a day.
alter table knowledge.asset add column newer_id bigint references knowledge.asset;
create index asset_newer on knowledge.asset (newer_id) where newer_id is not null;
comment on column knowledge.asset.newer_id is 'The asset that took its place, as curation found: it is found behind others';
update knowledge.asset a set newer_id = r.newer_id from curation.round r where r.asset_id = a.id and r.is_standing and r.outcome = 'replaced';

create table knowledge.library_visit (
  asset_id bigint not null references knowledge.asset,
  on_date date not null,
  times integer not null default 1,
  primary key (asset_id, on_date)
);
comment on table knowledge.library_visit is 'How often visitors opened an asset in the public library on a day: no address, no device, nobody is told apart';

alter table knowledge.asset add column dead_on date;
comment on column knowledge.asset.dead_on is 'Since when its address no longer answers, as curation found: it is not within reach then; a new address is taken to answer';
update knowledge.asset a set dead_on = c.checked_at::date from curation.address_check c
where c.asset_id = a.id and c.address = a.address and c.failures >= 2;
