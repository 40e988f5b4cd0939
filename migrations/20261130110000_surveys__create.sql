-- Surveys: versions of the questionnaire, campaigns, who is asked, drafts, boxes of counts, results.
create schema surveys;

create table surveys.instrument (
  version integer primary key,
  document jsonb not null,
  made_at timestamptz not null default now(),
  made_by bigint references people.person
);
create index instrument_made_by on surveys.instrument (made_by);
comment on table surveys.instrument is 'Versions of the questionnaire: scales by practice with their items in both languages; a version never changes';

create table surveys.campaign (
  id bigint generated always as identity primary key,
  year integer not null,
  version integer not null references surveys.instrument,
  unit_id bigint references people.unit,
  mode text not null check (mode in ('anonymous', 'confidential')),
  purpose text not null,
  opens_on date not null,
  closes_on date not null,
  keep_until date,
  state text not null default 'open' check (state in ('open', 'closed')),
  terms jsonb not null,
  opened_by bigint references people.person,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  token text unique,
  check (closes_on >= opens_on),
  check ((state = 'closed') = (closed_at is not null)),
  check ((mode = 'confidential') = (keep_until is not null))
);
create unique index campaign_running on surveys.campaign (year) where state = 'open' and unit_id is null;
create index campaign_open on surveys.campaign (closes_on) where state = 'open';
create index campaign_unit on surveys.campaign (unit_id);
create index campaign_opened_by on surveys.campaign (opened_by);
comment on table surveys.campaign is 'A survey of one year: whom it asks, on which terms, until when';
comment on column surveys.campaign.unit_id is 'The unit whose people are asked, with all below it; null: the whole ministry, which is what the index reads';
comment on column surveys.campaign.terms is 'Ends of the scale and from how many answers on results and comments are shown, as told to those asked';

create table surveys.invitation (
  campaign_id bigint not null references surveys.campaign,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  leader_unit_id bigint references people.unit,
  primary key (campaign_id, person_id)
);
create index invitation_person on surveys.invitation (person_id);
comment on table surveys.invitation is 'Who is asked in a campaign, and for which unit and which leading post the answers count';

create table surveys.answered (
  campaign_id bigint not null references surveys.campaign,
  person_id bigint not null references people.person,
  primary key (campaign_id, person_id)
);
create index answered_person on surveys.answered (person_id);
comment on table surveys.answered is 'That somebody has answered, apart from what and without when; emptied when the campaign closes';

create table surveys.draft (
  campaign_id bigint not null references surveys.campaign,
  person_id bigint not null references people.person,
  answers jsonb not null default '{}',
  comments jsonb not null default '{}',
  primary key (campaign_id, person_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
create index draft_person on surveys.draft (person_id);
comment on table surveys.draft is 'What somebody ticked but has not sent; hers alone, erased when it is sent or the campaign closes';

create table surveys.sheet (
  campaign_id bigint not null references surveys.campaign,
  person_id bigint not null references people.person,
  answers jsonb not null,
  primary key (campaign_id, person_id)
);
create index sheet_person on surveys.sheet (person_id);
comment on table surveys.sheet is 'Sent answers of a confidential campaign, shown to nobody; erased on the day that was told';

create table surveys.box (
  campaign_id bigint not null references surveys.campaign,
  unit_id bigint not null references people.unit,
  counts bigint[] not null,
  comments text[] not null default '{}',
  primary key (campaign_id, unit_id)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
comment on table surveys.box is 'Answers of a running campaign as counts of each unit: no sheet, no person, no time, no order; gone when it closes';
comment on column surveys.box.comments is 'Scale and text, in an order made of the texts themselves';

create table surveys.result (
  campaign_id bigint not null references surveys.campaign,
  unit_id bigint not null references people.unit,
  scale text not null,
  asked integer not null,
  is_shown boolean not null,
  answers integer,
  mean double precision,
  margin double precision,
  items jsonb,
  primary key (campaign_id, unit_id, scale),
  check (is_shown or (answers is null and mean is null and margin is null and items is null))
);
comment on table surveys.result is 'What a closed campaign found in each unit with all below it; of a hidden unit nothing is kept but that it was asked';
comment on column surveys.result.scale is 'The practice; empty = the response to the whole questionnaire';

create table surveys.comment (
  campaign_id bigint not null references surveys.campaign,
  unit_id bigint not null references people.unit,
  scale text not null,
  words text not null
);
create index comment_place on surveys.comment (campaign_id, unit_id);
comment on table surveys.comment is 'What was written, at the nearest unit with enough answers; in no order that tells anything';

create function surveys.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'results of a survey are never changed (%)', tg_table_name;
end $$;
create trigger kept before update or delete on surveys.result for each row execute function surveys.refuse_change();

create view surveys.index_figure as
select c.year, r.scale as practice, r.unit_id, r.asked, r.is_shown, r.answers, r.mean, r.margin
from surveys.result r
join (
  select distinct on (year) id, year from surveys.campaign
  where state = 'closed' and unit_id is null order by year, closes_on desc, id desc
) c on c.id = r.campaign_id
where r.scale <> '';
comment on view surveys.index_figure is 'What the last closed survey of a year found in each unit, by practice: what the index reads';
