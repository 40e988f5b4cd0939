// What waits for one person: the team's notices, reports and plans, months to confirm, own next steps.
import { rows } from '../../../lib.server.js';

const statement = `
  with team as (select person_id from people.placements_on(current_date) where supervisor_id = $1 and person_id <> $1)
  select a.state as kind, a.title, p.name, a.id, coalesce(a.reported_at, a.noticed_at)::date::text as since,
    people.working_days_after(coalesce(a.reported_at, a.noticed_at)::date, 5)::text as due
  from learning.activity a join people.person_card p on p.id = a.person_id
  where a.person_id in (select person_id from team) and a.state in ('waiting', 'reported')
  union all
  select 'plan', v.year::text, p.name, v.id, v.submitted_at::date::text, null from plans.plan v join people.person_card p on p.id = v.person_id
  where v.person_id in (select person_id from team) and v.state = 'submitted'
  union all
  select 'month', date_trunc('month', h.on_date)::date::text, '', 0, min(h.on_date)::text, null from learning.hours h
  where h.person_id in (select person_id from team) and h.origin = 'log' and h.confirmed_at is null and h.refused_at is null and h.taken_back_at is null
  group by 2
  union all
  select a.state, a.title, '', a.id, a.ends_on::text, people.working_days_after(a.ends_on, 10)::text from learning.activity a
  where a.person_id = $1 and (a.state in ('returned', 'evaluated', 'accepted') or a.state in ('granted', 'waiting') and a.ends_on < current_date)
  order by due, since`;

export const load = async ({ params }) => ({ rows: await rows(statement, [params.person]) });
