-- Searches that somebody keeps, and words that were looked for in vain.
create table knowledge.saved_search (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  name text not null,
  query jsonb not null,
  saved_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  found_new integer not null default 0,
  removed_at timestamptz
);
create index saved_search_person on knowledge.saved_search (person_id) where removed_at is null;
comment on table knowledge.saved_search is 'A search that somebody keeps; every morning it is counted what she may see that came since she looked';

create table knowledge.sought_in_vain (
  month date not null,
  words text not null,
  times integer not null default 1,
  primary key (month, words)
);
comment on table knowledge.sought_in_vain is 'Words that found nothing, a month, without who looked for them: what stewards read as needs';
