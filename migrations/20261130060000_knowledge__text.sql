-- Knowledge as text that is worked on: a draft apart from what is published, what was typed and not saved, links, more forms.
alter table knowledge.asset
  add column draft_version integer,
  drop constraint asset_template_check,
  add constraint asset_template_check
    check (template in ('free', 'story', 'how-to', 'decision', 'interview', 'lesson', 'case', 'faq', 'glossary', 'reading'));
comment on column knowledge.asset.draft_version is 'The version its authors are working on while readers see the published one; null = nothing is changed';
comment on column knowledge.asset.body is 'Markdown: CommonMark with tables; HTML in it is text like any other';

alter table knowledge.asset_version add column is_published boolean not null default true;
comment on column knowledge.asset_version.is_published is 'Readers saw this text; else it stays with the authors';
update knowledge.asset_version v set is_published = false
from knowledge.asset a where a.id = v.asset_id and a.state = 'draft';

create table knowledge.asset_link (
  from_id bigint not null references knowledge.asset,
  to_id bigint not null references knowledge.asset,
  primary key (from_id, to_id)
);
create index asset_link_to on knowledge.asset_link (to_id);
comment on table knowledge.asset_link is 'Which asset leads to which other in its published text, or in its draft before the first publication';

create table knowledge.asset_typed (
  person_id bigint not null references people.person,
  place text not null check (place ~ '^(new:[a-z-]+|[0-9]+)$'),
  typed jsonb not null,
  at timestamptz not null default now(),
  primary key (person_id, place)
);
comment on table knowledge.asset_typed is 'What somebody typed into the form of an asset and has not saved yet: seen by that person alone, gone once saved';
