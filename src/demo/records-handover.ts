// The invented moves of three years with what was handed over, and what leaders directed about knowledge.
import { sql, type RawBuilder } from 'kysely';
import { waivedReasons } from './content-said.ts';
import { directionAnswers, directionBodies, handedOver } from './content-handover.ts';
import { pick } from './records.ts';

/** Every departure from a post held for half a year; the eager units hand over in time, most others late or for a reason not. */
const moves: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_move on commit drop as
    select d.person_id, d.unit_id, d.title, d.held_since, d.left_on, e.eager, now.reference, 'move' || e.nip || d.left_on as seed,
      (select h.person_id from people.tree_on(least(d.left_on - 1, now.reference)) t
        join people.heads_on(least(d.left_on - 1, now.reference)) h on h.unit_id = t.ancestor_id and h.person_id <> d.person_id
        where t.unit_id = d.unit_id order by t.depth limit 1) as leader_id,
      (select f.person_id from demo_folk f where f.unit_id = d.unit_id and f.person_id <> d.person_id and f.is_here
        order by pg_temp.draw('next' || d.unit_id || f.nip) limit 1) as next_id
    from (select max(reference) as reference, min(make_date(y, 1, 1)) as since from demo_person) now
    cross join lateral people.departures(now.since + 30, now.reference + 60) d
    join demo_eager e on e.person_id = d.person_id
    where d.held_since <= (d.left_on - interval '6 months')::date`,
  sql`
    insert into handover.move (person_id, unit_id, post, held_since, moves_on, known_on, origin, opened_by, successor_id, ready_at, read_at,
      state, decided_by, decided_at, reason)
    select m.person_id, m.unit_id, m.title, m.held_since, m.left_on, c.known_on, case when c.is_told then 'announced' else 'roster' end,
      case when c.is_told then m.leader_id end, m.next_id, case when f.state = 'complete' then f.on_date - 4 + time '10:00' end,
      case when f.state = 'complete' then f.on_date - 1 + time '11:00' end, f.state,
      case when f.state <> 'open' then m.leader_id end, case when f.state <> 'open' then f.on_date + time '15:00' end,
      case when f.state = 'waived' then ${pick(waivedReasons, sql`'waived' || m.seed`)} else '' end
    from demo_move m
    cross join lateral (select pg_temp.draw('told' || m.seed) < m.eager and m.leader_id is not null as is_told) t
    cross join lateral (select t.is_told, case when t.is_told then m.left_on - 25 else least(m.left_on + 1, m.reference) end as known_on) k
    cross join lateral (select k.is_told, k.known_on, k.known_on + 8 + floor(12 * pg_temp.draw('done' || m.seed))::integer as done_on) d
    cross join lateral (select d.is_told, d.known_on, d.done_on, m.leader_id is not null and d.done_on < m.reference
      and pg_temp.draw('whole' || m.seed) < 0.2 + 0.75 * m.eager as is_whole) c
    cross join lateral (select greatest(m.left_on, c.known_on) + 25 + floor(120 * pg_temp.draw('late' || m.seed))::integer as late_on) late
    cross join lateral (
      select case when c.is_whole then 'complete' when m.leader_id is null or late.late_on >= m.reference then 'open'
          when pg_temp.draw('waives' || m.seed) < 0.3 then 'waived' else 'complete' end as state,
        case when c.is_whole then c.done_on else late.late_on end as on_date
    ) f
    where c.known_on <= m.reference on conflict do nothing`
];

/** Five parts of each hand-over that was made ready, the cases told in an asset where the mover wrote one. */
const items = sql`
  insert into handover.item (move_id, part, body, asset_id, by_id, at)
  select m.id, p.part, ${pick(handedOver, sql`'item' || m.id || p.part`)}, case when p.part = 'cases' then a.asset_id end, m.person_id,
    m.ready_at - interval '1 day'
  from handover.move m cross join unnest(array['tasks', 'contacts', 'cases', 'risks', 'open-work']) p (part)
  left join lateral (
    select w.asset_id from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id and a.state = 'published' and a.level >= 3
    where w.person_id = m.person_id and a.submitted_at < m.ready_at order by a.submitted_at desc limit 1
  ) a on true
  where m.ready_at is not null
`;

/** A direction or two a year from the leaders of lively units to somebody of their team, mostly answered. */
const directions = sql`
  insert into handover.direction (unit_id, subject, body, due_on, by_id, given_at, addressee_id, answer, answered_at)
  select h.unit_id, (array['needs', 'quality', 'freshness', 'use', 'moves'])[1 + floor(5 * pg_temp.draw('about' || s.seed))::integer],
    ${pick(directionBodies, sql`'direct' || s.seed`)}, s.day + 14, h.person_id, s.day + time '09:00', f.person_id,
    case when s.is_answered then ${pick(directionAnswers, sql`'answer' || s.seed`)} else '' end,
    case when s.is_answered then s.day + 10 + time '14:00' end
  from (select distinct y, reference from demo_person) year
  cross join lateral people.heads_on(year.reference) h
  join demo_eager e on e.person_id = h.person_id
  cross join lateral (
    select make_date(year.y, 2, 1) + floor(200 * pg_temp.draw('when' || e.nip || year.y))::integer as day, e.nip || year.y as seed,
      pg_temp.draw('answers' || e.nip || year.y) < 0.85 as is_answered
  ) s
  join lateral (
    select f.person_id from demo_folk f where f.decider_id = h.person_id and f.person_id <> h.person_id
    order by pg_temp.draw('whom' || s.seed || f.nip) limit 1
  ) f on true
  where s.day + 10 < year.reference and pg_temp.draw('directs' || s.seed) < 0.1 + 0.8 * e.eager
`;

/** All of it, in order, after people, assets and communities were drawn. */
export const handover: readonly RawBuilder<unknown>[] = [
  sql`create index on demo_folk (unit_id)`,
  sql`create index on demo_folk (decider_id)`,
  ...moves,
  items,
  directions
];
