-- Activities that took place, with what they are worth: what comes after learning is asked of these.
create view learning.held_activity as
  select a.id, a.person_id, a.unit_id, a.solution, a.title, a.state, a.starts_on, a.ends_on,
    a.state in ('evaluated', 'reported', 'accepted', 'closed') as is_judged,
    a.planned_minutes::numeric / r.minutes_per_jp as jp
  from learning.activity a
  left join learning.jp_rule r on r.kind = a.solution and r.valid @> a.ends_on and r.minutes_per_jp is not null
  where a.starts_on is not null and a.ends_on is not null and a.state not in ('draft', 'returned', 'declined', 'withdrawn');
comment on view learning.held_activity is 'Activities that took place or will: days known, neither a draft, handed back, declined nor withdrawn; jp by the planned minutes';
-- Holds what is asked of activities by their length.
create index activity_length on learning.activity (ends_on) include (planned_minutes, person_id, unit_id, starts_on, solution, state, id);
