-- Needs found elsewhere, as in the follow-up of a recommendation, and handed on to the yearly analysis of a unit.
create table needs.handed (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  year integer not null check (year between 2000 and 2100),
  topic text not null,
  why text not null default '',
  source text not null,
  handed_by bigint not null references people.person,
  handed_at timestamptz not null,
  unique (source, topic)
);
create index handed_unit on needs.handed (unit_id, year);
create index handed_by_person on needs.handed (handed_by);
comment on table needs.handed is 'A need of a unit found elsewhere and handed on to the analysis of a year; source names the record it was found in, as feedback.recommendation:7';
