-- Quality: panels that assure assets, what is submitted to them, how their members vote, what they decide.
create schema quality;

create table quality.rule (
  id integer generated always as identity primary key,
  quorum smallint not null check (quorum between 1 and 15),
  days smallint not null check (days between 1 and 90),
  ministry_unit_id bigint references people.unit,
  valid daterange not null,
  set_by bigint references people.person,
  set_at timestamptz not null default now(),
  exclude using gist (valid with &&)
);
insert into quality.rule (quorum, days, valid) values (3, 10, '[2020-01-01,)');
comment on table quality.rule is 'How many votes a decision needs, in how many working days, who counts as of the ministry: an example, not official';
comment on column quality.rule.ministry_unit_id is 'Members placed here or below are of the ministry level; null = those placed outside the unit of the panel';

create table quality.panel (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  document_number text not null,
  document_on date not null,
  file_sha256 text references platform.file,
  file_name text not null default '',
  valid daterange not null,
  appointed_by bigint not null references people.person,
  appointed_at timestamptz not null,
  ended_by bigint references people.person,
  ended_at timestamptz,
  end_reason text not null default '',
  token text unique,
  constraint panel_one_at_a_time exclude using gist (unit_id with =, valid with &&)
);
comment on table quality.panel is 'A panel that assures the assets of a level-I unit, appointed by a document for a term; one at a time';

create table quality.member (
  id bigint generated always as identity primary key,
  panel_id bigint not null references quality.panel,
  person_id bigint not null references people.person,
  home_id bigint not null references people.unit,
  is_chair boolean not null default false,
  is_ministry boolean not null default false,
  valid daterange not null,
  replaces_id bigint references quality.member,
  reason text not null default '',
  added_by bigint not null references people.person,
  added_at timestamptz not null,
  exclude using gist (panel_id with =, person_id with =, valid with &&)
);
comment on table quality.member is 'Who sits in a panel from when until when; who leaves keeps the record, not the vote';
comment on column quality.member.home_id is 'The level-I unit of the place held when appointed: who is placed elsewhere now votes no more';
comment on column quality.member.reason is 'Why somebody took over the seat of another';
create index member_person on quality.member (person_id);

create table quality.submission (
  id bigint generated always as identity primary key,
  asset_id bigint not null references knowledge.asset,
  version integer not null,
  unit_id bigint not null references people.unit,
  panel_unit_id bigint not null references people.unit,
  kind text not null check (kind in ('first', 'again', 'appeal')),
  previous_id bigint references quality.submission,
  proposed_level smallint not null check (proposed_level between 1 and 4),
  note text not null default '',
  submitted_by bigint not null references people.person,
  submitted_at timestamptz not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'decided', 'withdrawn')),
  closed_at timestamptz,
  closed_by bigint references people.person,
  reason text not null default '',
  token text unique,
  check ((state = 'open') = (closed_at is null)),
  check (kind <> 'appeal' or note <> '')
);
comment on table quality.submission is 'A version of an asset that its author submitted for assurance; one open for each asset';
comment on column quality.submission.unit_id is 'The unit that owned the asset when it was submitted';
comment on column quality.submission.panel_unit_id is 'Whose panel judges, whoever sits in it by then';
create unique index submission_one_open on quality.submission (asset_id) where state = 'open';
create index submission_asset on quality.submission (asset_id, id);
create index submission_open on quality.submission (panel_unit_id) where state = 'open';
create index submission_panel on quality.submission (panel_unit_id, submitted_at desc);
create index submission_due on quality.submission (due_on) include (panel_unit_id, state, closed_at);
create index submission_by on quality.submission (submitted_by, submitted_at desc);
create table quality.submission_reader (
  submission_id bigint not null references quality.submission,
  person_id bigint not null references people.person,
  primary key (submission_id, person_id)
);
comment on table quality.submission_reader is 'Whom the author proposes as readers, should level 1 be decided';
create index submission_reader_person on quality.submission_reader (person_id);

create table quality.conflict (
  asset_id bigint not null references knowledge.asset,
  person_id bigint not null references people.person,
  reason text not null check (reason <> ''),
  declared_at timestamptz not null,
  primary key (asset_id, person_id)
);
comment on table quality.conflict is 'A conflict of interest that a member declared: never judges this asset; authors are in conflict by themselves';
create index conflict_person on quality.conflict (person_id);

