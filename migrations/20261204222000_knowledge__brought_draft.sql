-- Whoever is made the owner of a draft by somebody else is told of it.
create table knowledge.brought_draft (
  asset_id bigint primary key references knowledge.asset,
  person_id bigint not null references people.person,
  brought_by bigint not null references people.person,
  at timestamptz not null,
  seen_at timestamptz
);
create index on knowledge.brought_draft (person_id) where seen_at is null;
create index on knowledge.brought_draft (brought_by);
comment on table knowledge.brought_draft is 'Drafts that somebody else brought in for their owner, and when the owner saw them';
