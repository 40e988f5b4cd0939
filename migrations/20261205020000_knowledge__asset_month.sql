-- Words are looked for in the newest assets first: by month instead of quarter, since what is read beyond the wanted
-- number grows with the slice.
drop index knowledge.asset_words;
drop index knowledge.asset_title_words;
alter table knowledge.asset drop column quarter;
alter table knowledge.asset add column month smallint generated always as (
  (extract(year from submitted_at at time zone 'UTC') * 12 + extract(month from submitted_at at time zone 'UTC'))::smallint
) stored;
comment on column knowledge.asset.month is 'When it was published, in months since the year 0; null before';
create index asset_words on knowledge.asset using gin (words, month) with (gin_pending_list_limit = 512);
create index asset_title_words on knowledge.asset using gin (title_words, month) with (gin_pending_list_limit = 512);
