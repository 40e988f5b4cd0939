-- What is closed stays closed: the period itself, whole tables at once, and the partition of a year by its own name.
create function assessment.refuse_reopening() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' then
    raise exception 'a closed period is never changed (period)';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before update or delete on assessment.period
  for each row execute function assessment.refuse_reopening();

create function assessment.refuse_emptying() returns trigger language plpgsql as $$
begin
  if exists (select from assessment.period where state = 'closed') then
    raise exception 'a closed period is never changed (%)', tg_table_name;
  end if;
  return null;
end $$;
do $$
declare name text;
begin
  foreach name in array array['headcount', 'tally', 'figure', 'evidence', 'snapshot'] loop
    execute format('create trigger frozen_truncate before truncate on assessment.%I for each statement execute function assessment.refuse_emptying()', name);
  end loop;
end $$;

create function assessment.make_evidence_partition(y integer) returns void language plpgsql as $$
declare part text := format('evidence_%s', y);
begin
  execute format('create table if not exists assessment.%I partition of assessment.evidence for values in (%s)', part, y);
  execute format('create or replace trigger frozen_insert after insert on assessment.%I referencing new table as touched for each statement execute function assessment.refuse_frozen()', part);
  execute format('create or replace trigger frozen_update after update on assessment.%I referencing old table as touched for each statement execute function assessment.refuse_frozen()', part);
  execute format('create or replace trigger frozen_delete after delete on assessment.%I referencing old table as touched for each statement execute function assessment.refuse_frozen()', part);
  execute format('create or replace trigger frozen_truncate before truncate on assessment.%I for each statement execute function assessment.refuse_emptying()', part);
end $$;
comment on function assessment.make_evidence_partition is 'The place for the evidence of one year, guarded like its whole';
