-- Where the texts of assets lead within the site: units, communities, documents, files, other pages.
create table knowledge.text_place (
  asset_id bigint not null references knowledge.asset on delete cascade,
  address text not null,
  dead_on date,
  primary key (asset_id, address)
);
comment on table knowledge.text_place is 'Addresses within this site to which the text of an asset leads, each once; dead from a day on where nobody finds anything there';

insert into knowledge.text_place (asset_id, address)
select distinct a.id, left(regexp_replace(l.found[1], '[?#].*$', ''), 300)
from knowledge.asset a cross join lateral regexp_matches(a.body, '\]\((/[^/\\)\s][^)\s]*|files/\d+)\)', 'g') l (found)
where a.body like '%](/%' or a.body like '%](files/%';

create view knowledge.dead_place as
  select asset_id, address, dead_on from knowledge.text_place where dead_on is not null;
comment on view knowledge.dead_place is 'Where texts lead to nothing that anybody could open, with the day since when';
create index text_place_dead on knowledge.text_place (asset_id) where dead_on is not null;
