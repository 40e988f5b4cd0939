-- Inbox: who wants no mail, and when the last digest went out. What waits is asked of the modules, never kept.
create schema inbox;

create table inbox.digest (
  person_id bigint primary key references people.person,
  is_off boolean not null default false,
  sent_on date
);
comment on table inbox.digest is 'The daily mail of what waits: switched off by the person, and the day it was last sent';