create table quality.vote (
  id bigint generated always as identity primary key,
  submission_id bigint not null references quality.submission,
  member_id bigint not null references quality.member,
  person_id bigint not null references people.person,
  innovative text not null check (innovative in ('yes', 'partly', 'no')),
  innovative_why text not null default '',
  useful text not null check (useful in ('yes', 'partly', 'no')),
  useful_why text not null default '',
  solves text not null check (solves in ('yes', 'partly', 'no')),
  solves_why text not null default '',
  speeds text not null check (speeds in ('yes', 'partly', 'no')),
  speeds_why text not null default '',
  verdict text not null check (verdict in ('valid', 'return', 'refuse')),
  level smallint check (level between 1 and 4),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  unique (submission_id, person_id),
  check ((verdict = 'valid') = (level is not null))
);
comment on table quality.vote is 'How a member judged a submission by the four criteria; secret until the own vote is in, never changed';
create index vote_person on quality.vote (person_id);

create table quality.decision (
  id bigint generated always as identity primary key,
  submission_id bigint not null unique references quality.submission,
  panel_id bigint not null references quality.panel,
  asset_id bigint not null references knowledge.asset,
  version integer not null,
  unit_id bigint not null references people.unit,
  verdict text not null check (verdict in ('valid', 'return', 'refuse')),
  level smallint check (level between 1 and 4),
  level_before smallint not null check (level_before between 1 and 4),
  how text not null check (how in ('consensus', 'majority', 'chair')),
  votes smallint not null,
  dissent smallint not null default 0,
  reason text not null default '',
  decided_by bigint references people.person,
  decided_at timestamptz not null,
  working_days smallint not null,
  check ((verdict = 'valid') = (level is not null)),
  check (how <> 'chair' or (reason <> '' and decided_by is not null))
);
comment on table quality.decision is 'What a panel decided of a version: validity and level at once; never changed, only followed by another';
comment on column quality.decision.votes is 'How many votes counted: those of members still in the panel and the post';
comment on column quality.decision.dissent is 'How many of them were for something else';
comment on column quality.decision.level_before is 'At which level the asset stood';
create index decision_asset on quality.decision (asset_id, decided_at desc, id desc) include (verdict, level);
create index decision_panel on quality.decision (panel_id, decided_at);

create function quality.keep() returns trigger language plpgsql as $$
begin
  raise exception 'decisions and votes of a panel are kept as they are';
end $$;
create trigger decision_kept before update or delete on quality.decision for each row execute function quality.keep();

create function quality.panel_unit_of(place bigint, d date) returns bigint language sql stable as $$
  select t.ancestor_id from people.tree_reaching(d) t left join people.units_on(d) u on u.unit_id = t.ancestor_id and u.echelon = 'I'
  where t.unit_id = place order by u.unit_id is null, case when u.unit_id is null then -t.depth else t.depth end limit 1
$$;
comment on function quality.panel_unit_of is 'The level-I unit of a unit, whose panel judges its assets; of one in none the unit on top';

create function quality.sitting_on(d date)
returns table (unit_id bigint, panel_id bigint, member_id bigint, person_id bigint, is_chair boolean, is_ministry boolean) language sql stable as $$
  select p.unit_id, p.id, m.id, m.person_id, m.is_chair, m.is_ministry
  from quality.panel p join quality.member m on m.panel_id = p.id
  where p.valid @> d and m.valid @> d and exists (
    select from people.placements_on(d) place join people.tree_on(d) t on t.unit_id = place.unit_id
    where place.person_id = m.person_id and place.status = 'active' and t.ancestor_id = m.home_id
  )
$$;
comment on function quality.sitting_on is 'Who can vote on a day: the members of the panels in force who still hold a place where they were appointed from';

create view quality.decision_card as
  select d.id, d.asset_id, d.unit_id, d.decided_at::date as on_date,
    case when a.state = 'published' and a.level >= 3 and a.validity <> 'refused' then a.title else '' end as title
  from quality.decision d join knowledge.standing_asset a on a.id = d.asset_id;
comment on view quality.decision_card is 'Decisions for the lists of other modules; the title of what not everybody may know of is empty';
create view quality.submission_card as
  select s.id, s.asset_id, s.panel_unit_id as unit_id,
    case when a.state = 'published' and a.level >= 3 and a.validity <> 'refused' then a.title else '' end as title
  from quality.submission s join knowledge.standing_asset a on a.id = s.asset_id;
comment on view quality.submission_card is 'Submissions for the lists of other modules; the title of what not everybody may know of is empty';
