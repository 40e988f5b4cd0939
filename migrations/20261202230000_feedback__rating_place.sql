-- A rating keeps in which unit it was given while rating runs; afterwards only as near as it may be shown.
alter table feedback.rating add column of_unit_id bigint references people.unit;
update feedback.rating set of_unit_id = unit_id;
alter table feedback.rating alter column of_unit_id set not null;
alter table feedback.rating add column is_lifted boolean not null default false;
create index rating_waits on feedback.rating (year) where not is_lifted;
comment on column feedback.rating.of_unit_id is 'The unit in which it was given; once rating is over, the nearest unit above that may be shown, else the level-I unit: nothing is kept of a hidden one';
