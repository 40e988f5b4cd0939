-- Documents of units below level I are verified by a sample of the year, drawn by the committee's published seed.
create table governance.document_sample (
  id bigint generated always as identity primary key,
  year integer not null,
  unit_id bigint not null references people.unit,
  seed text not null,
  size integer not null,
  population integer not null,
  keys_sha256 text not null,
  least_share numeric not null check (least_share between 0 and 1),
  drawn_by bigint references people.person,
  drawn_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'whole')),
  stands integer,
  judged integer,
  settled_at timestamptz,
  unique (year, unit_id),
  check ((outcome is null) = (settled_at is null))
);
create index document_sample_drawn_by on governance.document_sample (drawn_by);
comment on table governance.document_sample is 'The checked documents below a level-I unit in a year, and how many of them were drawn; once those are decided, the others are accepted with them, or all are looked at';

create table governance.document_sample_check (
  sample_id bigint not null references governance.document_sample,
  check_id bigint not null references governance.document_check,
  place integer,
  primary key (sample_id, check_id)
);
create index document_sample_check_check on governance.document_sample_check (check_id);
create trigger document_sample_check_is_append_only before update or delete on governance.document_sample_check
  for each row execute function platform.refuse_change();
comment on table governance.document_sample_check is 'A check from which a sample was drawn; place = where it stands in the sample, none where it was not drawn';

alter table governance.verification add column sample_id bigint references governance.document_sample;
create index verification_sample on governance.verification (sample_id) where sample_id is not null;
comment on column governance.verification.sample_id is 'The sample by whose outcome it was accepted without being looked at';
