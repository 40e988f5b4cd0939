-- Hand-over: who leaves which post and when, what was written down for the successor, what leaders direct about knowledge.
create function people.departures(starts date, ends date)
returns table (person_id bigint, unit_id bigint, title text, held_since date, left_on date) language sql stable as $$
  select a.person_id, a.unit_id, a.title, (
    select min(lower(b.valid)) from people.assignment b
    where b.person_id = a.person_id and b.kind = 'definitive' and b.unit_id = a.unit_id and b.job_code is not distinct from a.job_code
      and lower(b.valid) <= lower(a.valid)
  ), upper(a.valid)
  from people.assignment a
  where a.kind = 'definitive' and a.status = 'active' and upper(a.valid) between starts and ends
    and not exists (
      select from people.assignment n
      where n.person_id = a.person_id and n.kind = 'definitive' and n.valid @> upper(a.valid) and n.status = 'active'
        and n.unit_id = a.unit_id and n.job_code is not distinct from a.job_code
    )
$$;
comment on function people.departures is 'Who leaves a unit or a job there on which day of a period, as the roster says, and since when it was held; a new grade in the same job is no departure';
create function people.post_since(p bigint, d date) returns date language sql stable as $$
  select min(lower(b.valid)) from people.assignment a
  join people.assignment b on b.person_id = a.person_id and b.kind = 'definitive' and b.unit_id = a.unit_id
    and b.job_code is not distinct from a.job_code and lower(b.valid) <= lower(a.valid)
  where a.person_id = p and a.kind = 'definitive' and a.valid @> d
$$;
comment on function people.post_since is 'Since when somebody holds the definitive post of a day';
create index assignment_ends on people.assignment (upper(valid)) where kind = 'definitive';

create schema handover;

create table handover.move (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint not null references people.unit,
  post text not null,
  held_since date not null,
  moves_on date not null,
  known_on date not null,
  origin text not null check (origin in ('roster', 'announced')),
  opened_by bigint references people.person,
  successor_id bigint references people.person,
  ready_at timestamptz,
  read_at timestamptz,
  state text not null default 'open' check (state in ('open', 'complete', 'waived', 'dropped')),
  decided_by bigint references people.person,
  decided_at timestamptz,
  reason text not null default '',
  token text unique,
  check ((origin = 'announced') = (opened_by is not null)),
  check ((state = 'open') = (decided_at is null)),
  check (state not in ('waived', 'dropped') or reason <> ''),
  check (successor_id <> person_id),
  check (decided_by <> person_id)
);
create unique index move_once on handover.move (person_id, unit_id, moves_on) where state <> 'dropped';
create index move_unit on handover.move (unit_id, moves_on);
create index move_open on handover.move (unit_id) where state = 'open';
create index move_person on handover.move (person_id) where state = 'open';
create index move_successor on handover.move (successor_id) where successor_id is not null;
create index move_opened_by on handover.move (opened_by) where opened_by is not null;
create index move_decided_by on handover.move (decided_by) where decided_by is not null;
comment on table handover.move is 'Somebody leaves a post: what she knows is to be written down, read by the successor, signed off by the leader; it belongs to the unit that is left';
comment on column handover.move.known_on is 'Since when it is known here: announced by leader or officer, or shown by the roster';

create table handover.item (
  id bigint generated always as identity primary key,
  move_id bigint not null references handover.move,
  part text not null check (part in ('tasks', 'contacts', 'cases', 'risks', 'open-work')),
  body text not null default '',
  asset_id bigint references knowledge.asset,
  by_id bigint not null references people.person,
  at timestamptz not null,
  removed_at timestamptz,
  check (body <> '' or asset_id is not null)
);
create index item_move on handover.item (move_id) where removed_at is null;
create index item_by on handover.item (by_id);
create index item_asset on handover.item (asset_id) where asset_id is not null;
comment on table handover.item is 'One piece of what is handed over: a text, or an asset in which it is written down';

create table handover.direction (
  id bigint generated always as identity primary key,
  unit_id bigint not null references people.unit,
  subject text not null check (subject in ('needs', 'quality', 'freshness', 'use', 'moves', 'other')),
  body text not null,
  due_on date not null,
  by_id bigint not null references people.person,
  given_at timestamptz not null,
  addressee_id bigint not null references people.person,
  answer text not null default '',
  answered_at timestamptz,
  token text unique,
  check (addressee_id <> by_id),
  check ((answered_at is null) = (answer = ''))
);
create index direction_unit on handover.direction (unit_id, given_at);
create index direction_by on handover.direction (by_id, given_at);
create index direction_open on handover.direction (addressee_id) where answered_at is null;
create index direction_addressee on handover.direction (addressee_id);
comment on table handover.direction is 'What a leader directs about the knowledge of a unit, to whom, until when, and what came of it; never edited';

-- Published: what other modules join.
create view handover.move_card as
  select id, null::bigint as person_id, unit_id, '' as title from handover.move;
comment on view handover.move_card is 'A hand-over as a line in other modules'' lists: who moves is told by its own page alone';

-- Which assets were used lately, for the board of knowledge of a unit.
create view knowledge.asset_used as select asset_id, used_on from knowledge.asset_use;
comment on view knowledge.asset_used is 'On which days an asset was guidance in somebody''s work; whose it was is not told';
