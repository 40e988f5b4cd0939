-- Committee: a unit's self-assessment, samples of its records judged blind by two, decisions, answer, approval.
create schema committee;

create table committee.round (
  year integer primary key check (year between 2000 and 2100),
  sample_size integer not null default 10 check (sample_size between 1 and 200),
  whole_below numeric not null default 0.8 check (whole_below between 0 and 1),
  whole_at_most integer not null default 400 check (whole_at_most between 1 and 5000),
  least_judges integer not null default 2 check (least_judges between 2 and 9),
  answer_days integer not null default 10 check (answer_days between 1 and 60),
  walk_until date not null,
  judge_until date not null,
  seed text,
  seeded_at timestamptz,
  seeded_by bigint references people.person,
  opened_at timestamptz not null,
  opened_by bigint references people.person
);
comment on table committee.round is 'A year in which a committee assesses: its settings, its dates and the published seed of its samples';

create table committee.member (
  id bigint generated always as identity primary key,
  year integer not null references committee.round,
  person_id bigint not null references people.person,
  part text not null check (part in ('chair', 'deputy', 'member')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  document_number text not null,
  document_on date not null,
  named_by bigint references people.person,
  named_at timestamptz not null,
  ended_on date,
  ended_by bigint references people.person,
  ended_reason text not null default ''
);
create unique index member_once on committee.member (year, person_id) where ended_on is null;
create unique index member_one_chair on committee.member (year) where ended_on is null and part = 'chair';
create index member_person on committee.member (person_id);
comment on table committee.member is 'Who sits in the committee of a year, by which document and for which term; an end keeps what was judged';

create table committee.dossier (
  id bigint generated always as identity primary key,
  year integer not null references committee.round,
  unit_id bigint not null references people.unit,
  above bigint[] not null,
  state text not null default 'walking' check (state in ('walking', 'signed', 'found', 'approved', 'set-aside')),
  opened_at timestamptz not null,
  asked integer not null default 0,
  signed_by bigint references people.person,
  signed_at timestamptz,
  locked_on date,
  findings text not null default '',
  found_by bigint references people.person,
  found_at timestamptz,
  answer_due_on date,
  answer text check (answer in ('accepted', 'appealed')),
  answer_text text not null default '',
  answered_by bigint references people.person,
  answered_at timestamptz,
  reply text not null default '',
  replied_by bigint references people.person,
  replied_at timestamptz,
  ended_note text not null default '',
  ended_by bigint references people.person,
  ended_at timestamptz,
  unique (year, unit_id)
);
create index dossier_unit on committee.dossier (unit_id);
comment on table committee.dossier is 'The assessment of one level-I unit in one year, from its own assessment to the approval; above are the units over it with itself when it was opened';

create table committee.walk (
  dossier_id bigint not null references committee.dossier,
  practice text not null,
  component text not null,
  note text not null default '',
  source text not null default '',
  walked_by bigint not null references people.person,
  walked_at timestamptz not null,
  primary key (dossier_id, practice)
);
comment on table committee.walk is 'A practice as the unit''s officer saw it: explanation, and the document or address that shows it';

create table committee.locked (
  dossier_id bigint not null references committee.dossier,
  practice text not null,
  achieved integer not null,
  population integer not null,
  base integer not null,
  falls boolean not null default false,
  primary key (dossier_id, practice)
);
comment on table committee.locked is 'What the unit counted with all below it when its leader signed: later evidence is shown, not counted; falls = documents, which may still be refused or withdrawn';

create table committee.seat (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references committee.dossier,
  component text not null,
  member_id bigint not null references committee.member,
  seated_by bigint references people.person,
  seated_at timestamptz not null,
  ended_at timestamptz
);
create unique index seat_once on committee.seat (dossier_id, component, member_id) where ended_at is null;
create index seat_member on committee.seat (member_id) where ended_at is null;
comment on table committee.seat is 'Who judges which component of which unit';

create table committee.sample (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references committee.dossier,
  practice text not null,
  component text not null,
  is_whole boolean not null default false,
  subject text not null,
  seed text not null,
  size integer not null,
  population integer not null,
  keys_sha256 text not null,
  drawn_by bigint references people.person,
  drawn_at timestamptz not null,
  stands integer,
  judged integer,
  decided_at timestamptz,
  unique (dossier_id, practice, is_whole)
);
comment on table committee.sample is 'Records behind a practice, drawn by the published seed; once all are decided, how many of them stand';

create table committee.item (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references committee.dossier,
  practice text not null,
  component text not null,
  sample_id bigint references committee.sample,
  place integer not null,
  subject text not null default '',
  unit_id bigint references people.unit,
  record_kind text not null default '',
  record_id text not null default '',
  on_date date,
  stands boolean,
  score numeric,
  decided_by bigint references people.person,
  decided_at timestamptz,
  meeting_id bigint
);
create index item_sample on committee.item (sample_id, place);
create unique index item_criteria on committee.item (dossier_id, practice) where sample_id is null;
create index item_open on committee.item (dossier_id, component) where decided_at is null;
comment on table committee.item is 'What members judge: a sampled record, or the criteria of a document practice (without a sample); decided by agreement, or in a meeting';

create table committee.verdict (
  item_id bigint not null references committee.item,
  member_id bigint not null references committee.member,
  stands boolean,
  score integer check (score between 0 and 4),
  reason text not null default '',
  at timestamptz not null,
  primary key (item_id, member_id)
);
create index verdict_member on committee.verdict (member_id);
comment on table committee.verdict is 'What one member judged, blind to the others until all have; never edited';

create table committee.meeting (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references committee.dossier,
  held_on date not null,
  minutes text not null,
  recorded_by bigint not null references people.person,
  recorded_at timestamptz not null
);
alter table committee.item add foreign key (meeting_id) references committee.meeting;
comment on table committee.meeting is 'A moderation meeting on items on which members differed, with its minutes';

create table committee.ruling (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references committee.dossier,
  practice text not null,
  score numeric check (score between 0 and 100),
  computed numeric,
  reason text not null,
  ruled_by bigint not null references people.person,
  ruled_at timestamptz not null
);
create index ruling_dossier on committee.ruling (dossier_id, practice, id desc);
comment on table committee.ruling is 'The chair decides on the figure of a practice, with reason; the newest holds, one without a score takes the last back';

create table committee.initiative (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references committee.dossier,
  title text not null,
  what text not null,
  source text not null default '',
  made_by bigint not null references people.person,
  made_at timestamptz not null,
  commended_by bigint references people.person,
  commended_at timestamptz,
  commendation text not null default '',
  token text unique
);
create index initiative_dossier on committee.initiative (dossier_id);
comment on table committee.initiative is 'What a unit does beyond the list: shown beside the index, never scored, may be commended';

create table committee.objection (
  id bigint generated always as identity primary key,
  year integer not null,
  practice text not null,
  unit_id bigint references people.unit,
  person_id bigint not null references people.person,
  reason text not null,
  made_at timestamptz not null,
  outcome text check (outcome in ('changes', 'stays')),
  answer text not null default '',
  answered_by bigint references people.person,
  answered_at timestamptz,
  token text unique
);
create index objection_open on committee.objection (made_at) where answered_at is null;
create index objection_person on committee.objection (person_id);
create index objection_practice on committee.objection (practice);
comment on table committee.objection is 'Somebody says that a measure is wrong or unfair; the scheme''s owner answers before the next version';

-- What the committee settled, for the figures of the assessment.
create view committee.verified_share as
  select d.year, s.practice, d.unit_id, s.stands, s.judged, s.is_whole, d.id as dossier_id
  from (
    select distinct on (dossier_id, practice) dossier_id, practice, stands, judged, is_whole
    from committee.sample where decided_at is not null order by dossier_id, practice, is_whole desc
  ) s join committee.dossier d on d.id = s.dossier_id where d.state <> 'set-aside';
comment on view committee.verified_share is 'Of how many records judged behind a practice and unit how many stand; all of them before a sample';

create view committee.settled as
  select d.year, d.unit_id, k.practice, l.achieved, l.population, l.base, l.falls, v.stands, v.judged, r.score
  from committee.dossier d
  join (
    select dossier_id, practice from committee.locked
    union select dossier_id, practice from committee.sample where decided_at is not null
    union select dossier_id, practice from committee.ruling
  ) k on k.dossier_id = d.id
  left join committee.locked l on l.dossier_id = d.id and l.practice = k.practice
  left join committee.verified_share v on v.dossier_id = d.id and v.practice = k.practice
  left join (
    select distinct on (dossier_id, practice) dossier_id, practice, score from committee.ruling order by dossier_id, practice, id desc
  ) r on r.dossier_id = d.id and r.practice = k.practice
  where d.state <> 'set-aside';
comment on view committee.settled is 'What holds of a practice and unit beside what is counted: counts locked at signing, the verified share, a decided figure';
