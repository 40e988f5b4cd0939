-- Transcripts as they were issued: what stood in them, its digest, and the code by which anyone checks them.
create schema records;

create table records.transcript (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  person_id bigint not null references people.person,
  unit_id bigint references people.unit,
  year integer not null,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  jp numeric(8, 2) not null,
  aim numeric(8, 2) not null,
  issued_at timestamptz not null default now(),
  issued_by bigint not null references people.person
);
comment on table records.transcript is 'Transcripts as issued: content, digest and code; a later change of the records makes another one, this one stays';
comment on column records.transcript.name is 'The name as it was shown, already masked for whoever checks the code';
create index transcript_person on records.transcript (person_id, year, id);

-- What was issued stays as it was; only the words may go, when a person is erased under the archive duty.
create function records.keep_transcript() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.content = '{}' and new.name = ''
    and (new.id, new.code, new.person_id, new.year, new.sha256, new.jp, new.aim, new.issued_at, new.issued_by)
      = (old.id, old.code, old.person_id, old.year, old.sha256, old.jp, old.aim, old.issued_at, old.issued_by) then
    return new;
  end if;
  raise exception 'an issued transcript is never changed or deleted';
end $$;
create trigger transcript_stays before update or delete on records.transcript
  for each row execute function records.keep_transcript();
