-- Words said beside a rating lie apart from it: the rating knows its unit, the words only the level-I unit.
create table feedback.rating_comment (
  id uuid primary key default gen_random_uuid(),
  year integer not null,
  unit_id bigint not null references people.unit,
  comment text not null check (comment <> '')
);
create index rating_comment_unit on feedback.rating_comment (year, unit_id);
comment on table feedback.rating_comment is 'What somebody said of the follow-up in a level-I unit: without a person, a time, an order or the rating given; laid anew in another order every hour';
insert into feedback.rating_comment (year, unit_id, comment)
select year, unit_id, comment from feedback.rating where comment <> '' order by random();
alter table feedback.rating drop column comment;
