-- Reminders of a survey: on which days before its end, in which words, who wants none, and how many went out.
alter table surveys.campaign add reminders jsonb not null default '{"days": [], "text": {"id": "", "en": ""}}';
comment on column surveys.campaign.reminders is 'How many days before the last one those are reminded who have not answered, and in which words';

create table surveys.unreminded (
  campaign_id bigint not null references surveys.campaign,
  person_id bigint not null references people.person,
  primary key (campaign_id, person_id)
);
create index unreminded_person on surveys.unreminded (person_id);
comment on table surveys.unreminded is 'Who wants no reminder of a campaign; emptied when it closes';

create table surveys.reminded (
  campaign_id bigint not null references surveys.campaign,
  on_day date not null,
  after_person bigint not null default 0,
  mailed integer not null default 0,
  is_done boolean not null default false,
  primary key (campaign_id, on_day)
);
comment on table surveys.reminded is 'How many were reminded on a day: whom is kept nowhere';
comment on column surveys.reminded.after_person is 'How far the mails of the day have got, so that a broken run goes on; zero once it is done';
