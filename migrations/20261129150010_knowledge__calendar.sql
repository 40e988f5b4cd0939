-- The yearly sharing calendar of a unit: series, their dates, registration, attendance by code, material, feedback.
create table knowledge.series (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  title text not null,
  rhythm text not null check (rhythm in ('weekly', 'fortnightly', 'monthly', 'quarterly')),
  starts_on date not null,
  ends_on date not null,
  minutes integer not null check (minutes between 5 and 600),
  begins text not null default '',
  place text not null default '',
  audience text not null default '',
  organiser_id bigint not null references people.person,
  created_by bigint not null references people.person,
  created_at timestamptz not null default now(),
  token text unique,
  check (ends_on >= starts_on and extract(year from starts_on) = extract(year from ends_on))
);
create index series_unit on knowledge.series (unit_id, starts_on);
comment on table knowledge.series is 'Sharing sessions of a unit planned for a year in a rhythm';
comment on column knowledge.series.begins is 'Time of the day, HH:MM, or empty';

alter table knowledge.sharing
  add column asset_id bigint references knowledge.asset,
  add column begins text not null default '',
  add column place text not null default '',
  add column audience text not null default '',
  add column secret text;
create index sharing_asset on knowledge.sharing (asset_id) where asset_id is not null;
create index sharing_unit on knowledge.sharing (unit_id, held_on);
comment on column knowledge.sharing.asset_id is 'The asset that is told of, or that was made of its material';
comment on column knowledge.sharing.secret is 'What the changing code of its attendance is made of';

alter table knowledge.sharing_attendance add column way text not null default 'list' check (way in ('own', 'list', 'code'));
update knowledge.sharing_attendance set way = 'own' where confirmed_by = person_id;
comment on column knowledge.sharing_attendance.way is 'Said by the listener, recorded by a leader or officer, or by the code shown in the room';

create table knowledge.series_date (
  id bigint generated always as identity primary key,
  series_id bigint not null references knowledge.series,
  planned_on date not null,
  on_date date not null,
  topic text not null default '',
  speaker_id bigint references people.person,
  sharing_id bigint unique references knowledge.sharing,
  dropped_on date,
  dropped_by bigint references people.person,
  dropped_reason text not null default '',
  unique (series_id, planned_on),
  check ((dropped_on is null) = (dropped_reason = ''))
);
create index series_date_day on knowledge.series_date (on_date);
comment on table knowledge.series_date is 'One date of a series: it becomes a session once topic and speaker are known; moved, or dropped for a reason';
comment on column knowledge.series_date.planned_on is 'The date in the calendar as first planned; on_date is where it was moved to';

create table knowledge.sharing_registration (
  sharing_id bigint not null references knowledge.sharing,
  person_id bigint not null references people.person,
  at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (sharing_id, person_id)
);
create index sharing_registration_person on knowledge.sharing_registration (person_id);
comment on table knowledge.sharing_registration is 'Who wants to come: counts for nothing before somebody else saw them there';

create table knowledge.sharing_file (
  id bigint generated always as identity primary key,
  sharing_id bigint not null references knowledge.sharing,
  sha256 text not null references platform.file,
  name text not null,
  added_by bigint not null references people.person,
  added_at timestamptz not null default now(),
  removed_at timestamptz
);
create index sharing_file_sharing on knowledge.sharing_file (sharing_id);
comment on table knowledge.sharing_file is 'Material of a session; an asset is made of it in one step';

create table knowledge.sharing_feedback (
  sharing_id bigint not null references knowledge.sharing,
  person_id bigint not null references people.person,
  clear smallint not null check (clear between 1 and 5),
  useful smallint not null check (useful between 1 and 5),
  usable smallint not null check (usable between 1 and 5),
  remark text not null default '',
  at timestamptz not null default now(),
  primary key (sharing_id, person_id)
);
create index sharing_feedback_person on knowledge.sharing_feedback (person_id);
comment on table knowledge.sharing_feedback is 'What those present said of a session; its speaker sees it without names, from three answers on';

create or replace view knowledge.held_sharing as
  select s.id, s.title, s.unit_id, s.speaker_id, s.held_on, s.minutes, s.recorded_at::date as recorded_on, s.asset_id
  from knowledge.sharing s
  where s.state = 'held' and exists (select from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id <> s.speaker_id);

create view knowledge.sharing_card as select id, title, unit_id from knowledge.sharing;
comment on view knowledge.sharing_card is 'Sessions as a line in other modules';

create view knowledge.shared_lesson as
  select w.person_id, a.id as asset_id, a.submitted_at::date as published_on, a.withdrawn_at::date as withdrawn_on,
    least(told.on_date, heard.on_date) as shared_on
  from knowledge.asset a
  join knowledge.asset_author w on w.asset_id = a.id
  left join lateral (
    select min(coalesce(h.recorded_on, h.held_on)) as on_date from knowledge.held_sharing h where h.asset_id = a.id
  ) told on true
  left join lateral (
    select r.at::date as on_date from knowledge.asset_read r
    where r.asset_id = a.id and not exists (
      select from knowledge.asset_author o where o.asset_id = a.id and o.person_id = r.person_id
    )
    order by r.at offset 4 limit 1
  ) heard on true
  where a.template = 'lesson' and a.submitted_at is not null;
comment on view knowledge.shared_lesson is 'Lessons learned by author, with the day from which they were shared: told in a session that was held, or read by five people other than the authors';
