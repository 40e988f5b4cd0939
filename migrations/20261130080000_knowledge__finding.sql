-- Finding: words that mean the same, orders of the list, and what a reader belongs to asked of fewer rows.
create table knowledge.synonym (
  id bigint generated always as identity primary key,
  term text not null,
  meaning text not null,
  term_words tsquery generated always as (plainto_tsquery('knowledge.indonesian', term)) stored,
  meaning_words tsquery generated always as (plainto_tsquery('knowledge.indonesian', meaning)) stored,
  added_by bigint references people.person,
  added_at timestamptz not null default now(),
  removed_by bigint references people.person,
  removed_at timestamptz
);
create unique index synonym_once on knowledge.synonym (lower(term), lower(meaning)) where removed_at is null;
comment on table knowledge.synonym is 'Words that mean the same: who looks for one finds the other, too; tended by who cares for the knowledge of the ministry';

create view knowledge.synonym_rewrite as
  select term_words as target, term_words || meaning_words as substitute from knowledge.synonym where removed_at is null
  union all
  select meaning_words, term_words || meaning_words from knowledge.synonym where removed_at is null;
comment on view knowledge.synonym_rewrite is 'What a search is rewritten by: each of two words by either of them';

create table knowledge.asset_tally (
  asset_id bigint primary key references knowledge.asset,
  people integer not null
);
create index asset_tally_most on knowledge.asset_tally (people desc, asset_id desc);
comment on table knowledge.asset_tally is 'How many people other than its authors ever used an asset in their work: by it lists are sorted';
insert into knowledge.asset_tally select asset_id, count(distinct person_id) from knowledge.asset_use group by asset_id;

create index if not exists asset_fresh on knowledge.asset (changed_at desc, id desc);
create index if not exists asset_family on knowledge.asset (job_family, submitted_at desc nulls last, id desc);
comment on index knowledge.asset_family is 'The assets of a job family, newest first';

-- Asked at every search. Begins at the houses above the place, so that it reads their units and not the whole ministry's.
create or replace function knowledge.units_open_to(place bigint, d date)
returns table (unit_id bigint) language sql stable as $$
  with above as materialized (
    select ancestor_id as unit_id from people.tree_on(d) where tree_on.unit_id = place
  ),
  house as materialized (
    select u.unit_id, u.unit_id = any(array(select above.unit_id from above)) as is_above from people.units_on(d) u
    where u.echelon = 'I'
  ),
  inside as materialized (
    select distinct t.unit_id from people.tree_reaching(d) t
    where t.ancestor_id = any(array(select house.unit_id from house where is_above))
  ),
  nested as materialized (
    select house.unit_id from house where not is_above and house.unit_id in (select inside.unit_id from inside)
  ),
  foreign_unit as materialized (
    select t.unit_id from people.tree_reaching(d) t
    where exists (select from nested) and t.ancestor_id = any(array(select nested.unit_id from nested))
  )
  select inside.unit_id from inside where not exists (select from foreign_unit f where f.unit_id = inside.unit_id)
  union all
  select above.unit_id from above where not exists (select from inside i where i.unit_id = above.unit_id)
$$;
