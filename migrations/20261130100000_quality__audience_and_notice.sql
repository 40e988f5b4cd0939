-- Teams may be the audience that a panel decides at level 1; authors say that they read what was decided.
create table quality.submission_team (
  submission_id bigint not null references quality.submission,
  team_id bigint not null references teams.team,
  primary key (submission_id, team_id)
);
create index submission_team_team on quality.submission_team (team_id);
comment on table quality.submission_team is 'Which teams the author proposes as readers, should level 1 be decided';

create table quality.vote_team (
  vote_id bigint not null references quality.vote,
  team_id bigint not null references teams.team,
  primary key (vote_id, team_id)
);
create index vote_team_team on quality.vote_team (team_id);
create trigger vote_team_kept before update or delete on quality.vote_team for each row execute function quality.keep();
comment on table quality.vote_team is 'Which teams a member named as readers with a vote for level 1';

alter table quality.decision add column teams bigint[] not null default '{}', add constraint decision_teams check (teams = '{}' or level = 1);
comment on column quality.decision.teams is 'Teams to which it was opened at level 1: those that most of the votes for it named';

create table quality.decision_seen (
  decision_id bigint not null references quality.decision,
  person_id bigint not null references people.person,
  at timestamptz not null,
  primary key (decision_id, person_id)
);
create index decision_seen_person on quality.decision_seen (person_id);
comment on table quality.decision_seen is 'Which author said to have read which decision with its reasons';
insert into quality.decision_seen (decision_id, person_id, at)
select d.id, w.person_id, d.decided_at from quality.decision d join knowledge.asset_authorship w on w.asset_id = d.asset_id;
create index submission_unit on quality.submission (unit_id, submitted_at);
