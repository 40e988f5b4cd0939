// The team of one supervisor: plan, JP of the year, minutes of the quarter, requests and last coaching of each member.
import { rows } from '../../../lib.server.js';

const statement = `
  with team as materialized (select person_id from people.placements_on(current_date) where supervisor_id = $1 and person_id <> $1),
  day as (
    select h.person_id, h.kind, h.on_date, sum(h.minutes) as minutes from learning.hours h join team on team.person_id = h.person_id
    where h.on_date between date_trunc('year', current_date) and current_date and h.counts_at is not null group by h.person_id, h.kind, h.on_date
  ),
  time as (
    select d.person_id, round(sum(least(d.minutes / r.minutes_per_jp::numeric, r.jp_per_day)), 1) as jp,
      sum(d.minutes) filter (where d.on_date >= date_trunc('quarter', current_date)) as quarter
    from day d left join learning.jp_rule r on r.kind = d.kind and r.valid @> d.on_date group by d.person_id
  ),
  asked as (
    select a.person_id, count(*) as requests, count(*) filter (where a.answer = 'granted') as granted
    from learning.activity a join team on team.person_id = a.person_id
    where a.noticed_at >= date_trunc('year', current_date) group by a.person_id
  ),
  coached as (
    select m.person_id, max(s.planned_on)::text as on_date from coaching.member m join team on team.person_id = m.person_id
    join coaching.session s on s.relation_id = m.relation_id and s.state = 'held' group by m.person_id
  )
  select p.id, p.name, v.state as plan, time.jp, time.quarter, asked.requests, asked.granted, coached.on_date as coached
  from team join people.person_card p on p.id = team.person_id
  left join lateral (
    select state from plans.plan where person_id = p.id and year = extract(year from current_date) order by version desc limit 1
  ) v on true
  left join time on time.person_id = p.id left join asked on asked.person_id = p.id left join coached on coached.person_id = p.id
  order by time.jp nulls first, p.name`;

export const load = async ({ params }) => ({ rows: await rows(statement, [params.person]) });
