-- Minutes that a session gave: any module names its session, and nobody gets the minutes of one session twice.
alter table learning.hours drop constraint hours_kind_check;
alter table learning.hours add constraint hours_kind_check
  check (kind in ('self', 'structured', 'social', 'experience', 'sharing', 'coaching'));
alter table learning.hours add column occasion text;
comment on column learning.hours.occasion is 'The session that gave the minutes, as its module names it: coaching.session:12';
create unique index hours_once_an_occasion on learning.hours (person_id, occasion) where occasion is not null;
insert into learning.jp_rule (kind, minutes_per_jp, jp_per_session, sessions_per_month, valid) values ('coaching', null, 2, 2, '[2020-01-01,)');
