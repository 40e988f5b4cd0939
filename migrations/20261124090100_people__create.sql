-- People: units with validity, persons, jobs, assignments, competencies, the calendar of working days, HR imports.
create schema people;

create table people.unit (
  id bigint generated always as identity primary key,
  code text not null unique,
  go_live_on date
);

create table people.unit_period (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  parent_id bigint references people.unit,
  name text not null,
  echelon text not null default '' check (echelon in ('', 'I', 'II', 'III', 'IV', 'V')),
  valid daterange not null check (not isempty(valid)),
  exclude using gist (unit_id with =, valid with &&)
);
create index unit_period_parent on people.unit_period (parent_id);
comment on table people.unit_period is 'Name, level and parent of a unit for as long as they held';

create table people.unit_ancestor (
  unit_id bigint not null references people.unit,
  ancestor_id bigint not null references people.unit,
  depth smallint not null,
  valid daterange not null
);
create index unit_ancestor_up on people.unit_ancestor (unit_id, ancestor_id);
create index unit_ancestor_down on people.unit_ancestor (ancestor_id, unit_id);
comment on table people.unit_ancestor is 'The tree spelled out: every unit with itself (depth 0) and all units above it, for as long as that held; rebuilt by an import';

create table people.job (code text primary key, name text not null);
create table people.competency (code text primary key, name text not null);
create table people.job_standard (
  job_code text not null references people.job,
  competency_code text not null references people.competency,
  level smallint not null check (level between 1 and 9),
  primary key (job_code, competency_code)
);

create table people.person (
  id bigint generated always as identity primary key,
  nip text not null unique check (nip ~ '^[0-9]{18}$'),
  name text not null,
  email text
);
create index person_name on people.person using gin (name gin_trgm_ops);
create index person_by_name on people.person (name, id);

create table people.assignment (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  kind text not null check (kind in ('definitive', 'acting', 'daily-acting')),
  title text not null,
  job_code text references people.job,
  job_kind text not null default '',
  rank text not null default '',
  grade text not null default '',
  status text not null check (status in ('active', 'study-leave', 'unpaid-leave', 'suspended', 'placed-outside', 'retired', 'other')),
  status_word text not null default '',
  supervisor_id bigint references people.person,
  valid daterange not null check (not isempty(valid)),
  -- written as an expression: else the planner, not knowing the day, walks this index to find all who hold a job on it
  exclude using gist (person_id with =, daterange(lower(valid), upper(valid)) with &&) where (kind = 'definitive')
);
create index assignment_person on people.assignment (person_id);
create index assignment_unit on people.assignment (unit_id);
create index assignment_supervisor on people.assignment (supervisor_id);
create index assignment_head on people.assignment (unit_id) where job_kind = 'struktural';
comment on table people.assignment is 'Who held which job in which unit, under whom, from when to when; definitive ones of a person never overlap';

create table people.competency_level (
  person_id bigint not null references people.person,
  competency_code text not null references people.competency,
  level smallint not null check (level between 0 and 9),
  measured_on date not null,
  source text not null default '',
  primary key (person_id, competency_code, measured_on)
);

create table people.calendar_day (
  day date primary key,
  kind text not null check (kind in ('national-holiday', 'joint-leave')),
  name text not null
);

create table people.day_number (
  day date primary key,
  number integer not null,
  is_working boolean not null
);
create unique index day_number_working on people.day_number (number) where is_working;
comment on table people.day_number is 'Working days counted from 2015 to 2045: number = how many working days lie up to and including the day; rebuilt when the calendar changes';

create function people.number_days() returns void language sql as $$
  delete from people.day_number; -- not truncate, which would make every reader wait
  insert into people.day_number (day, number, is_working)
  select day, sum(working::int) over (order by day), working
  from (
    select d::date as day, extract(isodow from d) < 6 and c.day is null as working
    from generate_series(date '2015-01-01', date '2045-12-31', interval '1 day') d
    left join people.calendar_day c on c.day = d::date
  ) days;
$$;
select people.number_days();

create function people.working_days_after(start date, days integer) returns date language sql stable as $$
  select later.day from people.day_number first
  join people.day_number later on later.number = first.number + days and later.is_working
  where first.day = start
$$;
comment on function people.working_days_after is 'The day that lies so many working days after start';

create table people.status_word (
  word text primary key,
  status text not null check (status in ('active', 'study-leave', 'unpaid-leave', 'suspended', 'placed-outside', 'retired', 'other'))
);
insert into people.status_word (word, status) values
  ('', 'active'), ('aktif', 'active'), ('pns', 'active'), ('cpns', 'active'), ('pppk', 'active'),
  ('tugas belajar', 'study-leave'), ('tb', 'study-leave'),
  ('cltn', 'unpaid-leave'), ('cuti di luar tanggungan negara', 'unpaid-leave'),
  ('diberhentikan sementara', 'suspended'), ('skorsing', 'suspended'),
  ('dipekerjakan', 'placed-outside'), ('diperbantukan', 'placed-outside'), ('dipekerjakan di luar', 'placed-outside'), ('penugasan di luar', 'placed-outside'),
  ('pensiun', 'retired'), ('mpp', 'other'), ('lainnya', 'other');

