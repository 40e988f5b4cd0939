-- Versions of a year's scheme: one draft at a time is written on, simulated and put into force; an older one is replaced.
alter table assessment.scheme
  add column state text not null default 'in-force' check (state in ('draft', 'in-force', 'replaced', 'withdrawn')),
  add column based_on bigint references assessment.scheme,
  add column revision integer not null default 1,
  add column edited_at timestamptz,
  add column edited_by bigint references people.person,
  add column adopted_at timestamptz,
  add column adopted_by bigint references people.person,
  add column reason text not null default '';
create unique index scheme_draft on assessment.scheme (year) where state = 'draft';
create unique index scheme_in_force on assessment.scheme (year) where state = 'in-force';
comment on table assessment.scheme is 'How a year is scored, version by version; only a draft is ever changed';
comment on column assessment.scheme.revision is 'Grows with every saved change of the draft, so that a second writer is told of the first';
comment on column assessment.scheme.reason is 'Why it was changed after the year''s scores began, as said when it was put into force';

create function assessment.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.state <> 'draft' and new.document is distinct from old.document) then
    raise exception 'a version of a scheme is never changed (% of %)', old.version, old.year;
  end if;
  return new;
end $$;
create trigger kept before update or delete on assessment.scheme
  for each row execute function assessment.refuse_rewriting();
