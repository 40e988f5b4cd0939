-- A frequent word is looked for in the newest assets first: the quarter of publication stands in the index of words.
create extension if not exists btree_gin;
alter table knowledge.asset add column quarter smallint generated always as (
  (extract(year from submitted_at at time zone 'UTC') * 4 + extract(quarter from submitted_at at time zone 'UTC'))::smallint
) stored;
comment on column knowledge.asset.quarter is 'When it was published, in quarters since the year 0; null before';
drop index knowledge.asset_words;
drop index knowledge.asset_title_words;
create index asset_words on knowledge.asset using gin (words, quarter) with (gin_pending_list_limit = 512);
create index asset_title_words on knowledge.asset using gin (title_words, quarter) with (gin_pending_list_limit = 512);