create table people.import_run (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint references people.person,
  files jsonb not null,
  counts jsonb not null
);
comment on table people.import_run is 'Every roster that was taken over: who, when, the SHA-256 of each file, what it did';

create table people.replaced_assignment (
  run_id bigint not null references people.import_run,
  assignment jsonb not null
);
create index replaced_assignment_run on people.replaced_assignment (run_id);
comment on table people.replaced_assignment is 'Assignments that a later roster corrected from their first day on, so that nothing of them held';

create table people.import_upload (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id bigint references people.person,
  state text not null default 'waiting' check (state in ('waiting', 'checking', 'checked', 'storing', 'stored')),
  touched_at timestamptz not null default now(),
  progress text not null default '',
  report jsonb,
  run_id bigint references people.import_run
);
comment on table people.import_upload is 'Roster files that an administrator sent: checked, then taken over; touched while somebody works on them';

create table people.import_upload_piece (
  upload_id bigint not null references people.import_upload on delete cascade,
  file_name text not null,
  number integer not null,
  bytes bytea not null,
  primary key (upload_id, file_name, number)
);
comment on table people.import_upload_piece is 'Their bytes, kept until they were taken over or a newer upload came';

-- Published functions: who was where, under whom, on a date. Other modules join these, never the tables.

create function people.units_on(d date)
returns table (unit_id bigint, code text, name text, echelon text, parent_id bigint, go_live_on date) language sql stable as $$
  select p.unit_id, u.code, p.name, p.echelon, p.parent_id, u.go_live_on
  from people.unit_period p join people.unit u on u.id = p.unit_id where p.valid @> d
$$;

create function people.tree_on(d date)
returns table (unit_id bigint, ancestor_id bigint, depth smallint) language sql stable as $$
  select unit_id, ancestor_id, depth from people.unit_ancestor where valid @> d
$$;

create function people.placements_on(d date)
returns table (person_id bigint, unit_id bigint, title text, job_code text, job_kind text, grade text, status text, supervisor_id bigint) language sql stable as $$
  select person_id, unit_id, title, job_code, job_kind, grade, status, supervisor_id
  from people.assignment where kind = 'definitive' and valid @> d
$$;
comment on function people.placements_on is 'The definitive place of everyone on a date';

create function people.heads_on(d date)
returns table (unit_id bigint, person_id bigint, kind text) language sql stable as $$
  select unit_id, person_id, kind from people.assignment
  where job_kind = 'struktural' and status = 'active' and valid @> d
$$;
comment on function people.heads_on is 'Who leads which unit on a date, definitively or acting: the structural job in a unit is its leadership';

create function people.reporting_on(d date)
returns table (person_id bigint, unit_id bigint, supervisor_id bigint, post_id bigint, capacity text, is_head boolean, is_active boolean) language sql stable as $$
  select p.person_id, p.unit_id, p.supervisor_id, post.unit_id, post.kind, post.job_kind = 'struktural', post.status = 'active'
  from people.assignment p
  cross join lateral (
    select s.unit_id, s.kind, s.job_kind, s.status
    from people.assignment s
    left join people.unit_ancestor line on line.unit_id = p.unit_id and line.ancestor_id = s.unit_id and line.valid @> d
    where s.person_id = p.supervisor_id and s.valid @> d
      and (line.depth = 0 or line.depth > 0 and s.job_kind = 'struktural' or s.kind = 'definitive' and lower(s.valid) <= lower(p.valid))
    order by (line.depth is not null) desc, (s.kind = 'definitive') desc, line.depth
    limit 1
  ) post
  where p.kind = 'definitive' and p.valid @> d and p.supervisor_id <> p.person_id
$$;
comment on function people.reporting_on is 'The named supervisor of everyone on a date and the post she holds then: in the same unit, at the head of one above, or the place she already had when she was named; a supervisor who moved elsewhere no longer counts';

create function people.deciders_of(p bigint, d date)
returns table (decider_id bigint, capacity text) language sql stable as $$
  with line as (select * from people.reporting_on(d) where person_id = p),
  said as (
    select supervisor_id as person_id, capacity as kind from line where is_active
    union all
    select h.person_id, h.kind from line
    join people.heads_on(d) h on h.unit_id = line.post_id and h.kind <> 'definitive' and h.person_id not in (line.supervisor_id, p)
    where line.is_head and line.capacity = 'definitive'
  ),
  nearest as (
    select h.person_id, h.kind, t.depth, min(t.depth) over () as first
    from people.placements_on(d) place
    join people.tree_on(d) t on t.unit_id = place.unit_id
    join people.heads_on(d) h on h.unit_id = t.ancestor_id and h.person_id <> p
    where place.person_id = p and not exists (select from said)
      and not exists (
        select from people.assignment own
        where own.person_id = p and own.unit_id = t.ancestor_id and own.job_kind = 'struktural' and own.valid @> d
      )
  )
  select person_id, max(kind) from (
    select person_id, kind from said union all select person_id, kind from nearest where depth = first
  ) decider group by person_id
