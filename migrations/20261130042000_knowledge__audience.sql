-- Who reads an asset of level 1 may be a team; the list is looked at again, each change of a level is a decision that is kept.
create table knowledge.asset_team (
  asset_id bigint not null references knowledge.asset,
  team_id bigint not null references teams.team,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now(),
  primary key (asset_id, team_id)
);
create index asset_team_team on knowledge.asset_team (team_id);
create index asset_team_added_by on knowledge.asset_team (added_by);
comment on table knowledge.asset_team is 'Which teams are named to read an asset of level 1: whoever belongs to them on the day';

create table knowledge.audience_review (
  id bigint generated always as identity primary key,
  asset_id bigint not null references knowledge.asset,
  by_id bigint not null references people.person,
  at timestamptz not null default now()
);
create index audience_review_asset on knowledge.audience_review (asset_id, at);
create index audience_review_by on knowledge.audience_review (by_id);
comment on table knowledge.audience_review is 'When an author found the list of readers of a level-1 asset right, or wrote it anew';

create table knowledge.level_decision (
  id bigint generated always as identity primary key,
  asset_id bigint not null references knowledge.asset,
  from_level smallint not null check (from_level between 1 and 4),
  to_level smallint not null check (to_level between 1 and 4),
  readers bigint[] not null default '{}',
  teams bigint[] not null default '{}',
  reason text not null default '',
  by_id bigint not null references people.person,
  at timestamptz not null default now()
);
create index level_decision_asset on knowledge.level_decision (asset_id, id);
create index level_decision_by on knowledge.level_decision (by_id);
comment on table knowledge.level_decision is 'Who set which level with which readers and teams, when and why: never edited';

create table knowledge.team_reading (
  team_id bigint not null references teams.team,
  asset_id bigint not null references knowledge.asset,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now(),
  primary key (team_id, asset_id)
);
create index team_reading_asset on knowledge.team_reading (asset_id);
create index team_reading_added_by on knowledge.team_reading (added_by);
comment on table knowledge.team_reading is 'What a team reads: each asset shown to whom its level lets';

alter table knowledge.asset_use add column team_id bigint references teams.team;
create index asset_use_team on knowledge.asset_use (team_id, used_on) where team_id is not null;
comment on column knowledge.asset_use.team_id is 'The team in whose work the asset was used, where it was a team''s';

alter table knowledge.asset_read add column last_on date;
update knowledge.asset_read set last_on = at::date;
alter table knowledge.asset_read alter column last_on set default current_date, alter column last_on set not null;
comment on column knowledge.asset_read.last_on is 'The last day on which this reader opened the asset';
