-- The committee follows the phases of the scheme: a copy of their ends, and exceptions by decision for one unit or all.
alter table committee.round add column evidence_until date;
alter table committee.round add column answer_until date;
alter table committee.round add column approve_until date;
update committee.round set evidence_until = least(opened_at::date, walk_until) - 1, answer_until = judge_until + 14, approve_until = judge_until + 31;
alter table committee.round alter column evidence_until set not null;
alter table committee.round alter column answer_until set not null;
alter table committee.round alter column approve_until set not null;
alter table committee.round add check (evidence_until < walk_until and walk_until < judge_until
  and judge_until < answer_until and answer_until < approve_until);
comment on column committee.round.walk_until is 'End of the self-assessment; these five days are those of the scheme in force, copied whenever one is put into force';

create table committee.exception (
  id bigint generated always as identity primary key,
  year integer not null references committee.round,
  dossier_id bigint references committee.dossier,
  phases text[] not null check (cardinality(phases) > 0
    and phases <@ array['self-assessment', 'committee', 'answer', 'approval']),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason text not null check (reason <> ''),
  decided_by bigint references people.person,
  decided_at timestamptz not null
);
create index exception_year on committee.exception (year);
create index exception_dossier on committee.exception (dossier_id);
create trigger exception_is_append_only before update or delete on committee.exception
  for each row execute function platform.refuse_change();
comment on table committee.exception is 'By decision the steps of these phases are open on these days, too: for one unit, or without a dossier for all';
