-- Curation, first form: rounds of review of each published asset, who signed them, and addresses that answer no more.
create schema curation;

create table curation.term (
  kind text not null,
  since date not null,
  months smallint not null check (months between 1 and 24),
  primary key (kind, since)
);
insert into curation.term (kind, since, months) values
  ('', '2020-01-01', 12), ('address', '2020-01-01', 6), ('how-to', '2020-01-01', 12), ('free', '2020-01-01', 12),
  ('story', '2020-01-01', 24), ('decision', '2020-01-01', 24), ('interview', '2020-01-01', 24), ('lesson', '2020-01-01', 24);
comment on table curation.term is 'After how many months an asset of a kind is looked at again, from which day on: an example, not official';
comment on column curation.term.kind is 'The form by which it is written, address = kept in another knowledge base, empty = every other';

create function curation.months_of(asset_kind text, d date) returns integer language sql stable as $$
  select months::integer from curation.term where kind in (asset_kind, '') and since <= d order by kind desc, since desc limit 1
$$;
comment on function curation.months_of is 'The term of a kind on a day';

create table curation.round (
  id bigint generated always as identity primary key,
  asset_id bigint not null references knowledge.asset,
  unit_id bigint not null references people.unit,
  version integer not null,
  opened_on date not null,
  due_on date not null,
  group_id bigint,
  orphaned_on date,
  is_standing boolean not null default true,
  closed_at timestamptz,
  closed_by bigint references people.person,
  outcome text check (outcome in ('confirmed', 'updated', 'replaced')),
  newer_id bigint references knowledge.asset,
  note text not null default '',
  check ((closed_at is null) = (outcome is null)),
  check ((outcome is not distinct from 'replaced') = (newer_id is not null)),
  check (closed_at is not null or is_standing),
  check (due_on <= (opened_on + interval '24 months')::date)
);
create unique index round_standing on curation.round (asset_id) where is_standing;
create index round_asset on curation.round (asset_id, id);
create index round_due on curation.round (unit_id, due_on) where closed_at is null;
create index round_orphaned on curation.round (unit_id, due_on) where closed_at is null and orphaned_on is not null;
create index round_group on curation.round (group_id, due_on) where group_id is not null;
create index round_newer on curation.round (newer_id) where newer_id is not null;
create index round_closed_by on curation.round (closed_by) where closed_by is not null;
comment on table curation.round is 'One round of review of an asset: from its publication or the last review to the next; never edited once closed';
comment on column curation.round.version is 'The version that the asset had when the round began';
comment on column curation.round.group_id is 'The skill group whose owner and instructor sign together';
comment on column curation.round.orphaned_on is 'Since when none of its authors is at work in its unit: the officer of the unit inherits the duty';
comment on column curation.round.is_standing is 'The round that says how the asset stands today: the open one, or the one in which it was replaced';

create table curation.signature (
  id bigint generated always as identity primary key,
  round_id bigint not null references curation.round,
  person_id bigint not null references people.person,
  part text not null check (part in ('author', 'steward', 'owner', 'instructor')),
  verdict text not null check (verdict in ('confirmed', 'updated')),
  version integer not null,
  next_on date,
  note text not null default '',
  at timestamptz not null,
  unique (round_id, person_id, version)
);
create index signature_person on curation.signature (person_id);
comment on table curation.signature is 'Who said of which version that it is still right, or that it was brought up to date, and in which part';

create table curation.step (
  id bigint generated always as identity primary key,
  round_id bigint not null references curation.round,
  kind text not null check (kind in ('rescheduled', 'reinstated')),
  by_id bigint not null references people.person,
  at timestamptz not null,
  from_on date,
  to_on date,
  note text not null default ''
);
create index step_round on curation.step (round_id);
create index step_by on curation.step (by_id);
comment on table curation.step is 'What else was decided about a round: another date, a replacement taken back; only ever added to';

create table curation.address_check (
  asset_id bigint primary key references knowledge.asset,
  address text not null,
  checked_at timestamptz not null,
  status text not null,
  failures integer not null default 0
);
create index address_check_oldest on curation.address_check (checked_at);
create index address_check_dead on curation.address_check (asset_id) where failures >= 2;
comment on table curation.address_check is 'How the address of an asset that is kept elsewhere answered last; dead from the second failure in a row on';