$$;
comment on function people.deciders_of is 'Who decides for a person on a date: the named supervisor and who acts on that post, else the nearest leader up the tree';

create function people.team_of(s bigint, d date)
returns table (person_id bigint, capacity text) language plpgsql stable rows 20 as $$
#variable_conflict use_column
begin
  return query
    select r.person_id, r.capacity from people.reporting_on(d) r where r.supervisor_id = s and r.is_active;
  if not exists (select from people.heads_on(d) where person_id = s) then
    return;
  end if;
  if exists (select from people.heads_on(d) where person_id = s and kind <> 'definitive') then
    return query -- those whose supervisor she stands in for
      select r.person_id, max(led.kind) from people.heads_on(d) led
      join people.placements_on(d) head on head.unit_id = led.unit_id and head.job_kind = 'struktural' and head.person_id <> s
      join people.reporting_on(d) r on r.supervisor_id = head.person_id and r.post_id = led.unit_id and r.is_head and r.capacity = 'definitive'
      where led.person_id = s and led.kind <> 'definitive' and r.person_id <> s
      group by r.person_id;
  end if;
  return query -- those for whom nobody is named: in units below without a nearer leader, and the leaders of units below
    with below as materialized (
      select t.unit_id, t.depth, led.unit_id as top_id, led.kind
      from people.heads_on(d) led join people.tree_on(d) t on t.ancestor_id = led.unit_id where led.person_id = s
    ),
    candidate as materialized (
      select p.person_id from below join people.placements_on(d) p on p.unit_id = below.unit_id
      where not exists (
        select from people.tree_on(d) t join people.heads_on(d) h on h.unit_id = t.ancestor_id
        where t.unit_id = below.unit_id and t.depth < below.depth
      )
      union
      select a.person_id from below join people.assignment a on a.unit_id = below.unit_id and a.job_kind = 'struktural' and a.valid @> d
    ),
    unled as materialized (
      select c.person_id, place.unit_id from candidate c
      cross join lateral (select p.unit_id from people.placements_on(d) p where p.person_id = c.person_id limit 1) place
      where c.person_id <> s and not exists (
        select from people.reporting_on(d) r where r.person_id = c.person_id and (
          r.is_active or r.is_head and r.capacity = 'definitive' and exists (
            select from people.heads_on(d) h
            where h.unit_id = r.post_id and h.kind <> 'definitive' and h.person_id not in (r.supervisor_id, c.person_id)
          )
        )
      )
    )
    select u.person_id, max(below.kind) from unled u
    join below on below.unit_id = u.unit_id
    where not exists (
      select from people.assignment own
      where own.person_id = u.person_id and own.unit_id = below.top_id and own.job_kind = 'struktural' and own.valid @> d
    ) and not exists (
      select from people.tree_on(d) t
      join people.heads_on(d) h on h.unit_id = t.ancestor_id and h.person_id <> u.person_id
      where t.unit_id = u.unit_id and t.depth < below.depth and not exists (
        select from people.assignment own
        where own.person_id = u.person_id and own.unit_id = t.ancestor_id and own.job_kind = 'struktural' and own.valid @> d
      )
    )
    group by u.person_id;
end $$;
comment on function people.team_of is 'For whom a person decides on a date: the other side of deciders_of';

create function people.months_between(first date, later date) returns integer language sql immutable as $$
  select (12 * (extract(year from later) - extract(year from first)) + extract(month from later) - extract(month from first))::integer
$$;

create function people.active_employees(starts date, ends date, reference date)
returns table (person_id bigint, unit_id bigint, job_kind text, months integer) language sql stable as $$
  with spell as (
    select a.person_id, a.unit_id, a.valid * daterange(starts, ends, '[]') as days
    from people.assignment a
    where a.kind = 'definitive' and a.status = 'active' and a.valid && daterange(starts, ends, '[]')
  ),
  stay as ( -- months as bits, so that one that two spells share counts once
    select person_id, unit_id, sum(upper(days) - lower(days)) as days,
      bit_or(case when first <= last then (2::bigint << last) - (1::bigint << first) else 0 end) as months
    from spell
    cross join lateral (select people.months_between(starts, lower(days)) as first,
      people.months_between(starts, least(upper(days) - 1, reference)) as last) month
    group by person_id, unit_id
  )
  select p.person_id,
    (array_agg(s.unit_id order by (s.unit_id = p.unit_id and s.days >= 90) desc, s.days desc, s.unit_id = p.unit_id desc))[1],
    p.job_kind, bit_count(bit_or(s.months)::bit(64))::integer
  from people.placements_on(reference) p
  join stay s on s.person_id = p.person_id
  where p.status = 'active'
  group by p.person_id, p.job_kind
  having sum(s.days) >= 90
$$;
comment on function people.active_employees is 'Who counts in a period and where: active on the reference date, at least 90 days in the period; in the unit of that date if there 90 days, else where longest; with the months they were active up to the reference date';
