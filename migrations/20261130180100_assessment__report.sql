-- Yearly reports of units as they were issued: what was figured, its digest, and a code by which anyone checks it.
create table assessment.report (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  year integer not null references assessment.period,
  unit_id bigint not null references people.unit,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  issued_by bigint not null references people.person
);
comment on table assessment.report is 'Reports of units as issued, without persons; a later figure makes another one, this one stays';
create index report_unit on assessment.report (unit_id, year, id);
create index report_issued_by on assessment.report (issued_by);
create function assessment.keep_report() returns trigger language plpgsql as $$
begin
  raise exception 'an issued report is never changed';
end $$;
create trigger report_kept before update or delete on assessment.report for each row execute function assessment.keep_report();
